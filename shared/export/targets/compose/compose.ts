import { message } from "../../../messages/message.ts";
import { ok } from "../../../result.ts";
import type { Lab } from "../../lab.ts";
import { madeFromComment, slugOf } from "../../made-from.ts";
import type { ExportTarget } from "../../target.ts";
import { toYaml } from "../../text/yaml.ts";
import { DOCKER, dockerHints, hasIpv4, IFNAME } from "../docker/docker.ts";
import {
  engineLabOf,
  hasGateway,
  type EngineContainer,
  type EngineEndpoint,
  type EngineLab,
  type NamedNetwork,
} from "../engine/engine.ts";
import { imageVariable } from "../engine/image.ts";
import { engineNotes } from "../engine/notes.ts";

const TITLE = "Docker Compose";

/** compose.yaml, as the Compose Specification has it. */
export const compose: ExportTarget = {
  name: "compose",
  title: TITLE,
  about: message("export.about.compose"),
  limits: [message("export.limit.docker.subnet"), message("export.limit.docker.options")],
  write: (lab) => {
    const engine = { ...DOCKER, title: TITLE };
    const made = engineLabOf(lab, engine);
    const placeholder = `\${${imageVariable(made.containers[0]?.name ?? "")}}`;
    return ok({
      files: [
        { path: "compose.yaml", text: `${madeFromComment(lab, TITLE)}${toYaml(body(lab, made))}` },
      ],
      notes: [...engineNotes(lab, made, engine), ...dockerHints(made, placeholder)],
    });
  },
};

function body({ topology }: Lab, { networks, containers }: EngineLab): object {
  return {
    name: slugOf(topology),
    services: Object.fromEntries(containers.map((one) => [one.name, service(one)])),
    networks: Object.fromEntries(networks.map((one) => [networkKey(one), network(one)])),
  };
}

/** Compose stops with the variable's name until the user has said the image. */
function service({ name, guest, endpoints }: EngineContainer): object {
  return {
    image: `\${${imageVariable(name)}:?}`,
    hostname: name,
    ...(guest.name === name ? {} : { labels: { "macvlan-designer.guest": literal(guest.name) } }),
    networks: Object.fromEntries(endpoints.map((one) => [networkKey(one.network), endpoint(one)])),
  };
}

function endpoint({ child, ipv4, ipv6, mac, isFirst }: EngineEndpoint): object {
  return {
    ...(ipv4 === null ? {} : { ipv4_address: ipv4 }),
    ...(ipv6 === null ? {} : { ipv6_address: ipv6 }),
    ...(mac === null ? {} : { mac_address: mac }),
    driver_opts: { [IFNAME]: child.name },
    ...(isFirst ? { gw_priority: 1 } : {}),
  };
}

/** Without a drawn gateway a network is internal, as in the Docker script. */
function network(one: NamedNetwork): object {
  const { parent, mode, ipam, subnets } = one;
  return {
    driver: "macvlan",
    driver_opts: { parent: literal(parent), macvlan_mode: mode },
    ...(hasIpv4(one) ? {} : { enable_ipv4: false }),
    ...(subnets.some(({ family }) => family === "inet6") ? { enable_ipv6: true } : {}),
    ...(hasGateway(one) ? {} : { internal: true }),
    ipam:
      ipam === "none"
        ? { driver: "null" }
        : {
            config: subnets.map(({ subnet, gateway }) => ({
              subnet,
              ...(gateway === null ? {} : { gateway }),
            })),
          },
  };
}

/** Compose takes a network whose name begins with `x-` for an extension, and leaves it out. */
function networkKey({ name }: NamedNetwork): string {
  return name.replace(/^x-/u, "x_");
}

/** Compose reads `$` as the beginning of a variable, and `$$` as the sign itself. */
function literal(text: string): string {
  return text.replaceAll("$", "$$$$");
}
