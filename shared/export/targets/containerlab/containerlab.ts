import { message } from "../../../messages/message.ts";
import { drawnAddresses, drawnRoutes } from "../../../plan/drawn-spec.ts";
import { err, ok } from "../../../result.ts";
import type { Lab, LabChild, LabGuest } from "../../lab.ts";
import { madeFromComment, slugOf } from "../../made-from.ts";
import { hint, type Feature } from "../../notes.ts";
import { unplainNics } from "../../plain-name.ts";
import type { ExportNote, ExportTarget } from "../../target.ts";
import { toYaml } from "../../text/yaml.ts";
import type { Engine } from "../engine/abilities.ts";
import { imageVariable } from "../engine/image.ts";
import { guestNotes, hostNotes, lostInside, plainFeatures } from "../engine/notes.ts";
import { Slugs } from "../../slug.ts";

const TITLE = "containerlab";

const ENGINE: Engine = { title: TITLE, overlaps: true, dhcp: false, options: [], vlans: false };

interface LabNode {
  readonly name: string;
  readonly guest: LabGuest;
}

/**
 * A topology for containerlab: nodes, macvlan links, and what `ip` sets inside (containerlab.dev).
 *
 * containerlab puts variables into the whole file before it reads it, so NICs with such a name are
 * refused, and no free text is written.
 */
export const containerlab: ExportTarget = {
  name: "containerlab",
  title: TITLE,
  about: message("export.about.containerlab"),
  limits: [
    message("export.limit.containerlab.promiscuous"),
    message("export.limit.containerlab.image"),
  ],
  write: (lab) => {
    const refused = unplainNics(lab, TITLE);
    if (refused.length > 0) {
      return err(refused);
    }
    const nodes = nodesOf(lab);
    const name = slugOf(lab.topology);
    const text = `${madeFromComment(lab, TITLE)}${toYaml(body(name, nodes))}`;
    return ok({ files: [{ path: `${name}.clab.yml`, text }], notes: notes(lab, nodes) });
  },
};

function nodesOf({ guests }: Lab): readonly LabNode[] {
  const names = new Slugs();
  return guests
    .filter(({ type, children }) => type === "container" && children.length > 0)
    .map((guest) => ({ name: names.take(guest.name, guest.node), guest }));
}

/** Without a management network, whose default route would be in the way. */
function body(name: string, nodes: readonly LabNode[]): object {
  const links = nodes.flatMap(({ name: node, guest }) =>
    guest.children.map((one) => link(node, one)),
  );
  return {
    name,
    topology: {
      nodes: Object.fromEntries(
        nodes.map(({ name: node, guest }) => {
          const exec = guest.children.flatMap(commands);
          return [
            node,
            {
              kind: "linux",
              image: `\${${imageVariable(node)}}`,
              "network-mode": "none",
              ...(exec.length > 0 ? { exec } : {}),
            },
          ];
        }),
      ),
      ...(links.length > 0 ? { links } : {}),
    },
  };
}

function link(node: string, { name, mac, parent, mode }: LabChild): object {
  return {
    type: "macvlan",
    endpoint: { node, interface: name, ...(mac === null ? {} : { mac }) },
    "host-interface": parent,
    mode,
  };
}

/** containerlab itself ignores an MTU, and its addresses are for the files of router images only. */
function commands(child: LabChild): readonly string[] {
  const { name, mtu, up, sourceMacs, nodst, bcqueuelen, bclim } = child;
  const set = `ip link set dev ${name}`;
  return [
    ...(mtu === null ? [] : [`${set} mtu ${mtu}`]),
    ...(nodst ? [`${set} type macvlan mode source nodst`] : []),
    ...(sourceMacs.length > 0 ? [`${set} type macvlan macaddr set ${sourceMacs.join(" ")}`] : []),
    ...(bcqueuelen === null ? [] : [`${set} type macvlan bcqueuelen ${bcqueuelen}`]),
    ...(bclim === null ? [] : [`${set} type macvlan bclim ${bclim}`]),
    ...drawnAddresses(child).map(({ cidr }) => `ip address add ${cidr} dev ${name}`),
    ...(up
      ? drawnRoutes(child, name).map(({ to, via, src }) =>
          [
            `ip route replace ${to}`,
            ...(via === null ? [] : [`via ${via}`]),
            `dev ${name}`,
            ...(src === null ? [] : [`src ${src}`]),
          ].join(" "),
        )
      : [`${set} down`]),
  ];
}

function lostFeatures(child: LabChild): readonly Feature[] {
  return [
    ...plainFeatures(child).filter((feature) => feature !== "down"),
    ...(child.dhcp ? (["dhcp"] as const) : []),
  ];
}

function notes(lab: Lab, nodes: readonly LabNode[]): readonly ExportNote[] {
  const [first] = nodes;
  return [
    ...hostNotes(lab, { networks: [], containers: [], overlapping: [] }, ENGINE),
    ...guestNotes(lab, TITLE),
    ...nodes
      .flatMap(({ guest }) => guest.children)
      .flatMap((child) => lostInside(child, TITLE, lostFeatures(child))),
    first
      ? hint(message("export.hint.image", { placeholder: `\${${imageVariable(first.name)}}` }))
      : hint(message("export.hint.noContainers", { target: TITLE })),
  ];
}
