import { APPLICATION_NAME } from "./application.ts";

/** Where devices of taps stand that `/dev/tapN` does not lead to; only root writes there. */
export const TAP_FOLDER = `/dev/${APPLICATION_NAME}`;

/**
 * The place of a tap's device in {@link TAP_FOLDER}, by the inode of its network namespace.
 *
 * A name is one link's in its own namespace only, and all namespaces share one /dev.
 */
export function tapEntry(inode: number, link: string): string {
  return `${TAP_FOLDER}/${inode}-${link}`;
}

/**
 * The device number that stat(2) tells (`st_rdev`), of what sysfs writes as `MAJOR:MINOR`.
 *
 * Both parts are split in two (gnu_dev_makedev(3)); the minor's upper part begins at bit 20.
 */
export function deviceNumber(text: string): number | undefined {
  const [, major, minor] = /^(\d{1,4}):(\d{1,7})\n?$/.exec(text) ?? [];
  if (major === undefined || minor === undefined) {
    return undefined;
  }
  const low = Number(minor) % 256;
  return (Number(minor) - low) * 4096 + Number(major) * 256 + low;
}
