import { z } from "zod";

/** Where it is kept over reboots what was made permanent: one file a document. */
export const PERSISTED_FOLDER = "/var/lib/macvlan-designer";

/** File of one document's record. */
export function persistedRecordPath(documentId: string): string {
  return `${PERSISTED_FOLDER}/${documentId}.json`;
}

/** Who can keep a host's interfaces over a reboot; named as the export targets are. */
export const PERSIST_MANAGERS = ["networkd", "network-manager", "ifupdown"] as const;

export type PersistManager = (typeof PERSIST_MANAGERS)[number];

/** What a file holds, and its permission bits; its owner is root. */
export interface FileContent {
  readonly text: string;
  readonly mode: number;
}

/** A file of the system's configuration that is ours. */
export interface SystemFile extends FileContent {
  readonly path: string;
}

/** Name of an interface that every format reads as it stands. */
const INTERFACE = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,14}";
const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
/** Name of somebody else's `.network`, beside which a drop-in of ours stands. */
const THEIR_NETWORK = "[A-Za-z0-9_][A-Za-z0-9_.@:+-]{0,199}\\.network";

const FOLDERS: readonly RegExp[] = [
  new RegExp(`^/(?:etc|run)/systemd/network(?:/${THEIR_NETWORK}\\.d)?$`),
  /^\/(?:etc|run)\/NetworkManager\/system-connections$/,
  /^\/etc\/network\/interfaces\.d$/,
  new RegExp(`^${PERSISTED_FOLDER}$`),
];

const FILES: readonly RegExp[] = [
  new RegExp(
    `^/(?:etc|run)/systemd/network/[345]0-macvlan-designer-${INTERFACE}\\.(?:netdev|network)$`,
  ),
  new RegExp(
    `^/(?:etc|run)/systemd/network/${THEIR_NETWORK}\\.d/50-macvlan-designer-${UUID}\\.conf$`,
  ),
  new RegExp(
    `^/(?:etc|run)/NetworkManager/system-connections/macvlan-designer-${INTERFACE}\\.nmconnection$`,
  ),
  /^\/etc\/network\/interfaces\.d\/macvlan-designer-[a-z0-9-]{1,60}$/,
  new RegExp(`^${PERSISTED_FOLDER}/${UUID}\\.json$`),
];

/** Whether a file is one that `persist` may write: fixed folders, names marked as ours, nothing else. */
export function isSystemFilePath(path: string): boolean {
  return FILES.some((pattern) => pattern.test(path));
}

/** Whether a folder is one that `persist` may make. */
export function isSystemFolderPath(path: string): boolean {
  return FOLDERS.some((pattern) => pattern.test(path));
}

export const fileContentSchema = z.strictObject({
  text: z.string(),
  mode: z.literal([0o600, 0o644]),
});
