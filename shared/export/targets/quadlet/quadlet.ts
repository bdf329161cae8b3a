import { message } from "../../../messages/message.ts";
import { err, ok } from "../../../result.ts";
import type { Lab } from "../../lab.ts";
import { madeFromComment } from "../../made-from.ts";
import { unplainNics } from "../../plain-name.ts";
import type { ExportedFile, ExportTarget } from "../../target.ts";
import { toIni, type IniSection } from "../../text/ini.ts";
import {
  engineLabOf,
  hasGateway,
  type EngineContainer,
  type NamedNetwork,
} from "../engine/engine.ts";
import { engineNotes } from "../engine/notes.ts";
import {
  endpointOptions,
  networkOptions,
  orderedSubnets,
  PODMAN,
  podmanHints,
} from "../podman/podman.ts";

const TITLE = "Podman Quadlet";

/** What stands for the image that the user has to name. */
const PLACEHOLDER = "localhost/change-me";

/** `.network` and `.container` units (podman-systemd.unit(5)), which Podman 4.4 and later read. */
export const quadlet: ExportTarget = {
  name: "quadlet",
  title: TITLE,
  about: message("export.about.quadlet"),
  limits: [message("export.limit.podman.rootful"), message("export.limit.podman.options")],
  write: (lab) => {
    const refused = unplainNics(lab, TITLE);
    if (refused.length > 0) {
      return err(refused);
    }
    const engine = { ...PODMAN, title: TITLE };
    const made = engineLabOf(lab, engine);
    return ok({
      files: [
        ...made.networks.map((one) => file(lab, `${one.name}.network`, networkUnit(one))),
        ...made.containers.map((one) => file(lab, `${one.name}.container`, containerUnit(one))),
      ],
      notes: [...engineNotes(lab, made, engine), ...podmanHints(made, PLACEHOLDER)],
    });
  },
};

function file(lab: Lab, path: string, sections: readonly IniSection[]): ExportedFile {
  const text = `${madeFromComment(lab, TITLE)}\n${toIni(sections)}`;
  return { path, text, folder: "/etc/containers/systemd" };
}

/** The n-th gateway belongs to the n-th subnet, so subnets with one come first. */
function networkUnit(network: NamedNetwork): readonly IniSection[] {
  const { name, ipam } = network;
  const subnets = orderedSubnets(network);
  return [
    {
      name: "Network",
      entries: [
        ["NetworkName", name],
        ["Driver", "macvlan"],
        ["Options", networkOptions(network)],
        ["DisableDNS", "true"],
        ["IPAMDriver", ipam === "static" ? null : ipam],
        ["Subnet", subnets.map(({ subnet }) => subnet)],
        ["Gateway", subnets.flatMap(({ gateway }) => gateway ?? [])],
        ["Internal", ipam === "static" && !hasGateway(network) ? "true" : null],
      ],
    },
  ];
}

function containerUnit({ name, endpoints }: EngineContainer): readonly IniSection[] {
  return [
    {
      name: "Container",
      entries: [
        ["ContainerName", name],
        ["HostName", name],
        ["Image", PLACEHOLDER],
        ["Network", endpoints.map((one) => `${one.network.name}.network:${endpointOptions(one)}`)],
      ],
    },
    { name: "Install", entries: [["WantedBy", "multi-user.target"]] },
  ];
}
