import { message } from "../../../messages/message.ts";
import { networkOf } from "../../../plan/ip-network.ts";
import { ok } from "../../../result.ts";
import type { Lab, LabChild, LabGuest } from "../../lab.ts";
import { madeFromComment, slugOf } from "../../made-from.ts";
import { hint, type Feature } from "../../notes.ts";
import type { ExportNote, ExportTarget } from "../../target.ts";
import { toYaml } from "../../text/yaml.ts";
import type { Engine } from "../engine/abilities.ts";
import { guestNotes, hostNotes, lostInside, plainFeatures, sourceNotes } from "../engine/notes.ts";
import { Slugs } from "../../slug.ts";

const TITLE = "CNI";

const ENGINE: Engine = { title: TITLE, overlaps: true, dhcp: true, options: [], vlans: false };

/** A child with the object that says it. */
interface Attachment {
  readonly name: string;
  readonly guest: LabGuest;
  readonly child: LabChild;
}

/**
 * NetworkAttachmentDefinitions for Multus, each with a configuration of the CNI plugin macvlan.
 *
 * One per child, as addresses and routes are the child's own (cni.dev, plugins macvlan and static).
 */
export const cni: ExportTarget = {
  name: "cni",
  title: TITLE,
  about: message("export.about.cni"),
  limits: [message("export.limit.cni.source"), message("export.limit.cni.pods")],
  write: (lab) => {
    const made = attachments(lab);
    const documents = made.map((one) => toYaml(definition(one)));
    return ok({
      files: [
        {
          path: `${slugOf(lab.topology)}-multus.yaml`,
          text: `${madeFromComment(lab, TITLE)}${documents.join("---\n")}`,
        },
      ],
      notes: notes(lab, made),
    });
  },
};

function attachments({ guests }: Lab): readonly Attachment[] {
  const names = new Slugs();
  return guests
    .filter(({ type }) => type === "container")
    .flatMap((guest) =>
      guest.children
        .filter(({ mode }) => mode !== "source")
        .map((child) => ({ name: names.take(`${guest.name}-${child.name}`), guest, child })),
    );
}

function definition({ name, guest, child }: Attachment): object {
  return {
    apiVersion: "k8s.cni.cncf.io/v1",
    kind: "NetworkAttachmentDefinition",
    metadata: { name, annotations: { "macvlan-designer/guest": guest.name } },
    spec: { config: JSON.stringify(configuration(name, child)) },
  };
}

/** `mtu` and `bcqueuelen` of 0 mean the kernel's choice to the plugin, as does their absence. */
function configuration(name: string, child: LabChild): object {
  const { parent, mode, mac, mtu, bcqueuelen } = child;
  return {
    cniVersion: "0.4.0",
    name,
    type: "macvlan",
    master: parent,
    mode,
    ...(mac === null ? {} : { mac }),
    ...(mtu === null ? {} : { mtu }),
    ...(bcqueuelen === null ? {} : { bcqueuelen }),
    ipam: ipam(child),
  };
}

/** The gateway stands in the routes alone: as an address's it would be every route's. */
function ipam({ addresses, dhcp, routes }: LabChild): object {
  if (dhcp) {
    return { type: "dhcp" };
  }
  return addresses.length === 0
    ? {}
    : {
        type: "static",
        addresses: addresses.map((address) => ({ address })),
        routes: routes.map(({ to, via }) => ({
          dst: networkOf(to).network,
          ...(via === undefined ? {} : { gw: via }),
        })),
      };
}

function lostFeatures(child: LabChild): readonly Feature[] {
  const isStatic = child.addresses.length > 0;
  return [
    ...plainFeatures(child),
    ...(child.bclim === null ? [] : (["bclim"] as const)),
    ...(!isStatic && child.routes.length > 0 ? (["routes"] as const) : []),
    ...(child.routes.some(({ src }) => src !== undefined) ? (["routeSource"] as const) : []),
  ];
}

function notes(lab: Lab, made: readonly Attachment[]): readonly ExportNote[] {
  const guests = [...new Set(made.map(({ guest }) => guest))];
  return [
    ...hostNotes(lab, { networks: [], containers: [], overlapping: [] }, ENGINE),
    ...guestNotes(lab, TITLE),
    ...sourceNotes(lab, TITLE),
    ...made.flatMap(({ child }) => lostInside(child, TITLE, lostFeatures(child))),
    ...made.flatMap(({ child: { node, name, dhcp, bcqueuelen } }) => [
      ...(dhcp ? [hint(message("export.hint.cniDhcp", { name }), node)] : []),
      ...(bcqueuelen === null ? [] : [hint(message("export.hint.cniQueue", { name }), node)]),
    ]),
    ...guests.map((guest) =>
      hint(
        message("export.hint.cniAnnotation", {
          guest: guest.name,
          annotation: annotation(made.filter((one) => one.guest === guest)),
        }),
        guest.node,
      ),
    ),
    ...(made.length === 0 ? [hint(message("export.hint.noContainers", { target: TITLE }))] : []),
  ];
}

/** What a pod's annotation asks Multus for: each definition, and the interface's name in the pod. */
function annotation(made: readonly Attachment[]): string {
  return JSON.stringify(made.map(({ name, child }) => ({ name, interface: child.name })));
}
