import { lstat, readlink } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";
import { message, type Message } from "../../../shared/messages/message.ts";

/** What somebody else than root could change before it runs as root, and why. */
export interface Unsafe {
  readonly path: string;
  readonly reason: Message;
}

/** The facts of a path that its safety hangs on. */
export interface PathFacts {
  readonly kind: "file" | "folder" | "link" | "other";
  readonly uid: number;
  readonly mode: number;
}

/** How paths are looked at; tests bring a tree of their own. */
export interface PathReader {
  /** Does not follow a link. Rejects with a Node error (`ENOENT`, `EACCES`). */
  look(path: string): Promise<PathFacts>;
  target(link: string): Promise<string>;
}

/** As the kernel: more links than this are a loop (`MAXSYMLINKS`, linux/namei.h). */
const MAX_LINKS = 40;

const WRITABLE_BY_OTHERS = 0o022;

/**
 * Checks that nobody but root can change what a path leads to.
 *
 * Walks as the kernel does, from `/` on: each folder that is passed, each link, the link's own
 * folder and the file at the end belong to uid 0, and none but the links (whose mode means
 * nothing) is writable by group or others. A sticky folder such as `/tmp` is refused too. An ACL
 * that lets somebody write shows in the group bits (acl(5)), so it is refused as well.
 *
 * @returns the first path that is not safe; undefined when all are
 */
export async function checkRootOwned(
  path: string,
  reader: PathReader = systemPaths,
): Promise<Unsafe | undefined> {
  if (!isAbsolute(path)) {
    return { path, reason: message("elevation.unsafe.missing") };
  }
  const left = ["/", ...parts(path)];
  let here = "";
  let links = 0;
  for (let part = left.shift(); part !== undefined; part = left.shift()) {
    const next = join(here, part);
    const facts = await factsOf(next, reader);
    const reason = "why" in facts ? facts.why : whyUnsafe(facts, left.length > 0);
    if (reason !== undefined) {
      return { path: next, reason };
    }
    if (!("why" in facts) && facts.kind === "link") {
      links += 1;
      if (links > MAX_LINKS) {
        return { path: next, reason: message("elevation.unsafe.loop") };
      }
      const target = await reader.target(next);
      left.unshift(...(isAbsolute(target) ? ["/"] : []), ...parts(target));
      here = isAbsolute(target) ? "" : dirname(next);
      continue;
    }
    here = next;
  }
  return undefined;
}

function parts(path: string): readonly string[] {
  return path.split("/").filter((part) => part !== "" && part !== ".");
}

function whyUnsafe(facts: PathFacts, isPassed: boolean): Message | undefined {
  if (facts.uid !== 0) {
    return message("elevation.unsafe.owner");
  }
  if (facts.kind === "link") {
    return undefined;
  }
  if ((facts.mode & WRITABLE_BY_OTHERS) !== 0) {
    return message("elevation.unsafe.writable");
  }
  if (facts.kind === "other" || (isPassed && facts.kind === "file")) {
    return message("elevation.unsafe.kind");
  }
  return undefined;
}

async function factsOf(
  path: string,
  reader: PathReader,
): Promise<PathFacts | { readonly why: Message }> {
  try {
    return await reader.look(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const isMissing = code === "ENOENT" || code === "ENOTDIR";
    return { why: message(isMissing ? "elevation.unsafe.missing" : "elevation.unsafe.unreadable") };
  }
}

const systemPaths: PathReader = {
  async look(path) {
    const stats = await lstat(path);
    const kind = stats.isSymbolicLink()
      ? "link"
      : stats.isDirectory()
        ? "folder"
        : stats.isFile()
          ? "file"
          : "other";
    return { kind, uid: stats.uid, mode: stats.mode & 0o7777 };
  },
  target: (link) => readlink(link),
};
