import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { EXAMPLES } from "../../shared/lint/__testing__/examples.ts";
import { lint } from "../../shared/lint/lint.ts";
import { NEEDS_BOND } from "./bond-refusals.ts";
import { NEEDS_VLAN, NIC, type Case } from "./vlan-refusals.ts";

const MV0 = `${NIC} ip link add link eno1 name mv0 type macvlan mode bridge; ip link set dev mv0 up;`;
const ADDRESSED = `${MV0} ip address add 10.0.0.1/24 dev mv0; ip address add fd00::1/64 dev mv0 nodad;`;
const PASSTHRU = `${NIC} ip link add link eno1 name p0 type macvlan mode passthru;`;
const MAC = "02:00:00:00:00:01";

const INVALID = "RTNETLINK answers: Invalid argument";
const BUSY = "RTNETLINK answers: Device or resource busy";
const EXISTS = "RTNETLINK answers: File exists";
const NOT_AVAILABLE = "RTNETLINK answers: Cannot assign requested address";

function refused(code: string, text: string, before: string, command: string): Case {
  return { code, text, before, refused: command };
}

const CASES: readonly Case[] = [
  refused("MV101", INVALID, PASSTHRU, "ip link add link eno1 name mv0 type macvlan mode bridge"),
  refused("MV101", INVALID, MV0, "ip link add link mv0 name p0 type macvlan mode passthru"),
  refused("MV101", INVALID, PASSTHRU, "ip link add link eno1 name p1 type macvtap mode passthru"),
  refused("MV102", INVALID, PASSTHRU, "ip link add link p0 name mv0 type macvlan mode bridge"),
  refused(
    "MV103",
    BUSY,
    `${NIC} ip link add br0 type bridge; ip link set dev eno1 master br0;`,
    "ip link add link eno1 name mv0 type macvlan mode bridge",
  ),
  refused("MV103", BUSY, `${MV0} ip link add br0 type bridge;`, "ip link set dev eno1 master br0"),
  refused(
    "MV105",
    BUSY,
    `${NIC} ip link add link eno1 name t0 type macvtap mode passthru; ip link add br0 type bridge;`,
    "ip link set dev t0 master br0",
  ),
  refused(
    "MV106",
    BUSY,
    "ip link add br0 type bridge; ip link add link br0 name mv0 type macvlan mode bridge;",
    "ip link set dev mv0 master br0",
  ),
  refused(
    "MV106",
    BUSY,
    `ip link add br0 type bridge; ip link add br1 type bridge;
     ip link add link br0 name mv0 type macvlan mode bridge; ip link set dev mv0 master br1;
     ip link add link br1 name mv1 type macvlan mode bridge;`,
    "ip link set dev mv1 master br0",
  ),
  refused(
    "MV107",
    EXISTS,
    `${NIC} ip link add br0 type bridge;`,
    "ip link add link eno1 name br0 type macvlan mode bridge",
  ),
  refused("MV108", EXISTS, NIC, "ip link add link eno1 name lo type macvlan mode bridge"),
  refused(
    "MV109",
    'Cannot create namespace file "/run/netns/web": File exists',
    "ip netns add web;",
    "ip netns add web",
  ),
  refused(
    "MV110",
    INVALID,
    `${NIC} ip link set dev eno1 mtu 1400;`,
    "ip link add link eno1 name mv0 mtu 1500 type macvlan mode bridge",
  ),
  refused(
    "MV111",
    "RTNETLINK answers: Address already in use",
    `${NIC} ip link add link eno1 name mv0 address ${MAC} up type macvlan mode bridge;
     ip link add link eno1 name mv1 address ${MAC} type macvlan mode private;`,
    "ip link set dev mv1 up",
  ),
  refused(
    "MV111",
    "RTNETLINK answers: Address already in use",
    `${NIC} ip link set dev eno1 address ${MAC};
     ip link add link eno1 name mv0 address ${MAC} type macvlan mode bridge;`,
    "ip link set dev mv0 up",
  ),
  refused(
    "MV112",
    NOT_AVAILABLE,
    NIC,
    "ip link add link eno1 name mv0 address 01:00:5e:00:00:01 type macvlan mode bridge",
  ),
  refused("MV112", NOT_AVAILABLE, "", "ip link add br0 address 00:00:00:00:00:00 type bridge"),
  refused(
    "MV112",
    NOT_AVAILABLE,
    "",
    "ip link add v0 type veth peer name v1 address 01:00:5e:00:00:01",
  ),
  refused(
    "MV112",
    NOT_AVAILABLE,
    NIC,
    `ip link add link eno1 name mv0 type macvlan mode source macaddr set ${MAC} ff:ff:ff:ff:ff:ff`,
  ),
  refused(
    "MV113",
    INVALID,
    NIC,
    `ip link add link eno1 name mv0 type macvlan mode bridge macaddr set ${MAC}`,
  ),
  refused(
    "MV114",
    "macvlan: nopromisc flag only valid in passthru mode",
    NIC,
    "ip link add link eno1 name mv0 type macvlan mode bridge flag nopromisc",
  ),
  refused(
    "MV114",
    "macvtap: nopromisc flag only valid in passthru mode",
    NIC,
    "ip link add link eno1 name mv0 type macvtap mode private flag nopromisc",
  ),
  refused("MV120", "Error: ipv6: Invalid address.", MV0, "ip address add ::/64 dev mv0"),
  refused(
    "MV120",
    'Error: ipv6: Cannot assign multicast address without "IFA_F_MCAUTOJOIN" flag.',
    MV0,
    "ip address add ff02::5/64 dev mv0",
  ),
  refused(
    "MV120",
    "Error: ipv6: Cannot assign loopback address on this device.",
    MV0,
    "ip address add ::1/128 dev mv0",
  ),
  refused(
    "MV121",
    "Error: ipv4: Address already assigned.",
    ADDRESSED,
    "ip address add 10.0.0.1/24 dev mv0",
  ),
  refused(
    "MV121",
    "Error: ipv6: address already assigned.",
    ADDRESSED,
    "ip address add fd00:0::1/72 dev mv0",
  ),
  refused(
    "MV122",
    "Error: Nexthop has invalid gateway.",
    ADDRESSED,
    "ip route add 0.0.0.0/0 via 10.0.1.1 dev mv0",
  ),
  refused(
    "MV122",
    "RTNETLINK answers: No route to host",
    ADDRESSED,
    "ip -6 route add fd09::/64 via fd77::1 dev mv0",
  ),
  refused(
    "MV122",
    "Error: Gateway can not be a local address.",
    ADDRESSED,
    "ip -6 route add fd0a::/64 via fd00::1 dev mv0",
  ),
  refused(
    "MV122",
    'Error: inet address is expected rather than "fd00::9".',
    ADDRESSED,
    "ip route add 10.9.0.0/24 via fd00::9 dev mv0",
  ),
  refused(
    "MV122",
    'Error: inet6 address is expected rather than "10.0.0.7".',
    ADDRESSED,
    "ip -6 route add fd0b::/64 via 10.0.0.7 dev mv0",
  ),
  refused(
    "MV123",
    "Error: Invalid prefsrc address.",
    ADDRESSED,
    "ip route add 10.9.0.0/24 dev mv0 src 10.8.8.8",
  ),
  refused(
    "MV123",
    "Error: Invalid source address.",
    ADDRESSED,
    "ip -6 route add fd09::/64 dev mv0 src fd99::1",
  ),
  refused(
    "MV124",
    "Error: Invalid prefix for given prefix length.",
    ADDRESSED,
    "ip route add 10.9.2.5/24 dev mv0",
  ),
  refused(
    "MV125",
    EXISTS,
    `${MV0} ip link add link eno1 name mv1 up type macvlan mode bridge;
     ip route add 10.9.0.0/24 dev mv0;`,
    "ip route add 10.9.0.0/24 dev mv1",
  ),
  refused(
    "MV125",
    EXISTS,
    `${MV0} ip link add link eno1 name mv1 up type macvlan mode bridge;
     ip -6 route add fd09::/64 dev mv0;`,
    "ip -6 route add fd09::/64 dev mv1",
  ),
  refused("MV126", "RTNETLINK answers: Too many links", tower(), "ip link set dev d7 master d8"),
  refused(
    "MV225",
    'macvlan: unknown option "bclim"?',
    NIC,
    "ip link add link eno1 name mv0 type macvlan mode bridge bclim -1",
  ),
  refused(
    "MV227",
    "Error: Device for nexthop is not up.",
    `${MV0} ip link set dev mv0 down;`,
    "ip route add 10.9.0.0/24 dev mv0",
  ),
  refused(
    "MV227",
    "Error: Nexthop device is not up.",
    `${MV0} ip link set dev mv0 down;`,
    "ip -6 route add fd09::/64 dev mv0",
  ),
];

/** What this machine cannot show, by name. */
const NEEDS_WIFI = ["MV218 Error: Device does not allow enslaving to a bridge."];

/** Eight devices on each other, and a bridge that has to be the ninth. */
function tower(): string {
  const lines = ["ip link add d0 type veth peer name wire;"];
  for (let at = 1; at <= 8; at += 1) {
    lines.push(
      at % 2 === 1
        ? `ip link add link d${at - 1} name d${at} type macvlan mode passthru;`
        : `ip link add d${at} type bridge;`,
    );
    if (at % 2 === 0 && at < 8) {
      lines.push(`ip link set dev d${at - 1} master d${at};`);
    }
  }
  return lines.join("\n");
}

/** Runs commands in network and mount namespaces that end with them; /run is their own. */
function inThrowAwayNamespaces(script: string): {
  readonly rc: number | null;
  readonly stderr: string;
} {
  const own = `mount -t tmpfs tmpfs /run; ${script}`;
  const { status, stderr } = spawnSync("unshare", ["--net", "--mount", "sh", "-c", own], {
    encoding: "utf8",
  });
  return { rc: status, stderr };
}

/** Runs what is there, which has to succeed, and gives the answer to the refused command. */
function answerTo({ before, refused: command }: Case): string {
  const { stderr } = inThrowAwayNamespaces(
    `set -e\n${before}\nset +e\necho READY >&2\n${command}\necho "exit code $?" >&2`,
  );
  return stderr;
}

const hasVlan =
  inThrowAwayNamespaces(`set -e; ${NIC} ip link add link eno1 name v5 type vlan id 5`).rc === 0;

const hasBonding = inThrowAwayNamespaces("ip link add name bond9 type bond").rc === 0;

describe("the kernel's own words", () => {
  it.each(CASES)("$code: $refused", (each) => {
    const [ready, said, ...rest] = answerTo(each).trim().split("\n");

    expect(ready).toBe("READY");
    expect(said).toBe(each.text);
    expect(rest.at(-1)).toMatch(/^exit code [1-9]/);
  });

  it.skipIf(!hasVlan).each(NEEDS_VLAN)("$code: $refused (needs VLAN)", (each) => {
    expect(answerTo(each).split("\n")[1]).toBe(each.text);
  });

  it.skipIf(!hasBonding).each(NEEDS_BOND)("$code: $refused (needs bonding)", (each) => {
    expect(answerTo(each).split("\n")[1]).toBe(each.text);
  });

  it.skip("MV218: ip link set dev wlan0 master br0 (needs a Wi-Fi interface)");

  it("are all shown here", () => {
    const said = EXAMPLES.flatMap(({ code, bad }) =>
      lint(bad)
        .filter((diagnostic) => diagnostic.code === code)
        .flatMap(({ kernelError }) => (kernelError === undefined ? [] : `${code} ${kernelError}`)),
    );
    const shown = [...CASES, ...NEEDS_VLAN, ...NEEDS_BOND].map(
      ({ code, text }) => `${code} ${text}`,
    );

    expect([...new Set(said)].sort()).toEqual([...new Set([...shown, ...NEEDS_WIFI])].sort());
  });

  it("says nothing where the document has no error: IPv4 takes odd addresses, or ignores them", () => {
    const odd = [
      "192.168.1.0/24",
      "192.168.1.255/24",
      "224.0.0.5/24",
      "127.0.0.5/8",
      "240.0.0.1/24",
    ];
    const adds = odd.map((address) => `ip address add ${address} dev mv0;`).join("\n");

    const { rc, stderr } = inThrowAwayNamespaces(
      `set -e; ${MV0} ${adds}
       ip address add 0.0.0.0/24 dev mv0; ! ip -4 address show dev mv0 | grep -F ' 0.0.0.0/24'`,
    );

    expect({ rc, stderr }).toEqual({ rc: 0, stderr: "" });
  });
});
