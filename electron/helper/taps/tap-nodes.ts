import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  rmSync,
  symlinkSync,
  type Stats,
} from "node:fs";
import { basename } from "node:path";
import { TAP_FOLDER, tapEntry } from "../../../shared/protocol/tap-device.ts";
import { requireTool } from "../environment.ts";
import type { Runner } from "../runner.ts";
import type { TapDevice } from "./tap-links.ts";

/** Whose a device is. */
export interface Ownership {
  readonly uid: number;
  readonly gid: number;
  /** Permission bits. */
  readonly mode: number;
}

/** open(2), Linux; Node has no name for it. The file itself is not opened: that would be a queue. */
const O_PATH = 0o10000000;
const PERMISSIONS = 0o777;
const OTHERS_MAY_WRITE = 0o022;

/**
 * Does something with what stands at a path, when it is the character device of that number.
 *
 * Only root and the kernel write in these folders, but the kernel does so whenever a tap comes or
 * goes in any namespace: between a look at the path and chown(2) of the path it may be another's. So
 * the file is held by a descriptor, no link followed, and reached through that descriptor.
 */
function withDevice<Value>(
  path: string,
  rdev: number,
  use: (handle: string, stats: Stats) => Value,
): Value | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(path, O_PATH | constants.O_NOFOLLOW);
  } catch {
    return undefined;
  }
  try {
    const stats = fstatSync(descriptor);
    return stats.isCharacterDevice() && stats.rdev === rdev
      ? use(`/proc/self/fd/${descriptor}`, stats)
      : undefined;
  } finally {
    closeSync(descriptor);
  }
}

function toOwnership({ uid, gid, mode }: Stats): Ownership {
  return { uid, gid, mode: mode & PERMISSIONS };
}

/** The node that the kernel makes, unless a tap of another namespace has its name already. */
function kernelNode({ index }: TapDevice): string {
  return `/dev/tap${index}`;
}

/** Whose the device of a tap is now; undefined: it has no node. */
export function ownershipOf(tap: TapDevice): Ownership | undefined {
  const { inode, name, rdev } = tap;
  const read = (path: string): Ownership | undefined =>
    withDevice(path, rdev, (_handle, stats) => toOwnership(stats));
  return read(kernelNode(tap)) ?? read(tapEntry(inode, name));
}

/**
 * Gives the device of a tap to somebody, and makes a node where there is none.
 *
 * In a guest's namespace, whose sysfs an ordinary user does not see, a link by name leads to the
 * kernel's node: that one goes with its tap, and its number is the next tap's at once. A node of our
 * own, which stays, is made only where the kernel's is missing.
 *
 * @throws Error with the reason
 */
export async function giveDevice(
  runner: Runner,
  tap: TapDevice,
  chosen: (now: Ownership) => Ownership,
): Promise<void> {
  const path = await placeNode(runner, tap);
  const given = withDevice(path, tap.rdev, (handle, stats) => {
    const { uid, gid, mode } = chosen(toOwnership(stats));
    chmodSync(handle, 0o600);
    chownSync(handle, uid, gid);
    chmodSync(handle, mode);
    return true;
  });
  if (given !== true) {
    throw new Error(`${path} is gone`);
  }
}

/** Takes away the node that was made for a tap; what the kernel made stays. */
export function dropNode({ inode, name }: TapDevice): void {
  rmSync(tapEntry(inode, name), { force: true });
}

async function placeNode(runner: Runner, tap: TapDevice): Promise<string> {
  const { namespace, inode, name, numbers, rdev } = tap;
  const kernel = kernelNode(tap);
  const entry = tapEntry(inode, name);
  const isThere = (path: string): boolean => withDevice(path, rdev, () => true) === true;
  if (isThere(kernel)) {
    rmSync(entry, { force: true });
    if (namespace !== null) {
      ensureFolder();
      symlinkSync(`../${basename(kernel)}`, entry);
    }
    return kernel;
  }
  if (!isThere(entry)) {
    ensureFolder();
    rmSync(entry, { force: true });
    const mknod = [requireTool("mknod"), "-m", "0600", entry, "c", ...numbers.split(":")] as const;
    const { code, stderr } = await runner.run(mknod);
    if (code !== 0) {
      throw new Error(stderr.trim());
    }
  }
  return entry;
}

function ensureFolder(): void {
  try {
    mkdirSync(TAP_FOLDER, { mode: 0o755 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
      throw error;
    }
  }
  const stats = lstatSync(TAP_FOLDER);
  if (!stats.isDirectory() || stats.uid !== 0 || (stats.mode & OTHERS_MAY_WRITE) !== 0) {
    throw new Error(`${TAP_FOLDER} is not a folder of root's alone`);
  }
}
