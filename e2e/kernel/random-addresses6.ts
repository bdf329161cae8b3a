import type { RandomSource } from "./random-source.ts";
import type { Sketch, SketchNode } from "./random-sketch.ts";

interface PlainRoute {
  readonly to: string;
  readonly via?: string;
  readonly src?: string;
}

/**
 * Gives most interfaces IPv6 addresses beside what they have, and some of them routes.
 *
 * @param random dice of its own, so that IPv4 falls as without it.
 */
export function sketchIpv6(sketch: Sketch, random: RandomSource): void {
  const networks = random.chance(0.7) ? [0] : [0, 0, 1];
  for (const [place, node] of sketch.interfaces().entries()) {
    if (!random.chance(sketch.isPort(node) ? 0.08 : 0.9)) {
      continue;
    }
    const length = random.pick([64, 64, 64, 64, 64, 64, 48, 128]);
    const last = (1 + place).toString(16);
    const drawn = [
      ...(random.chance(0.25) ? [`fe80::${last}/64`] : []),
      ...(random.chance(0.88) ? [`fd00:0:0:${random.pick(networks)}::${last}/${length}`] : []),
      ...(random.chance(0.08) ? [`fd00:0:0:${random.pick([0, 1, 2])}:0:0:1:${last}/64`] : []),
    ];
    node.addresses = [...(node.addresses ?? []), ...drawn];
  }
  for (const node of sketch.interfaces()) {
    sketchRoutes(sketch, random, node);
  }
}

function sketchRoutes(sketch: Sketch, random: RandomSource, node: SketchNode): void {
  const isShim = node.kind === "macvlan" && node.guest === undefined;
  if (!random.chance(isShim ? 0.7 : 0.15)) {
    return;
  }
  const everybody = sketch.nodes.flatMap(({ addresses = [] }) =>
    addresses.filter(isIpv6).map(bare),
  );
  const own = (node.addresses ?? []).filter(isIpv6).map(bare);
  const others = everybody.filter((address) => !own.includes(address));
  const routes: PlainRoute[] = random
    .some(everybody.filter(isGlobal), 0.35)
    .map((to) => ({ to: `${to}/128` }));
  if (random.chance(0.3)) {
    routes.push({ to: random.pick(["fd00::/64", "fd00:0:0:1::/64", "fd00::/48"]) });
  }
  if (others.length > 0 && random.chance(0.3)) {
    const to = random.pick(["::/0", "fd00:0:0:1::/80"]);
    routes.push({ to, via: random.pick(others) });
  }
  const source = own.find(isGlobal);
  const drawn = routes.map((route) =>
    source !== undefined && random.chance(0.2) ? { ...route, src: source } : route,
  );
  if (drawn.length > 0) {
    node["routes"] = [...((node["routes"] ?? []) as readonly PlainRoute[]), ...drawn];
  }
}

function isIpv6(address: string): boolean {
  return address.includes(":");
}

function isGlobal(address: string): boolean {
  return address.startsWith("fd");
}

function bare(cidr: string): string {
  return cidr.replace(/\/.*/, "");
}
