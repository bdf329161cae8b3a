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
  type EngineLab,
  type NamedNetwork,
} from "../engine/engine.ts";
import { engineNotes } from "../engine/notes.ts";
import { engineScript, IMAGE_WORD } from "../engine/script.ts";

/** What Docker's macvlan driver can do (moby, daemon/libnetwork/drivers/macvlan). */
export const DOCKER: Engine = {
  title: "Docker",
  overlaps: false,
  dhcp: false,
  options: [],
  vlans: true,
};

/** A shell script around `docker network create` (docker-network-create(1)). */
export const docker: ExportTarget = {
  name: "docker",
  title: DOCKER.title,
  about: message("export.about.docker"),
  limits: [message("export.limit.docker.subnet"), message("export.limit.docker.options")],
  write: (lab) => {
    const made = engineLabOf(lab, DOCKER);
    const text = engineScript(lab, made, {
      title: DOCKER.title,
      program: "docker",
      nameFormat: "{{.Name}}",
      networkWords,
      endpointWords,
    });
    return ok({
      files: [{ path: `${slugOf(lab.topology)}-docker.sh`, text, mode: 0o755 }],
      notes: [...engineNotes(lab, made, DOCKER), ...dockerHints(made, IMAGE_WORD)],
    });
  },
};

/**
 * Without a drawn gateway the network is internal: Docker would make one up, or a default route onto
 * the link (`GetSkipGwAlloc`, `ForceGw4`). With a parent, nothing else changes by that.
 */
function networkWords(network: NamedNetwork): readonly string[] {
  const { parent, mode, ipam, subnets } = network;
  return [
    ...["--driver", "macvlan", "--opt", `parent=${parent}`, "--opt", `macvlan_mode=${mode}`],
    ...(ipam === "none" ? ["--ipam-driver", "null"] : []),
    ...(hasIpv4(network) ? [] : ["--ipv4=false"]),
    ...(subnets.some(({ family }) => family === "inet6") ? ["--ipv6"] : []),
    ...subnets.flatMap(({ subnet, gateway }) => [
      ...["--subnet", subnet],
      ...(gateway === null ? [] : ["--gateway", gateway]),
    ]),
    ...(hasGateway(network) ? [] : ["--internal"]),
  ];
}

/** Docker looks for a pool of IPv4 by itself unless told not to (from Docker 28 on). */
export function hasIpv4({ subnets }: NamedNetwork): boolean {
  return subnets.some(({ family }) => family === "inet");
}

function endpointWords({ endpoints }: EngineContainer): readonly string[] {
  return endpoints.flatMap(({ child, network, ipv4, ipv6, mac, isFirst }) => {
    const values = [
      `name=${network.name}`,
      ...(ipv4 === null ? [] : [`ip=${ipv4}`]),
      ...(ipv6 === null ? [] : [`ip6=${ipv6}`]),
      ...(mac === null ? [] : [`mac-address=${mac}`]),
      `driver-opt=${IFNAME}=${child.name}`,
      ...(isFirst ? ["gw-priority=1"] : []),
    ];
    return ["--network", values.join(",")];
  });
}

/** Driver option that names the interface inside the container, from Docker 28 on. */
export const IFNAME = "com.docker.network.endpoint.ifname";

/** What to know of Docker beside a document. */
export function dockerHints({ containers }: EngineLab, placeholder: string): readonly ExportNote[] {
  return containers.length === 0
    ? [hint(message("export.hint.noContainers", { target: DOCKER.title }))]
    : [
        hint(message("export.hint.image", { placeholder })),
        hint(message("export.hint.dockerVersion")),
      ];
}
