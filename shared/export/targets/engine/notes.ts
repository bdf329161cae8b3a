import { message } from "../../../messages/message.ts";
import { networkOf } from "../../../plan/ip-network.ts";
import type { Lab, LabChild, LabInterface } from "../../lab.ts";
import { hint, left, lostTogether, type Feature } from "../../notes.ts";
import type { ExportNote } from "../../target.ts";
import { leftToGuest } from "../left-to-others.ts";
import type { Engine } from "./abilities.ts";
import { autoVlans, type EngineEndpoint, type EngineLab } from "./engine.ts";
import { engineGateway, isDefault } from "./networks.ts";

/** What an engine's files leave out of a document, and what to know beside. */
export function engineNotes(lab: Lab, made: EngineLab, engine: Engine): readonly ExportNote[] {
  const endpoints = made.containers.flatMap((container) => container.endpoints);
  return [
    ...hostNotes(lab, made, engine),
    ...guestNotes(lab, engine.title),
    ...sourceNotes(lab, engine.title),
    ...made.overlapping.map(({ node, name }) =>
      left(node, message("export.leftOverlap", { name, target: engine.title })),
    ),
    ...endpoints.flatMap((one) => lostInside(one.child, engine.title, lostFeatures(one, engine))),
    ...endpoints.flatMap((one) => endpointHints(one, engine)),
  ];
}

/** What a child loses in a container, where it can be set inside. */
export function lostInside(
  child: Pick<LabInterface, "node" | "name">,
  target: string,
  features: readonly Feature[],
): readonly ExportNote[] {
  return lostTogether(child, target, features, message("export.instead.insideContainer"));
}

/** What a child has that is neither an address nor a network's option. */
export function plainFeatures(child: LabChild): readonly Feature[] {
  return [
    ...(child.tap ? (["tap"] as const) : []),
    ...(child.up ? [] : (["down"] as const)),
    ...(child.guestMac === null ? [] : (["guestMac"] as const)),
    ...(child.nopromisc ? (["nopromisc"] as const) : []),
  ];
}

function lostFeatures(endpoint: EngineEndpoint, engine: Engine): readonly Feature[] {
  const { child, network } = endpoint;
  const isSaid = (option: "mtu" | "bclim"): boolean =>
    child[option] === null || (engine.options.includes(option) && network[option] !== null);
  const given = [endpoint.ipv4, endpoint.ipv6].filter((address) => address !== null).length;
  return [
    ...plainFeatures(child),
    ...(isSaid("mtu") ? [] : (["mtu"] as const)),
    ...(isSaid("bclim") ? [] : (["bclim"] as const)),
    ...(child.bcqueuelen === null ? [] : (["bcqueuelen"] as const)),
    ...(child.dhcp && network.ipam !== "dhcp" ? (["dhcp"] as const) : []),
    ...(child.addresses.length > given
      ? ([given === 0 ? "addresses" : "manyAddresses"] as const)
      : []),
    ...(child.routes.some((route) => !isRouteSaid(endpoint, route.to, route.via))
      ? (["routes"] as const)
      : []),
    ...(child.routes.some(({ src }) => src !== undefined) ? (["routeSource"] as const) : []),
  ];
}

function isRouteSaid({ child, network }: EngineEndpoint, to: string, via?: string): boolean {
  return network.subnets.some(
    ({ family, gateway }) =>
      isDefault(to, family) &&
      via !== undefined &&
      engineGateway(child, family) === gateway &&
      gateway === networkOf(via).address,
  );
}

/** The host's own network is not the engine's: shims, VLANs, bridges and what its NICs have. */
export function hostNotes(lab: Lab, made: EngineLab, engine: Engine): readonly ExportNote[] {
  const own = autoVlans(lab, engine, made.networks);
  const others = lab.vlans.filter((vlan) => !own.includes(vlan));
  return [
    ...own.flatMap((vlan) =>
      lostTogether(vlan, engine.title, hostFeatures(vlan), message("export.instead.iproute2")),
    ),
    ...[
      ...lab.nics.filter((nic) => hostFeatures(nic).length > 0),
      ...others,
      ...lab.bridges,
      ...lab.children.filter(({ guest }) => guest === null),
    ].map(({ node, name }) =>
      left(node, message("export.leftHost", { name, target: engine.title })),
    ),
  ];
}

function hostFeatures(link: LabInterface): readonly Feature[] {
  return [
    ...(link.mtu === null ? [] : (["mtu"] as const)),
    ...(link.up ? [] : (["down"] as const)),
    ...(link.addresses.length === 0 ? [] : (["addresses"] as const)),
    ...(link.dhcp ? (["dhcp"] as const) : []),
    ...(link.routes.length === 0 ? [] : (["routes"] as const)),
  ];
}

/** What belongs to namespaces, VMs and bridges. */
export function guestNotes(lab: Lab, target: string): readonly ExportNote[] {
  const others = lab.children.filter(({ guest }) => guest?.type !== "container");
  return [...others, ...lab.veths].flatMap((one) => leftToGuest(one, target));
}

/** Engines know no list of stations, without which a source child hears nothing. */
export function sourceNotes({ children }: Lab, target: string): readonly ExportNote[] {
  return children
    .filter(({ guest, mode }) => guest?.type === "container" && mode === "source")
    .map(({ node, name }) => left(node, message("export.leftSourceEngine", { name, target })));
}

function endpointHints(endpoint: EngineEndpoint, engine: Engine): readonly ExportNote[] {
  const { child, network, mac } = endpoint;
  const params = { name: child.name, target: engine.title };
  const extra = network.subnets.filter(({ family }) =>
    family === "inet" ? endpoint.ipv4 === null : endpoint.ipv6 === null,
  );
  const routed = network.subnets.filter(
    ({ family, gateway }) =>
      gateway !== null && !child.routes.some((route) => isDefault(route.to, family)),
  );
  return [
    ...extra.map(({ subnet }) =>
      hint(message("export.hint.extraAddress", { ...params, subnet }), child.node),
    ),
    ...routed.map(({ gateway }) =>
      hint(message("export.hint.extraRoute", { ...params, gateway: gateway ?? "" }), child.node),
    ),
    ...(child.mode === "passthru" && mac === null
      ? [hint(message("export.hint.passthruMac", params), child.node)]
      : []),
  ];
}
