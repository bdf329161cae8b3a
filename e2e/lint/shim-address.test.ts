import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const run = promisify(execFile);

/** A host shim with its NIC's IPv6 address, and what becomes of it: the flags of `ip address`. */
function script(relay: "on" | "off"): string {
  return `
    settled() {
      for try in $(seq 300); do
        case $(ip -oneline -6 address show dev $1 to fd00::1) in
          *dadfailed*) echo dadfailed; return ;;
          *tentative* | "") sleep 0.1 ;;
          *) echo usable; return ;;
        esac
      done
      echo tentative
    }
    ip link set dev lo up
    ip link add sw type bridge
    ip link set dev sw up
    ip link add eno1 type veth peer name port
    ip link set dev port master sw up
    bridge link set dev port hairpin ${relay}
    ip link set dev eno1 up
    ip address add fd00::1/64 dev eno1
    settled eno1
    ip link add link eno1 name shim0 type macvlan mode bridge
    ip address add fd00::1/128 dev shim0
    ip link set dev shim0 up
    settled shim0`;
}

describe("a bridge-mode child with its NIC's IPv6 address", () => {
  it.concurrent.each([
    ["off", "usable"],
    ["on", "dadfailed"],
  ] as const)("with reflective relay %s is %s (MV214)", async (relay, state) => {
    const { stdout } = await run("unshare", ["--net", "sh", "-euc", script(relay)]);
    expect(stdout).toBe(`usable\n${state}\n`);
  });
});
