import { describe, expect, it } from "vitest";
import { PING_VERDICTS, type PingVerdict } from "../reachability/reachability.ts";
import { reachability } from "../reachability/matrix.ts";
import type { Topology } from "../topology/document.ts";
import { applyFix } from "./__testing__/apply-fix.ts";
import {
  bridge,
  cable,
  child,
  draw,
  guest,
  lanSwitch,
  nic,
  station,
  veth,
  type Item,
} from "./__testing__/draw.ts";
import { lint } from "./lint.ts";

const MODES = ["private", "vepa", "bridge", "source", "passthru"] as const;
const OUT = [
  "nothing",
  "relay",
  "shim",
  "shim with routes",
  "second NIC",
  "second NIC with routes",
] as const;

/** A host and a guest on one NIC, and something that may let them meet. */
function lab(mode: (typeof MODES)[number], out: (typeof OUT)[number]): Topology {
  const routes = { routes: [{ to: "192.168.1.50/32" }] };
  const shim = child("shim0", "eno1", "bridge", {
    addresses: ["192.168.1.11/24"],
    ...(out === "shim with routes" ? routes : {}),
  });
  const more: Readonly<Record<(typeof OUT)[number], readonly Item[]>> = {
    nothing: [],
    relay: [],
    shim: [shim],
    "shim with routes": [shim],
    "second NIC": [nic("eno2", { addresses: ["192.168.1.12/24"] }), cable("eno2", "sw")],
    "second NIC with routes": [
      nic("eno2", { addresses: ["192.168.1.12/24"], ...routes }),
      cable("eno2", "sw"),
    ],
  };
  return draw(
    nic("eno1", { addresses: ["192.168.1.10/24"] }),
    guest("web"),
    child("mv0", "eno1", mode, { guest: "web", addresses: ["192.168.1.50/24"] }),
    lanSwitch(),
    cable("eno1", "sw", { reflectiveRelay: out === "relay" }),
    ...more[out],
  );
}

/** Who pings whom, both ways. */
function ping(topology: Topology, from: string, to: string): readonly PingVerdict[] {
  const { interfaces, ping: cells } = reachability(topology);
  const ids: readonly string[] = interfaces;
  const [a, b] = [ids.indexOf(from), ids.indexOf(to)];
  const at = (row: number, column: number): PingVerdict =>
    PING_VERDICTS[cells[row * ids.length + column] ?? 0] ?? null;
  return [at(a, b), at(b, a)];
}

/** Whether host and guest meet, in both directions, by one of the host's interfaces at least. */
function hostMeetsGuest(topology: Topology): boolean {
  const own = reachability(topology).interfaces.filter((id) => id !== "mv0");
  return own.some((id) => ping(topology, id, "mv0").every((verdict) => verdict === "yes"));
}

function fixesOf(topology: Topology, code: string): readonly Topology[] {
  const found = lint(topology).filter((diagnostic) => diagnostic.code === code);
  return found.flatMap(({ fixes }) => fixes.map((fix) => applyFix(topology, fix)));
}

const LABS = MODES.flatMap((mode) => OUT.map((out) => ({ mode, out }))).filter(
  ({ mode, out }) => mode !== "passthru" || !out.startsWith("shim"),
);

describe("what lint says of host and guests is what the frames do", () => {
  it.each(LABS)("$mode with $out", ({ mode, out }) => {
    const topology = lab(mode, out);

    const codes = new Set(lint(topology).map(({ code }) => code));

    const isCut = ["MV201", "MV203", "MV223"].some((code) => codes.has(code));
    // The NIC below a passthru child, and a source child without a list, are deaf either way.
    const isDeaf = codes.has("MV204") || codes.has("MV206");
    expect(isCut || isDeaf).toBe(isDeaf || !hostMeetsGuest(topology));
  });

  it.each(LABS)("$mode with $out: every fix lets them meet", ({ mode, out }) => {
    const topology = lab(mode, out);
    // A source child without a list stays deaf until it is given one, or another mode.
    const isDeaf = (fixed: Topology): boolean => lint(fixed).some(({ code }) => code === "MV206");

    for (const fixed of [...fixesOf(topology, "MV201"), ...fixesOf(topology, "MV223")]) {
      expect(hostMeetsGuest(fixed)).toBe(!isDeaf(fixed));
    }
  });
});

const NAS = "02:00:00:00:00:99";
const ETH = nic("eno1");
const WIRE = [lanSwitch(), cable("eno1", "sw")];
const STATION = [station("nas", { mac: NAS, addresses: ["192.168.1.20/24"] }), cable("nas", "sw")];

function handed(
  number: number,
  mode: string,
  keys: Readonly<Record<string, unknown>> = {},
): readonly Item[] {
  const addresses = [`192.168.1.${50 + number}/24`];
  const to = `g${number}`;
  return [
    guest(to, keys["tap"] === true ? { type: "vm" } : {}),
    child(`mv${number}`, "eno1", mode, { guest: to, addresses, ...keys }),
  ];
}

const SIBLINGS = [...handed(0, "bridge"), ...handed(1, "bridge")];
const HOST_NIC = nic("eno1", { addresses: ["192.168.1.10/24"] });

interface Cut {
  readonly code: string;
  readonly pair: readonly [string, string];
  readonly items: readonly Item[];
}

/** Pairs that do not meet because of what a rule says. */
const CUTS: readonly Cut[] = [
  {
    code: "MV202",
    pair: ["mv2", "mv3"],
    items: [ETH, ...WIRE, ...handed(2, "vepa"), ...handed(3, "vepa")],
  },
  {
    code: "MV204",
    pair: ["eno1", "nas"],
    items: [HOST_NIC, ...WIRE, ...STATION, ...handed(2, "passthru")],
  },
  {
    code: "MV206",
    pair: ["nas", "mv2"],
    items: [ETH, ...WIRE, ...STATION, ...handed(2, "source")],
  },
  {
    code: "MV207",
    pair: ["nas", "mv0"],
    items: [
      ETH,
      ...WIRE,
      ...STATION,
      ...SIBLINGS,
      ...handed(2, "source", { sourceMacs: [NAS], nodst: true, up: false }),
    ],
  },
  {
    code: "MV210",
    pair: ["mv0", "mv2"],
    items: [
      ETH,
      ...WIRE,
      ...SIBLINGS,
      ...handed(2, "bridge", { tap: true, guestMac: "02:00:00:00:00:01" }),
    ],
  },
  {
    code: "MV211",
    pair: ["mv0", "mv1"],
    items: [nic("eno1", { up: false }), ...WIRE, ...SIBLINGS],
  },
  { code: "MV212", pair: ["mv0", "mv1"], items: [ETH, lanSwitch(), ...SIBLINGS] },
  {
    code: "MV213",
    pair: ["nas", "mv2"],
    items: [ETH, ...WIRE, ...STATION, ...handed(2, "private", { bcqueuelen: 0 })],
  },
  {
    code: "MV219",
    pair: ["nas", "eth0"],
    items: [
      ETH,
      ...WIRE,
      ...STATION,
      child("mv9", "eno1", "bridge"),
      bridge("br0", { ports: ["mv9"] }),
      guest("g0"),
      veth("eth0", "br0", "g0", { addresses: ["192.168.1.50/24"] }),
    ],
  },
];

describe("what a warning says is what the frames do, and its first fix changes it", () => {
  it.each(CUTS)("$code: $pair", ({ code, pair: [from, to], items }) => {
    const topology = draw(...items);
    const [fixed] = fixesOf(topology, code);

    expect(ping(topology, from, to)).not.toEqual(["yes", "yes"]);
    expect(fixed && ping(fixed, from, to)).toEqual(["yes", "yes"]);
  });
});
