import type { Sketch, SketchNode } from "./random-sketch.ts";

/** Few, so that they meet. */
const IDS: readonly number[] = [10, 20, 30];

/** Stacks VLANs on the NICs drawn so far, some on VLANs, and makes some switch ports access ports. */
export function sketchVlans(sketch: Sketch): void {
  for (const nic of sketch.of("nic")) {
    for (const id of sketch.random.some(IDS, 0.45)) {
      const vlan = sketchVlan(sketch, nic, id);
      if (sketch.random.chance(0.12)) {
        sketchVlan(sketch, vlan, sketch.random.pick(IDS));
      }
    }
  }
  sketchAccessPorts(sketch);
}

function sketchVlan(sketch: Sketch, parent: SketchNode, id: number): SketchNode {
  const { host = "" } = parent;
  const down = sketch.sometimesDown(0.06);
  const vlan = sketch.add("nic", "vl", { host, vlan: { parent: parent.id, id }, ...down });
  // One port: a bridge of two VLANs can be a loop.
  const isPort = sketch.random.chance(0.12);
  sketch.parents.push(isPort ? sketch.add("bridge", "br", { host, ports: [vlan.id] }) : vlan);
  return vlan;
}

function sketchAccessPorts(sketch: Sketch): void {
  const { random } = sketch;
  const kindOf = (id: unknown): string | undefined =>
    sketch.nodes.find((node) => node.id === id)?.kind;
  for (const [place, cable] of sketch.cables.entries()) {
    const share = kindOf(cable["from"]) === "station" ? 0.65 : 0.12;
    if (kindOf(cable["to"]) === "switch" && random.chance(share)) {
      sketch.cables[place] = { ...cable, vlan: random.pick(IDS) };
    }
  }
}
