import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

const MODES = ["private", "vepa", "bridge", "passthru", "source"] as const;
const KINDS = ["macvlan", "macvtap"] as const;

interface LinkDetails {
  readonly ifname: string;
  readonly linkinfo?: {
    readonly info_kind: string;
    readonly info_data?: { readonly mode: string };
  };
}

/** Runs a script in a network namespace that ends with it, and returns what it printed. */
function inThrowAwayNamespace(script: string): string {
  return execFileSync("unshare", ["--net", "sh", "-euc", script], { encoding: "utf8" });
}

describe("the kernel that judges", () => {
  it.each(KINDS.flatMap((kind) => MODES.map((mode) => ({ kind, mode }))))(
    "makes a $kind in mode $mode",
    ({ kind, mode }) => {
      const output = inThrowAwayNamespace(`
        ip link add nic0 type veth peer name wire0
        ip link add link nic0 name mv0 type ${kind} mode ${mode}
        ip -json -details link show dev mv0
      `);

      const [link] = JSON.parse(output) as LinkDetails[];
      expect(link?.linkinfo?.info_kind).toBe(kind);
      expect(link?.linkinfo?.info_data?.mode).toBe(mode);
    },
  );
});
