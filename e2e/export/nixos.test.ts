import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HOSTILE, outcomeOf, wholeLab } from "../../shared/export/__testing__/whole-lab.ts";
import { networkd } from "../../shared/export/targets/networkd/networkd.ts";
import { nixos } from "../../shared/export/targets/nixos/nixos.ts";
import { nixLines, nixString } from "../../shared/export/text/nix.ts";

const hasNix = spawnSync("nix-instantiate", ["--version"]).status === 0;

/** A unit as NixOS would be told of it. */
interface Unit {
  readonly netdevConfig?: Readonly<Record<string, string>>;
  readonly matchConfig?: Readonly<Record<string, string>>;
  readonly extraConfig: string;
}

interface Module {
  readonly systemd: {
    readonly network: {
      readonly enable: boolean;
      readonly netdevs: Readonly<Record<string, Unit>>;
      readonly networks: Readonly<Record<string, Unit>>;
    };
  };
}

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "macvlan-nix-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Lets Nix evaluate a file, without a store and without anything of the machine's. */
function evaluated(text: string, call: string): unknown {
  const file = join(folder, "file.nix");
  writeFileSync(file, text);
  const options = ["--store", "dummy://", "--eval", "--strict", "--json", "--expr"];
  const json = execFileSync("nix-instantiate", [...options, `import ${file} ${call}`], {
    encoding: "utf8",
    stdio: "pipe",
    env: { PATH: process.env["PATH"], HOME: folder, NIX_PATH: "", NIX_CONF_DIR: folder },
  });
  return JSON.parse(json);
}

/** The lines of a unit, without comments, by section; a section may come in parts. */
function sections(text: string): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, string[]> = {};
  let section = "";
  for (const line of text.split("\n").filter((one) => one !== "" && !one.startsWith("#"))) {
    if (line.startsWith("[")) {
      section = line;
    } else {
      (found[section] ??= []).push(line);
    }
  }
  return found;
}

function unitText(name: string, { netdevConfig, matchConfig, extraConfig }: Unit): string {
  const [head, config] = name.endsWith(".netdev")
    ? (["[NetDev]", netdevConfig] as const)
    : (["[Match]", matchConfig] as const);
  // Nix sorts attributes; networkd is told Name= before Kind=.
  const lines = Object.entries(config ?? {}).sort(([a], [b]) => (a < b ? 1 : -1));
  return [head, ...lines.map(([key, value]) => `${key}=${value}`), extraConfig].join("\n");
}

describe.skipIf(!hasNix)("what Nix reads (skipped where Debian's nix-bin is missing)", () => {
  it("of the module is what networkd is told", () => {
    const [file] = outcomeOf(nixos, wholeLab()).files;
    const { systemd } = evaluated(file?.text ?? "", "{ }") as Module;
    const { enable, netdevs, networks } = systemd.network;
    const units = [
      ...Object.entries(netdevs).map(([name, unit]) => [`${name}.netdev`, unit] as const),
      ...Object.entries(networks).map(([name, unit]) => [`${name}.network`, unit] as const),
    ];
    const told = units.map(([name, unit]) => [name, sections(unitText(name, unit))] as const);
    const wanted = outcomeOf(networkd, wholeLab()).files.map(
      ({ path, text }) => [path, sections(text)] as const,
    );

    expect(enable).toBe(true);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(wanted));
  });

  it("of a text is the text, whatever stands in it", () => {
    const pieces = fc.constantFrom("$", "{", "}", "'", '"', "\\", "\n", "\t", "\r", "n", "#", " ");
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }).filter((one) => !one.includes("\0")),
      fc.array(pieces, { maxLength: 12 }).map((all) => all.join("")),
    );
    const texts = [HOSTILE, ...fc.sample(text, { seed: 20_261_123, numRuns: 400 })];
    const written = texts.flatMap((one) => [nixString(one), nixLines(one, "      ")]);

    const read = evaluated(`[\n  ${written.join("\n  ")}\n]\n`, "");

    expect(read).toEqual(texts.flatMap((one) => [one, one]));
  });
});
