import { describe, expect, it } from "vitest";
import { checkRootOwned, type PathFacts, type PathReader } from "./root-owned.ts";

type Entry = Partial<PathFacts> & { readonly to?: string };

const folder: Entry = { kind: "folder", mode: 0o755 };
const file: Entry = { kind: "file", mode: 0o755 };
const link = (to: string): Entry => ({ kind: "link", mode: 0o777, to });

/** A machine with a helper and what a test changes of it. */
function machine(changes: Readonly<Record<string, Entry | undefined>> = {}): PathReader {
  const tree: Readonly<Record<string, Entry | undefined>> = {
    "/": folder,
    "/usr": folder,
    "/usr/lib": folder,
    "/usr/lib/tool": folder,
    "/usr/lib/tool/helper": file,
    ...changes,
  };
  const find = (path: string): Entry => {
    const entry = tree[path];
    if (entry === undefined) {
      throw Object.assign(new Error("not there"), { code: "ENOENT" });
    }
    return entry;
  };
  return {
    look: (path) =>
      Promise.resolve().then(() => ({ kind: "file", uid: 0, mode: 0o755, ...find(path) })),
    target: (path) => Promise.resolve(find(path).to ?? ""),
  };
}

const HELPER = "/usr/lib/tool/helper";

describe("checkRootOwned", () => {
  it("accepts what is root's from the first folder to the file", async () => {
    expect(await checkRootOwned(HELPER, machine())).toBeUndefined();
  });

  it.each(["/", "/usr", "/usr/lib", "/usr/lib/tool", HELPER])(
    "refuses when %s belongs to somebody else",
    async (path) => {
      const entry = { ...(path === HELPER ? file : folder), uid: 1000 };

      expect(await checkRootOwned(HELPER, machine({ [path]: entry }))).toEqual({
        path,
        reason: { id: "elevation.unsafe.owner", params: {} },
      });
    },
  );

  it.each([
    { what: "its group", mode: 0o775 },
    { what: "everybody", mode: 0o757 },
    { what: "everybody, though sticky", mode: 0o1777 },
  ])("refuses a folder that can be written by $what", async ({ mode }) => {
    const unsafe = await checkRootOwned(HELPER, machine({ "/usr/lib": { ...folder, mode } }));

    expect(unsafe).toMatchObject({
      path: "/usr/lib",
      reason: { id: "elevation.unsafe.writable" },
    });
  });

  it("accepts a setgid folder and a file that nobody may write", async () => {
    const changes = {
      "/usr/lib": { ...folder, mode: 0o2755 },
      [HELPER]: { ...file, mode: 0o4555 },
    };

    expect(await checkRootOwned(HELPER, machine(changes))).toBeUndefined();
  });

  it("follows links, absolute and relative, through safe folders", async () => {
    const changes = {
      "/lib": link("usr/lib"),
      "/usr/lib/tool": link("/opt/./tool"),
      "/opt": folder,
      "/opt/tool": folder,
      "/opt/tool/helper": link("../other/helper"),
      "/opt/other": folder,
      "/opt/other/helper": file,
    };

    expect(await checkRootOwned("/lib/tool/helper", machine(changes))).toBeUndefined();
  });

  it("refuses a link whose target's folder somebody else can write", async () => {
    const changes = {
      [HELPER]: link("/home/me/helper"),
      "/home": folder,
      "/home/me": { ...folder, uid: 1000 },
      "/home/me/helper": file,
    };

    expect(await checkRootOwned(HELPER, machine(changes))).toMatchObject({ path: "/home/me" });
  });

  it("refuses a link that stands in a folder that somebody else can write", async () => {
    const changes = { "/home": { ...folder, mode: 0o777 }, "/home/link": link("/usr/lib/tool") };

    expect(await checkRootOwned("/home/link/helper", machine(changes))).toMatchObject({
      path: "/home",
    });
  });

  it("refuses somebody else's link", async () => {
    const changes = { "/usr/lib/tool": { ...link("/opt"), uid: 1000 }, "/opt": folder };

    expect(await checkRootOwned(HELPER, machine(changes))).toMatchObject({
      path: "/usr/lib/tool",
      reason: { id: "elevation.unsafe.owner" },
    });
  });

  it.each<{ what: string; path: string; changes: Record<string, Entry | undefined>; id: string }>([
    { what: "nothing", path: HELPER, changes: { [HELPER]: undefined }, id: "missing" },
    { what: "a relative path", path: "helper", changes: {}, id: "missing" },
    { what: "a device", path: HELPER, changes: { [HELPER]: { kind: "other" } }, id: "kind" },
    {
      what: "a file in a folder's place",
      path: HELPER,
      changes: { "/usr/lib/tool": file },
      id: "kind",
    },
    { what: "a loop of links", path: HELPER, changes: { [HELPER]: link("helper") }, id: "loop" },
  ])("refuses $what", async ({ path, changes, id }) => {
    expect(await checkRootOwned(path, machine(changes))).toMatchObject({
      reason: { id: `elevation.unsafe.${id}` },
    });
  });
});
