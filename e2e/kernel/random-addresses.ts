import type { Sketch, SketchNode } from "./random-sketch.ts";

interface PlainRoute {
  readonly to: string;
  readonly via?: string;
  readonly src?: string;
}

/** Gives most interfaces an address in one or two networks, and some of them routes. */
export function sketchAddresses(sketch: Sketch): void {
  const { random } = sketch;
  const networks = random.chance(0.7) ? [0] : [0, 0, 1];
  for (const [place, node] of sketch.interfaces().entries()) {
    if (!random.chance(sketch.isPort(node) ? 0.08 : 0.85)) {
      continue;
    }
    const length = random.pick([24, 24, 24, 24, 24, 24, 16, 32]);
    node.addresses = [`10.0.${random.pick(networks)}.${1 + place}/${length}`];
    if (random.chance(0.06)) {
      node.addresses.push(`10.0.${random.pick([0, 1, 2])}.${101 + place}/24`);
    }
  }
  sketchRoutes(sketch);
}

function sketchRoutes(sketch: Sketch): void {
  const taken = new Set<string>();
  for (const node of sketch.interfaces()) {
    const isShim = node.kind === "macvlan" && node.guest === undefined;
    if (!sketch.random.chance(isShim ? 0.7 : 0.1) || node["up"] === false) {
      continue;
    }
    const stack = sketch.stackOf(node);
    const routes = routesThrough(sketch, node).filter(({ to }) => !taken.has(`${stack} ${to}`));
    routes.forEach(({ to }) => taken.add(`${stack} ${to}`));
    if (routes.length > 0) {
      node["routes"] = routes;
    }
  }
}

function routesThrough(sketch: Sketch, node: SketchNode): PlainRoute[] {
  const { random } = sketch;
  const everybody = sketch.nodes.flatMap(({ addresses = [] }) => addresses.map(bare));
  const [own] = node.addresses ?? [];
  const neighbours = everybody.filter((address) => own !== undefined && isOnLink(own, address));
  const routes: PlainRoute[] = random.some(everybody, 0.35).map((to) => ({ to: `${to}/32` }));
  if (random.chance(0.3)) {
    routes.push({ to: "10.0.1.0/25" });
  }
  if (neighbours.length > 0 && random.chance(0.3)) {
    const to = random.pick(["0.0.0.0/0", "10.0.1.0/26"]);
    routes.push({ to, via: random.pick(neighbours) });
  }
  return routes.map((route) =>
    own !== undefined && random.chance(0.2) ? { ...route, src: bare(own) } : route,
  );
}

function bare(cidr: string): string {
  return cidr.replace(/\/.*/, "");
}

/** Whether an address is a neighbour in the network of another one, given with its prefix length. */
function isOnLink(own: string, address: string): boolean {
  const [, length] = own.split("/");
  const network = (text: string): string =>
    bare(text)
      .split(".")
      .slice(0, length === "16" ? 2 : 3)
      .join(".");
  return length !== "32" && bare(own) !== address && network(own) === network(address);
}
