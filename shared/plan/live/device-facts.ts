import type { LiveLink } from "../live-state.ts";
import type { HostAccess } from "./host-access.ts";

const DEVICES = "/sys/class/net";

/**
 * Adds what only /sys tells: Wi-Fi, a device of a bus behind it, the speed.
 *
 * Only for links without a kind, which is what drivers make; all others are software.
 */
export async function readDeviceFacts(
  access: HostAccess,
  links: readonly LiveLink[],
): Promise<readonly LiveLink[]> {
  return Promise.all(
    links.map(async (link) =>
      link.kind === null && link.ethernet ? { ...link, ...(await factsOf(access, link)) } : link,
    ),
  );
}

async function factsOf(
  access: HostAccess,
  link: LiveLink,
): Promise<Pick<LiveLink, "wireless" | "physical" | "speed"> | undefined> {
  const folder = `${DEVICES}/${link.name}`;
  const [index, wireless, phy, device, speed] = await Promise.all([
    access.readText(`${folder}/ifindex`),
    access.inode(`${folder}/wireless`),
    access.inode(`${folder}/phy80211`),
    access.inode(`${folder}/device`),
    access.readText(`${folder}/speed`),
  ]);
  const mac = await access.readText(`${folder}/address`);
  // /sys shows the namespace that it was mounted in, which may be another than ours.
  if (Number(index ?? 0) !== link.index || mac?.trim().toLowerCase() !== link.mac) {
    return undefined;
  }
  const mbits = Number(speed ?? -1);
  return {
    wireless: wireless !== 0 || phy !== 0,
    physical: device !== 0,
    ...(Number.isInteger(mbits) && mbits > 0 ? { speed: mbits } : {}),
  };
}
