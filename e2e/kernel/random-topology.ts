import type { MacAddress } from "../../shared/topology/brand.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { effectiveMac, isInterface } from "../../shared/topology/effective.ts";
import { MACVLAN_MODES } from "../../shared/topology/nodes/macvlan.ts";
import { indexTopology } from "../../shared/topology/topology-index.ts";
import { draw } from "./draw.ts";
import { sketchAddresses } from "./random-addresses.ts";
import { sketchIpv6 } from "./random-addresses6.ts";
import { Sketch, type SketchNode } from "./random-sketch.ts";
import { RandomSource } from "./random-source.ts";
import { sketchVlans } from "./random-vlans.ts";

const IPV6_DICE = 0x86dd;

/**
 * Draws a topology that the kernel accepts; the same seed draws the same one.
 *
 * It avoids only what is refused or undecidable: loops, MACs in use, children on a bridge's port,
 * passthru beside another child, routes that clash; and, unless asked for, VLANs, which cannot be
 * measured everywhere, and IPv6, which takes as long as all the rest to measure.
 */
export function randomTopology(seed: number, { vlans = false, ipv6 = false } = {}): Topology {
  const sketch = new Sketch(new RandomSource(seed));
  sketchSwitches(sketch);
  sketchHosts(sketch);
  sketchStations(sketch);
  if (vlans) {
    sketchVlans(sketch);
  }
  sketchChildren(sketch);
  sketchVeths(sketch);
  sketchAddresses(sketch);
  if (ipv6) {
    sketchIpv6(sketch, new RandomSource(seed ^ IPV6_DICE));
  }
  return finish(sketch, seed);
}

function sketchSwitches(sketch: Sketch): void {
  const count = sketch.random.pick([1, 1, 1, 2, 2, 3]);
  for (let made = 0; made < count; made++) {
    const earlier = sketch.of("switch");
    const node = sketch.add("switch", "sw", {});
    if (earlier.length > 0) {
      sketch.plug(node, sketch.random.pick(earlier), 0.06, 0.05);
    }
  }
}

function sketchHosts(sketch: Sketch): void {
  const { random } = sketch;
  const count = random.pick([1, 1, 2]);
  for (let made = 0; made < count; made++) {
    const keys = random.pick([{}, { arpIgnore: 0 }, { arpIgnore: 1 }, { arpIgnore: 1 }]);
    const host = sketch.add("host", "h", keys);
    const nics = random.integer(1, count === 1 ? 3 : 2);
    for (let nic = 0; nic < nics; nic++) {
      sketchNic(sketch, host);
    }
  }
}

function sketchNic(sketch: Sketch, host: SketchNode): void {
  const { random } = sketch;
  const nic = sketch.add("nic", "eth", { host: host.id, ...sketch.sometimesDown(0.05) });
  const isPort = random.chance(0.18);
  if (isPort) {
    sketch.parents.push(sketch.add("bridge", "br", { host: host.id, ports: [nic.id] }));
  } else {
    sketch.parents.push(nic);
    if (random.chance(0.06)) {
      sketch.parents.push(sketch.add("bridge", "br", { host: host.id }));
    }
  }
  const dice = random.integer(1, 100);
  const lonely = sketch.of("nic").find((other) => other !== nic && !sketch.isPlugged(other));
  if (dice <= 6) {
    Object.assign(nic, random.chance(0.4) ? { carrier: true } : {});
  } else if (dice <= 14 && lonely !== undefined) {
    sketch.plug(nic, lonely, 0, 0.05);
  } else {
    sketch.plug(nic, random.pick(sketch.of("switch")), isPort ? 0.06 : 0.45, 0.04);
    Object.assign(nic, random.chance(0.04) ? { carrier: random.chance(0.3) } : {});
  }
}

function sketchStations(sketch: Sketch): void {
  const count = sketch.random.integer(0, 3);
  for (let made = 0; made < count; made++) {
    const station = sketch.add("station", "pc", sketch.sometimesDown(0.04));
    const lonely = sketch.of("nic").find((nic) => !sketch.isPlugged(nic));
    if (lonely !== undefined && sketch.random.chance(0.4)) {
      sketch.plug(station, lonely, 0, 0.04);
    } else {
      sketch.plug(station, sketch.random.pick(sketch.of("switch")), 0.1, 0.04);
    }
  }
}

function sketchChildren(sketch: Sketch): void {
  const count = sketch.random.integer(1, 8);
  for (let made = 0; made < count; made++) {
    sketchChild(sketch);
  }
}

function sketchChild(sketch: Sketch): void {
  const { random } = sketch;
  const lower = random.pick(sketch.parents);
  const siblings = sketch.of("macvlan").filter((other) => sketch.lowerOf(other) === lower);
  if (siblings.some((other) => other.mode === "passthru")) {
    return;
  }
  const modes = MACVLAN_MODES.filter((mode) => mode !== "passthru" || siblings.length === 0);
  const parent = random.chance(0.15) ? random.pick([lower, ...siblings]) : lower;
  const keys = { parent: parent.id, mode: random.pick(modes) };
  const tap = random.chance(0.25);
  const child = sketch.add("macvlan", "mv", tap ? { ...keys, tap } : keys);
  const host = sketch.hostOf(child);
  if (!tap && parent === lower && lower.kind === "nic" && random.chance(0.05)) {
    sketch.parents.push(sketch.add("bridge", "br", { host, ports: [child.id] }));
  } else if (random.chance(tap ? 0.85 : 0.72)) {
    child.guest = sketchGuest(sketch, host, tap);
  }
  sketchOptions(sketch, child);
}

function sketchOptions(sketch: Sketch, child: SketchNode): void {
  const { random } = sketch;
  Object.assign(child, sketch.sometimesDown(0.07));
  if (child.mode === "source" && random.chance(0.2)) {
    child["nodst"] = true;
  }
  if (child.mode === "passthru" && random.chance(0.15)) {
    child["nopromisc"] = true;
  }
  if (random.chance(0.12)) {
    child["bcqueuelen"] = random.pick([0, 0, 5]);
  }
  if (child.mode !== "passthru" && random.chance(0.15)) {
    child["mac"] = sketch.mac();
  }
  const guest = sketch.nodes.find((node) => node.id === child.guest);
  if (guest?.["type"] === "vm" && random.chance(0.25)) {
    child["guestMac"] = sketch.mac();
  }
}

function sketchGuest(sketch: Sketch, host: string, isVm: boolean): string {
  const { random } = sketch;
  const known = sketch
    .of("guest")
    .filter((guest) => guest.host === host && (guest["type"] === "vm") === isVm);
  if (known.length > 0 && random.chance(0.25)) {
    return random.pick(known).id;
  }
  const type = isVm ? "vm" : random.pick(["namespace", "container"]);
  return sketch.add("guest", "g", { host, type }).id;
}

function sketchVeths(sketch: Sketch): void {
  for (const bridge of sketch.of("bridge")) {
    const count = sketch.random.integer(0, 2);
    for (let made = 0; made < count; made++) {
      const guest = sketchGuest(sketch, bridge.host ?? "", false);
      sketch.add("veth", "ve", { bridge: bridge.id, guest, ...sketch.sometimesDown(0.05) });
    }
  }
}

function finish(sketch: Sketch, seed: number): Topology {
  const { random } = sketch;
  const nodes = random.chance(0.5) ? sketch.nodes : random.shuffle(sketch.nodes);
  const id = `00000000-0000-4000-8000-${(seed >>> 0).toString(16).padStart(12, "0")}`;
  const head = { id, name: `seed ${seed}` };
  // Derived MACs are known only once the document is there.
  const macs = macsOf(draw(nodes, sketch.cables, head));
  for (const node of sketch.of("macvlan").filter(({ mode }) => mode === "source")) {
    node["sourceMacs"] = random.some(macs, random.pick([0, 0.3, 0.6, 1]));
  }
  return draw(nodes, sketch.cables, head);
}

function macsOf(document: Topology): MacAddress[] {
  const index = indexTopology(document);
  return document.nodes
    .filter((node) => isInterface(node))
    .map((node) => {
      const guestMac = node.kind === "macvlan" ? node.guestMac : undefined;
      return guestMac ?? effectiveMac(index, node);
    });
}
