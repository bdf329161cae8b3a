import { bond, bridge, cable, child, draw, lanSwitch, nic } from "./draw.ts";
import type { Example } from "./example.ts";

const [eno1, eno2] = [nic("eno1"), nic("eno2")];
const BOTH = { ports: ["eno1", "eno2"] };
const mv0 = child("mv0", "bond0", "bridge");
const [plug1, plug2] = [cable("eno1", "sw"), cable("eno2", "sw")];

/** Bonds, their ports and what stands on them. */
export const bondExamples: readonly Example[] = [
  {
    code: "MV127",
    what: "a child on a bond's port",
    bad: draw(eno1, eno2, bond("bond0", "active-backup", BOTH), child("mv0", "eno2", "vepa")),
    at: ["$.nodes[4].parent"],
    good: draw(eno1, eno2, bond("bond0", "active-backup", BOTH), mv0),
  },
  {
    code: "MV128",
    what: "a port of two bonds",
    bad: draw(eno1, eno2, bond("bond0", "802.3ad", BOTH), bond("bond1", "802.3ad", BOTH)),
    at: ["$.nodes[4].ports[0]", "$.nodes[4].ports[1]"],
    good: draw(
      eno1,
      eno2,
      bond("bond0", "802.3ad", { ports: ["eno1"] }),
      bond("bond1", "802.3ad", { ports: ["eno2"] }),
    ),
  },
  {
    code: "MV128",
    what: "a port of a bond and a bridge",
    bad: draw(eno1, bridge("br0", { ports: ["eno1"] }), bond("bond0", "balance-xor", BOTH), eno2),
    at: ["$.nodes[3].ports[0]"],
    good: draw(eno1, eno2, bond("bond0", "balance-xor", BOTH), bridge("br0", { ports: ["bond0"] })),
  },
  {
    code: "MV103",
    what: "children of a bond that is a bridge's port",
    bad: draw(
      eno1,
      bond("bond0", "active-backup", { ports: ["eno1"] }),
      bridge("br0", { ports: ["bond0"] }),
      mv0,
    ),
    at: ["$.nodes[4].parent"],
    good: draw(
      eno1,
      bond("bond0", "active-backup", { ports: ["eno1"] }),
      bridge("br0", { ports: ["bond0"] }),
      child("mv0", "br0", "bridge"),
    ),
  },
  {
    code: "MV220",
    what: "an address on a bond's port",
    bad: draw(
      nic("eno1", { addresses: ["192.168.1.10/24"] }),
      bond("bond0", "active-backup", { ports: ["eno1"] }),
    ),
    at: ["$.nodes[1].addresses"],
    good: draw(
      eno1,
      bond("bond0", "active-backup", { ports: ["eno1"], addresses: ["192.168.1.10/24"] }),
    ),
  },
  {
    code: "MV229",
    what: "children on balance-alb",
    bad: draw(eno1, eno2, bond("bond0", "balance-alb", BOTH), mv0, lanSwitch(), plug1, plug2),
    at: ["$.nodes[3].mode"],
    good: draw(eno1, eno2, bond("bond0", "802.3ad", BOTH), mv0, lanSwitch(), plug1, plug2),
  },
  {
    code: "MV230",
    what: "one aggregate on two switches",
    bad: draw(
      ...[eno1, eno2, bond("bond0", "802.3ad", BOTH)],
      ...[lanSwitch("a"), lanSwitch("b"), cable("eno1", "a"), cable("eno2", "b")],
    ),
    at: ["$.nodes[3].mode"],
    good: draw(eno1, eno2, bond("bond0", "802.3ad", BOTH), lanSwitch(), plug1, plug2),
  },
  {
    code: "MV231",
    what: "mode broadcast on one switch",
    bad: draw(eno1, eno2, bond("bond0", "broadcast", BOTH), lanSwitch(), plug1, plug2),
    at: ["$.nodes[3].mode"],
    good: draw(
      ...[eno1, eno2, bond("bond0", "broadcast", BOTH)],
      ...[lanSwitch("a"), lanSwitch("b"), cable("eno1", "a"), cable("eno2", "b")],
    ),
  },
  {
    code: "MV232",
    what: "a primary that is no port",
    bad: draw(eno1, eno2, bond("bond0", "active-backup", { ports: ["eno1"], primary: "eno2" })),
    at: ["$.nodes[3].primary"],
    good: draw(eno1, eno2, bond("bond0", "active-backup", { ...BOTH, primary: "eno2" })),
  },
  {
    code: "MV232",
    what: "a primary in a mode that uses all ports",
    bad: draw(eno1, eno2, bond("bond0", "balance-rr", { ...BOTH, primary: "eno2" })),
    at: ["$.nodes[3].primary"],
    good: draw(eno1, eno2, bond("bond0", "balance-rr", BOTH)),
  },
  {
    code: "MV233",
    what: "a VLAN on a bond's port",
    bad: draw(
      eno1,
      bond("bond0", "active-backup", { ports: ["eno1"] }),
      nic("v7", { vlan: { parent: "eno1", id: 7 } }),
    ),
    at: ["$.nodes[3].vlan"],
    good: draw(
      eno1,
      bond("bond0", "active-backup", { ports: ["eno1"] }),
      nic("v7", { vlan: { parent: "bond0", id: 7 } }),
    ),
  },
];
