import { readFileSync } from "node:fs";
import { ownerOf } from "../../../shared/plan/group.ts";
import type { LiveState } from "../../../shared/plan/live-state.ts";
import { deviceNumber } from "../../../shared/protocol/tap-device.ts";
import type { DocumentId } from "../../../shared/topology/brand.ts";
import { requireTool } from "../environment.ts";
import type { Runner } from "../runner.ts";

/** A macvtap that was made for a document. */
export interface TapLink {
  /** Null: the helper's own. */
  readonly namespace: string | null;
  readonly inode: number;
  readonly name: string;
  readonly index: number;
  readonly alias: string;
}

/** The same with its character device. */
export interface TapDevice extends TapLink {
  /** `MAJOR:MINOR`. */
  readonly numbers: string;
  /** The same as stat(2) tells it. */
  readonly rdev: number;
}

/** All macvtaps of a document, wherever they live. */
export function tapLinks({ namespaces }: LiveState, document: DocumentId): readonly TapLink[] {
  return namespaces.flatMap(({ name: namespace, inode, links }) =>
    links.flatMap(({ kind, name, index, alias }) =>
      kind === "macvtap" && alias !== null && ownerOf(alias)?.document === document
        ? [{ namespace, inode, name, index, alias }]
        : [],
    ),
  );
}

/** How many files one process is asked for. */
const MAX_PATHS = 250;

/**
 * Finds the devices of taps; one that sysfs does not tell is left out.
 *
 * `/dev/tapN` says nothing: N is the link's index, which links of several namespaces have at once,
 * and all of them share one /dev. sysfs knows the number, and shows the links of the namespace that
 * it was mounted in, whose equal names are told apart by the alias.
 */
export async function findDevices(
  runner: Runner,
  links: readonly TapLink[],
): Promise<readonly TapDevice[]> {
  const texts = new Map<TapLink, readonly [string | undefined, string | undefined]>();
  for (const namespace of new Set(links.map((link) => link.namespace))) {
    const here = links.filter((link) => link.namespace === namespace);
    const read = await readFiles(runner, namespace, here.flatMap(pathsOf));
    here.forEach((link) => {
      const [alias, numbers] = pathsOf(link);
      texts.set(link, [read.get(alias), read.get(numbers)]);
    });
  }
  return links.flatMap((link) => {
    const [alias, numbers = ""] = texts.get(link) ?? [];
    const rdev = deviceNumber(numbers);
    return alias === link.alias && rdev !== undefined ? [{ ...link, numbers, rdev }] : [];
  });
}

function pathsOf({ name, index }: TapLink): readonly [string, string] {
  const folder = `/sys/class/net/${name}`;
  return [`${folder}/ifalias`, `${folder}/tap${index}/dev`];
}

async function readFiles(
  runner: Runner,
  namespace: string | null,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return namespace === null ? readHere(paths) : readThere(runner, namespace, paths);
}

function readHere(paths: readonly string[]): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  for (const path of paths) {
    try {
      read.set(path, readFileSync(path, "utf8").trimEnd());
    } catch {
      // What cannot be read is left out.
    }
  }
  return read;
}

/** `ip netns exec` is what mounts a sysfs of the namespace's own; one process reads many files. */
async function readThere(
  runner: Runner,
  namespace: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const read = new Map<string, string>();
  for (let at = 0; at < paths.length; at += MAX_PATHS) {
    const some = paths.slice(at, at + MAX_PATHS);
    const grep = [requireTool("grep"), "--with-filename", "", "--", ...some];
    const { stdout } = await runner.run([
      requireTool("ip"),
      ...["netns", "exec", namespace],
      ...grep,
    ]);
    for (const line of stdout.split("\n")) {
      // No link's name has a colon (dev_valid_name), so no path here has one.
      const [, path, text] = /^([^:]+):(.*)$/.exec(line) ?? [];
      if (path !== undefined && text !== undefined) {
        read.set(path, text);
      }
    }
  }
  return read;
}
