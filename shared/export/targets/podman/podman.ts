import { message } from "../../../messages/message.ts";
import { ok } from "../../../result.ts";
import { slugOf } from "../../made-from.ts";
import { hint } from "../../notes.ts";
import type { ExportNote, ExportTarget } from "../../target.ts";
import type { Engine } from "../engine/abilities.ts";
import {
  engineLabOf,
  hasGateway,
  type EngineContainer,
  type EngineEndpoint,
  type EngineLab,
  type NamedNetwork,
} from "../engine/engine.ts";
import type { EngineNetwork } from "../engine/networks.ts";
import { engineNotes } from "../engine/notes.ts";
import { engineScript, IMAGE_WORD } from "../engine/script.ts";

/** What Podman and netavark can do with macvlan (podman-network-create(1)). */
export const PODMAN: Engine = {
  title: "Podman",
  overlaps: true,
  dhcp: true,
  options: ["mtu", "bclim"],
  vlans: false,
};

/** A shell script around `podman network create` (podman-network-create(1)). */
export const podman: ExportTarget = {
  name: "podman",
  title: PODMAN.title,
  about: message("export.about.podman"),
  limits: [message("export.limit.podman.rootful"), message("export.limit.podman.options")],
  write: (lab) => {
    const made = engineLabOf(lab, PODMAN);
    const text = engineScript(lab, made, {
      title: PODMAN.title,
      program: "podman",
      nameFormat: "{{.Name}}",
      networkWords,
      endpointWords,
    });
    return ok({
      files: [{ path: `${slugOf(lab.topology)}-podman.sh`, text, mode: 0o755 }],
      notes: [...engineNotes(lab, made, PODMAN), ...podmanHints(made, IMAGE_WORD)],
    });
  },
};

/** `mode=`, `mtu=`, `bclim=` and the parent, as the network's options. */
export function networkOptions({ parent, mode, mtu, bclim }: EngineNetwork): readonly string[] {
  return [
    `parent=${parent}`,
    `mode=${mode}`,
    ...(mtu === null ? [] : [`mtu=${mtu}`]),
    ...(bclim === null ? [] : [`bclim=${bclim}`]),
  ];
}

/** Podman gives the first gateway to the first subnet, so subnets with one come first. */
export function orderedSubnets({ subnets }: EngineNetwork): EngineNetwork["subnets"] {
  return [
    ...subnets.filter(({ gateway }) => gateway !== null),
    ...subnets.filter(({ gateway }) => gateway === null),
  ];
}

/** No name server of Podman's listens in a macvlan network, and none must be asked there. */
function networkWords(network: NamedNetwork): readonly string[] {
  const { ipam } = network;
  return [
    ...["--driver", "macvlan", "--disable-dns"],
    ...networkOptions(network).flatMap((option) => ["--opt", option]),
    ...(ipam === "static" ? [] : ["--ipam-driver", ipam]),
    ...orderedSubnets(network).flatMap(({ subnet, gateway }) => [
      ...["--subnet", subnet],
      ...(gateway === null ? [] : ["--gateway", gateway]),
    ]),
    ...(ipam === "static" && !hasGateway(network) ? ["--internal"] : []),
  ];
}

function endpointWords({ endpoints }: EngineContainer): readonly string[] {
  return endpoints.flatMap((one) => ["--network", `${one.network.name}:${endpointOptions(one)}`]);
}

/** What follows a network's name: `ip=…,mac=…,interface_name=…`. */
export function endpointOptions({ child, ipv4, ipv6, mac }: EngineEndpoint): string {
  return [
    ...(ipv4 === null ? [] : [`ip=${ipv4}`]),
    ...(ipv6 === null ? [] : [`ip6=${ipv6}`]),
    ...(mac === null ? [] : [`mac=${mac}`]),
    `interface_name=${child.name}`,
  ].join(",");
}

/** What to know of Podman beside a document. */
export function podmanHints(
  { networks, containers }: EngineLab,
  placeholder: string,
): readonly ExportNote[] {
  return [
    containers.length === 0
      ? hint(message("export.hint.noContainers", { target: PODMAN.title }))
      : hint(message("export.hint.image", { placeholder })),
    ...networks
      .filter(({ ipam }) => ipam === "dhcp")
      .flatMap(({ children }) => children)
      .map(({ node, name }) => hint(message("export.hint.dhcpProxy", { name }), node)),
    ...(networks.some(({ bclim }) => bclim !== null)
      ? [hint(message("export.hint.bclim", { target: PODMAN.title }))]
      : []),
  ];
}
