import fc from "fast-check";
import type { NodeKind, Topology } from "../document.ts";
import { BOND_MODES } from "../nodes/bond.ts";
import { MACVLAN_MODES } from "../nodes/macvlan.ts";
import { GUEST_TYPES } from "../nodes/guest.ts";
import { buildTopology, type BuildStep } from "./build-topology.ts";

/** What generated documents may hold. */
export interface ArbitraryTopologyOptions {
  /** Most steps (nodes, cables and bridge ports) beside the first host, NIC and switch; 24. */
  readonly maxSteps?: number;
  /** Whether VLAN sub-interfaces and access ports occur; true. */
  readonly vlans?: boolean;
  /** Kinds that never occur beside the first host, NIC and switch, e.g. `["note"]`. */
  readonly without?: readonly NodeKind[];
}

const WHAT: readonly BuildStep["what"][] = [
  "host",
  "nic",
  "nic",
  "vlan",
  "bond",
  "bridge",
  "macvlan",
  "macvlan",
  "macvlan",
  "macvlan",
  "veth",
  "veth",
  "guest",
  "guest",
  "switch",
  "station",
  "station",
  "note",
  "cable",
  "cable",
  "cable",
  "port",
  "port",
  "position",
];

/**
 * Generates valid documents of all kinds for property tests.
 *
 * They parse, and the kernel would take them: names unique in each stack, MACs unique, passthru
 * alone on its device, no port with children, no port of two, no loop of switches and bridges, one cable per NIC
 * and station. Warnings occur (shims, private, links that are down, Wi-Fi). Nodes may name later
 * ones and keys stand in any order. Shrinks to fewer nodes.
 */
export function arbitraryTopology(options: ArbitraryTopologyOptions = {}): fc.Arbitrary<Topology> {
  const { maxSteps = 24, vlans = true, without = [] } = options;
  const what = WHAT.filter(
    (name) => !(without as readonly string[]).includes(name) && (vlans || name !== "vlan"),
  );
  return fc
    .record({
      id: fc.uuid(),
      name: fc.constantFrom("Lab", "Phòng thí nghiệm", 'A "quoted" name'),
      steps: fc.array(arbitraryStep(what), { maxLength: maxSteps }),
      vlans: fc.constant(vlans),
      isReversed: fc.boolean(),
    })
    .map(buildTopology);
}

function arbitraryStep(what: readonly BuildStep["what"][]): fc.Arbitrary<BuildStep> {
  const often = { freq: 3 };
  return fc.record({
    what: fc.constantFrom(...what),
    first: fc.nat(999),
    second: fc.nat(999),
    mode: fc.constantFrom(...MACVLAN_MODES),
    bondMode: fc.constantFrom(...BOND_MODES),
    guestType: fc.constantFrom(...GUEST_TYPES),
    hasAddress: fc.boolean(),
    hasMac: fc.boolean(),
    isHandedOver: fc.boolean(),
    isReflective: fc.boolean(),
    isDown: rarely(),
    isOdd: rarely(),
    isShuffled: rarely(),
    mtu: fc.option(fc.constantFrom(1400, 1500), often),
  });
}

/** True about once in eight times; shrinks to false. */
function rarely(): fc.Arbitrary<boolean> {
  return fc.nat(7).map((number) => number === 7);
}
