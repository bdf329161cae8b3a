import { spawnSync } from "node:child_process";

/** This Node and its shared libraries, by the path at which a virtual machine has them. */
export function nodeFiles(): Readonly<Record<string, string>> {
  const { stdout } = spawnSync("ldd", [process.execPath], { encoding: "utf8" });
  const libraries = [...stdout.matchAll(/(?:=> |^\t)(\/\S+) \(0x/gm)].map(([, path = ""]) => path);
  return {
    "/usr/bin/node": process.execPath,
    ...Object.fromEntries(libraries.map((path) => [path, path])),
  };
}
