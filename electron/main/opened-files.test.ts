import { describe, expect, it } from "vitest";
import { openedFiles } from "./opened-files.ts";

const APP = "/src/macvlan-designer";

describe("in a package", () => {
  const open = (...args: readonly string[]): readonly string[] =>
    openedFiles({
      args: ["/opt/app/macvlan-designer", ...args],
      folder: "/home/a",
      appFolder: null,
    });

  it("names files from where it was called", () => {
    expect(open("lab.macvlan.json", "/srv/b.macvlan.json")).toEqual([
      "/home/a/lab.macvlan.json",
      "/srv/b.macvlan.json",
    ]);
  });

  it("leaves options to Electron", () => {
    expect(open("--no-sandbox", "--inspect=0", "lab.json")).toEqual(["/home/a/lab.json"]);
  });

  it("takes everything after two dashes as a name", () => {
    expect(open("--ozone-platform=x11", "--", "--lab.json")).toEqual(["/home/a/--lab.json"]);
  });

  it("understands a file manager's addresses", () => {
    expect(open("file:///home/a/my%20lab.json")).toEqual(["/home/a/my lab.json"]);
    expect(open("file://elsewhere/lab.json")).toEqual(["/home/a/file:/elsewhere/lab.json"]);
  });

  it("opens nothing when nothing was named", () => {
    expect(open()).toEqual([]);
    expect(open("")).toEqual([]);
  });
});

describe("from the sources", () => {
  const open = (...args: readonly string[]): readonly string[] =>
    openedFiles({ args: ["/cache/electron", ...args], folder: APP, appFolder: APP });

  it("does not take the app itself for a file", () => {
    expect(open(".")).toEqual([]);
    expect(open(".", "examples/home-lab.macvlan.json")).toEqual([
      `${APP}/examples/home-lab.macvlan.json`,
    ]);
  });

  it("does not take for files what stands before the app", () => {
    expect(open("-r", "/tool/loader.js", "--inspect=0", APP, "lab.json")).toEqual([
      `${APP}/lab.json`,
    ]);
  });
});
