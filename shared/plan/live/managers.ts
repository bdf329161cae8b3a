import type { LiveLink, NetworkManagerName } from "../live-state.ts";
import { isFirstNamespace } from "./first-namespace.ts";
import type { HostAccess } from "./host-access.ts";

const NETWORKD_LINKS = "/run/systemd/netif/links";
const NETWORK_MANAGER_DEVICES = "/run/NetworkManager/devices";
const IFUPDOWN_STATE = "/run/network/ifstate";

/**
 * Tells which program manages which link of the own namespace, by link name.
 *
 * The state files of NetworkManager (`managed=true`), systemd-networkd (`ADMIN_STATE=configured` or
 * `configuring`; sd-network(3)) and ifupdown (`ifstate`), without asking a daemon. They speak of the
 * machine's first network namespace, so in any other nothing is managed.
 */
export async function readManagers(
  access: HostAccess,
  links: readonly LiveLink[],
): Promise<Readonly<Record<string, NetworkManagerName>>> {
  if (!(await isFirstNamespace(access))) {
    return {};
  }
  const managed = new Map<string, NetworkManagerName>();
  const names = new Set(links.filter((link) => link.name !== "lo").map((link) => link.name));
  for (const name of ifupdownNames((await access.readText(IFUPDOWN_STATE)) ?? "")) {
    if (names.has(name)) {
      managed.set(name, "ifupdown");
    }
  }
  for (const link of await described(access, NETWORKD_LINKS, links, NETWORKD_MANAGED)) {
    managed.set(link.name, "systemd-networkd");
  }
  for (const link of await described(access, NETWORK_MANAGER_DEVICES, links, NM_MANAGED)) {
    managed.set(link.name, "NetworkManager");
  }
  return Object.fromEntries(managed);
}

const NETWORKD_MANAGED = /^ADMIN_STATE=(configured|configuring)$/m;
const NM_MANAGED = /^managed=(true|1)$/m;

/** The links whose file, named by their index, says that they are managed. */
async function described(
  access: HostAccess,
  folder: string,
  links: readonly LiveLink[],
  managed: RegExp,
): Promise<readonly LiveLink[]> {
  const files = new Set(await access.list(folder));
  const candidates = links.filter((link) => link.name !== "lo" && files.has(String(link.index)));
  const texts = await Promise.all(
    candidates.map((link) => access.readText(`${folder}/${link.index}`)),
  );
  return candidates.filter((_, at) => managed.test(texts[at] ?? ""));
}

/** The interfaces that ifup has brought up: lines `eno1=eno1`. */
function ifupdownNames(state: string): readonly string[] {
  return state
    .split("\n")
    .map((line) => line.split("=")[0]?.trim() ?? "")
    .filter((name) => name !== "");
}
