import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { made, packageIn } from "./packages.ts";

const ID = "io.github.macvlan_designer.MacvlanDesigner";

let tree: string;
let deb: string;

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), "macvlan-designer-deb-"));
  deb = packageIn(made("MVD_PACKAGES"), "deb");
  execFileSync("dpkg-deb", ["--extract", deb, tree]);
});

afterAll(() => {
  rmSync(tree, { recursive: true, force: true });
});

/** What a program says, and how it ends. */
function check(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const options = { encoding: "utf8", env: { ...process.env, ...env } } as const;
  const { status, stdout, stderr } = spawnSync(program, args, options);
  return { status, said: stdout + stderr };
}

describe("the .deb", () => {
  it("has no error that lintian finds", () => {
    const { said } = check("lintian", ["--allow-root", "--fail-on", "error", deb]);

    expect(said.split("\n").filter((line) => line.startsWith("E:"))).toEqual([]);
  });

  it("has a desktop entry, a description and a type that their own programs take", () => {
    const entry = join(tree, `usr/share/applications/${ID}.desktop`);
    const metainfo = join(tree, `usr/share/metainfo/${ID}.metainfo.xml`);

    expect(check("desktop-file-validate", [entry])).toEqual({ status: 0, said: "" });
    expect(check("appstreamcli", ["validate", "--no-net", metainfo])).toMatchObject({ status: 0 });
  });

  it("has files of its type known by their names, and by their content", () => {
    const data = join(tree, "usr/share");
    execFileSync("update-mime-database", [join(data, "mime")]);
    const ask = `import gi, sys
from gi.repository import Gio
text = b'{\\n  "format": "macvlan-designer/topology",\\n  "version": 1'
print(Gio.content_type_guess("lab.macvlan.json", None)[0])
print(Gio.content_type_guess(None, text)[0])
print(Gio.content_type_guess("other.json", b'{"format": "other"}')[0])`;
    const env = { XDG_DATA_DIRS: `${data}:/usr/share`, XDG_DATA_HOME: tree };
    const { said } = check("/usr/bin/python3", ["-c", ask], env);

    const type = "application/x-macvlan-designer+json";
    expect(said.trim().split("\n")).toEqual([type, type, "application/json"]);
  });

  it("has its icon in every size, each of them as large as its folder says", () => {
    const theme = join(tree, "usr/share/icons/hicolor");
    const sizes = readdirSync(theme).filter((name) => name !== "scalable");

    for (const size of sizes) {
      const header = readFileSync(join(theme, size, "apps", `${ID}.png`)).subarray(0, 24);
      expect(header.subarray(1, 4).toString()).toBe("PNG");
      expect(`${header.readUInt32BE(16)}x${header.readUInt32BE(20)}`).toBe(size);
    }
    expect(sizes.map((size) => parseInt(size, 10)).sort((one, other) => one - other)).toEqual([
      16, 22, 24, 32, 48, 64, 96, 128, 256, 512,
    ]);
  });

  it("has manual pages that render without a warning", () => {
    for (const section of ["man1", "man5"]) {
      const folder = join(tree, "usr/share/man", section);
      for (const page of readdirSync(folder)) {
        const args = ["--warnings", "--encoding=UTF-8", "--local-file", "-Tutf8", "-Z"];
        const options = { env: { ...process.env, LC_ALL: "C.UTF-8", MANWIDTH: "80" } };
        const { status, stderr } = spawnSync("man", [...args, join(folder, page)], options);

        expect({ page, status, warnings: stderr.toString() }).toEqual({
          page,
          status: 0,
          warnings: "",
        });
      }
    }
  });

  it("has scripts that their shells can read", () => {
    const share = join(tree, "usr/share");
    expect(
      check("bash", ["-n", join(share, "bash-completion/completions/macvlan-designer")]),
    ).toEqual({ status: 0, said: "" });
    expect(check("zsh", ["-n", join(share, "zsh/vendor-completions/_macvlan-designer")])).toEqual({
      status: 0,
      said: "",
    });
    expect(check("sh", ["-n", join(tree, "usr/bin/macvlan-designer")])).toMatchObject({
      status: 0,
    });
  });

  it("has a profile that AppArmor reads: all of it from 4.0 on, before but for user namespaces", () => {
    const profile = join(tree, "usr/lib/macvlan-designer/apparmor-profile");
    const before = join(tree, "profile-before-4.0");
    const NEW = /^(abi <abi\/4\.0>| *userns),\n/gmu;
    writeFileSync(before, readFileSync(profile, "utf8").replace(NEW, ""));
    const parse = (path: string): ReturnType<typeof check> =>
      check("apparmor_parser", ["--skip-kernel-load", "--skip-cache", path]);
    const [, major] = /version (\d+)/u.exec(check("apparmor_parser", ["--version"]).said) ?? [];

    const whole = parse(profile);

    expect(parse(before)).toMatchObject({ status: 0 });
    expect(whole.status).toBe(Number(major) < 4 ? 1 : 0);
    expect(whole.said.includes("Could not open 'abi/4.0'")).toBe(Number(major) < 4);
  });

  it("completes in fish", () => {
    const file = join(tree, "usr/share/fish/vendor_completions.d/macvlan-designer.fish");
    const offer = (line: string): readonly string[] => {
      const { said } = check("fish", [
        "--no-config",
        "-c",
        `source ${file}; complete -C '${line}'`,
      ]);
      return said.trim().split("\n");
    };

    expect(offer("macvlan-designer val")).toEqual([expect.stringMatching(/^validate\tcheck/u)]);
    expect(offer("macvlan-designer export --to nix")).toEqual([expect.stringMatching(/^nixos/u)]);
    expect(offer("macvlan-designer helper unin")).toEqual([expect.stringMatching(/^uninstall/u)]);
  });

  it("completes in zsh", () => {
    const script = join(tree, "complete.zsh");
    // Its completions live in the line editor, so they need a terminal; here it shows what would be offered.
    writeFileSync(
      script,
      `fpath=(${tree}/usr/share/zsh/vendor-completions $fpath)
autoload -Uz compinit && compinit -u -d ${tree}/dump
print -- $_comps[macvlan-designer]
_arguments() { print -r -- "$@" }
autoload +X -Uz _macvlan-designer && eval "$functions[_macvlan-designer]" >/dev/null
_macvlan_designer_validate
`,
    );
    const { status, said } = check("zsh", ["-f", script]);

    expect(status).toBe(0);
    expect(said).toMatch(/^_macvlan-designer$/mu);
    expect(said).toContain("--strict[end with 65 for warnings, too]");
  });
});

describe("the .rpm", () => {
  it("has no error that rpmlint finds, but those with a reason", () => {
    const rpm = packageIn(made("MVD_PACKAGES"), "rpm");
    // Names in the archive are absolute, and rpmlint unpacks it by a bare `cpio -id`: over this machine.
    const bin = join(tree, "only-below");
    mkdirSync(bin);
    writeFileSync(
      join(bin, "cpio"),
      '#!/bin/sh\nexec /usr/bin/cpio --no-absolute-filenames "$@"\n',
      { mode: 0o755 },
    );
    const { said } = check(
      "unshare",
      [
        ...["--mount", "--propagation", "private", "sh", "-euc"],
        'mount --bind /usr /usr; mount -o remount,bind,ro /usr; exec rpmlint "$1"',
        ...["sh", rpm],
      ],
      { PATH: `${bin}:${process.env["PATH"] ?? ""}` },
    );
    const errors = said.split("\n").filter((line) => line.includes(" E: "));

    expect(said).toContain("1 packages and 0 specfiles checked");
    expect(errors.filter((line) => !isExpected(line))).toEqual([]);
  });
});

/** What rpmlint asks for and is not so, with the reason. */
const EXPECTED = [
  // The packager takes a tree, in which nothing is marked as documentation; the paths say it.
  "not-listed-as-documentation",
  "no-changelogname-tag",
  // Nobody looks into the programs for what they need, so it is listed by hand.
  "explicit-lib-dependency",
  // Who releases it signs it.
  "no-signature",
  // electron/backend/elevation/check-helper.ts says why.
  "env-script-interpreter /usr/lib/macvlan-designer/helper.cjs",
];

function isExpected(line: string): boolean {
  return EXPECTED.some((error) => line.includes(`E: ${error}`));
}
