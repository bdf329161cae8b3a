import { isFirstNamespace } from "../../plan/live/first-namespace.ts";
import type { HostAccess } from "../../plan/live/host-access.ts";
import type { LiveState } from "../../plan/live-state.ts";
import type { PersistManager } from "../../plan/system-file.ts";
import type { Claim, PersistFacts } from "./facts.ts";

const INTERFACES = "/etc/network/interfaces";

/** Where managers read their files, with the pattern by which one names an interface. */
const FOLDERS: readonly (readonly [PersistManager, folder: string, names: RegExp])[] = [
  ["networkd", "/etc/systemd/network", /^\s*Name\s*=\s*(.*)$/gmu],
  ["networkd", "/run/systemd/network", /^\s*Name\s*=\s*(.*)$/gmu],
  [
    "network-manager",
    "/etc/NetworkManager/system-connections",
    /^\s*interface-name\s*=\s*(\S+)\s*$/gmu,
  ],
  [
    "network-manager",
    "/run/NetworkManager/system-connections",
    /^\s*interface-name\s*=\s*(\S+)\s*$/gmu,
  ],
  ["ifupdown", "/etc/network/interfaces.d", /^\s*iface\s+(\S+)/gmu],
];

/** Other files than these are none of a manager's: a card's `.link` names it and does not set it up. */
const READ: Readonly<Record<PersistManager, RegExp>> = {
  networkd: /\.(network|netdev)$/u,
  "network-manager": /./u,
  ifupdown: /^[A-Za-z0-9_-]+$/u,
};

/**
 * Reads what network managers have, without asking or changing any.
 *
 * An ordinary user cannot read NetworkManager's profiles: their names are known then, not what they
 * hold. Root reads the same once more and decides.
 */
export async function readPersistFacts(access: HostAccess, live: LiveState): Promise<PersistFacts> {
  const files = new Set<string>();
  const folders = new Set<string>();
  const claims: Claim[] = [];
  for (const [manager, folder, names] of FOLDERS) {
    if ((await access.inode(folder)) === 0) {
      continue;
    }
    folders.add(folder);
    for (const name of await access.list(folder)) {
      const path = `${folder}/${name}`;
      if (name.endsWith(".network.d")) {
        folders.add(path);
        (await access.list(path)).forEach((inside) => files.add(`${path}/${inside}`));
        continue;
      }
      files.add(path);
      const text = READ[manager].test(name) ? await access.readText(path) : null;
      claims.push(...claimsOf(text ?? "", names, manager, path));
    }
  }
  const interfaces = await access.readText(INTERFACES);
  const stanzas = /^\s*iface\s+(\S+)/gmu;
  claims.push(...claimsOf(interfaces ?? "", stanzas, "ifupdown", INTERFACES));
  const networkFiles = await readNetworkFiles(access, live);
  return {
    isFirstNamespace: await isFirstNamespace(access),
    networkFiles,
    networkTexts: await readTexts(access, Object.values(networkFiles)),
    claims,
    files,
    folders,
    ifupdownReads: readsFolder(interfaces ?? "") && folders.has("/etc/network/interfaces.d"),
  };
}

function claimsOf(
  text: string,
  pattern: RegExp,
  manager: PersistManager,
  path: string,
): readonly Claim[] {
  return [...text.matchAll(pattern)].flatMap(([, names = ""]) =>
    names
      .trim()
      .split(/\s+/u)
      .filter((name) => name !== "")
      .map((name) => ({ name, manager, path })),
  );
}

const LINKS = "/run/systemd/netif/links";

/** What networkd says in its state files (`NETWORK_FILE=`) of each link of the own namespace. */
async function readNetworkFiles(
  access: HostAccess,
  { namespaces }: LiveState,
): Promise<Readonly<Record<string, string>>> {
  const found: [string, string][] = [];
  for (const { name, index } of namespaces[0]?.links ?? []) {
    const text = (await access.readText(`${LINKS}/${index}`)) ?? "";
    const path = /^NETWORK_FILE=(\/.*)$/mu.exec(text)?.[1];
    if (path !== undefined) {
      found.push([name, path]);
    }
  }
  return Object.fromEntries(found);
}

async function readTexts(
  access: HostAccess,
  paths: readonly string[],
): Promise<Readonly<Record<string, string | null>>> {
  const texts = await Promise.all(
    [...new Set(paths)].map(async (path) => [path, await access.readText(path)] as const),
  );
  return Object.fromEntries(texts);
}

/** `source /etc/network/interfaces.d/*`, or `source-directory` (interfaces(5)). */
function readsFolder(interfaces: string): boolean {
  const folder = "(/etc/network/)?interfaces\\.d";
  return new RegExp(
    `^\\s*(source\\s+${folder}/\\*|source-directory\\s+${folder}/?)\\s*$`,
    "mu",
  ).test(interfaces);
}
