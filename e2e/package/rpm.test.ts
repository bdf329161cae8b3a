import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { made, ONLY_IN, packageIn } from "./packages.ts";

const APP = "/usr/lib/macvlan-designer";

let work: string;
let rpm: string;

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), "macvlan-designer-rpm-"));
  rpm = packageIn(made("MVD_PACKAGES"), "rpm");
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** Installs into a root of its own, with all that this machine is made of kept from being written. */
function installInto(root: string): void {
  mkdirSync(root);
  const script = `for folder in /etc /usr /var; do
      mount --bind $folder $folder
      mount -o remount,bind,ro $folder
    done
    exec rpm --root "$1" --dbpath /var/lib/rpm --nodeps --noscripts --install "$2"`;
  const namespace = ["--mount", "--propagation", "private"];
  execFileSync("unshare", [...namespace, "sh", "-euc", script, "sh", root, rpm]);
}

/** Without what one kind of package has alone, and the folders on the way to it. */
function withoutOwn(lines: readonly string[]): readonly string[] {
  const own = Object.values(ONLY_IN).flat();
  return lines.filter((line) => {
    const [path = ""] = line.split(" ");
    return !own.some((file) => `${file}/`.startsWith(`${path}/`));
  });
}

/** Path by path: mode, owner and content. */
function everything(root: string, path = ""): readonly string[] {
  return readdirSync(join(root, path)).flatMap((name) => {
    const inner = `${path}/${name}`;
    const at = join(root, inner);
    const about = lstatSync(at);
    const content = about.isSymbolicLink()
      ? readlinkSync(at)
      : about.isFile()
        ? createHash("sha256").update(readFileSync(at)).digest("hex")
        : "folder";
    const line = `${inner} ${about.mode.toString(8)} ${about.uid}:${about.gid} ${content}`;
    return about.isDirectory() ? [line, ...everything(root, inner)] : [line];
  });
}

describe("the .rpm", () => {
  it("installs, by rpm itself, what the .deb has as well: path by path, modes, owners, contents", () => {
    const wasHere = existsSync(APP);
    const roots = { deb: join(work, "deb"), rpm: join(work, "rpm") };
    execFileSync("dpkg-deb", ["--extract", packageIn(made("MVD_PACKAGES"), "deb"), roots.deb]);

    installInto(roots.rpm);
    rmSync(join(roots.rpm, "var"), { recursive: true });

    const installed = withoutOwn(everything(roots.rpm));
    expect(installed).toEqual(withoutOwn(everything(roots.deb)));
    expect(installed.length).toBeGreaterThan(150);
    expect(existsSync(APP)).toBe(wasHere);
  });

  it("has scriptlets that its shell can read", () => {
    const query = (format: string): string =>
      execFileSync("rpm", ["--query", "--package", "--queryformat", format, rpm]).toString();
    for (const tag of ["POSTIN", "PREUN", "POSTUN"]) {
      const { status, stderr } = spawnSync("sh", ["-n"], { input: query(`%{${tag}}`) });

      expect({ tag, status, said: stderr.toString() }).toEqual({ tag, status: 0, said: "" });
      expect(query(`%{${tag}PROG}`)).toBe("/bin/sh");
    }
    expect(query("%{PREIN}")).toBe("(none)");
  });
});
