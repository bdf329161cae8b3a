import type { Lab, LabChild, LabInterface } from "../../shared/export/lab.ts";
import type { Feature } from "../../shared/export/notes.ts";
import type { ExportNote } from "../../shared/export/target.ts";
import { drawnRoutes } from "../../shared/plan/drawn-spec.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import { DEFAULT_BCQUEUELEN, effectiveMac, effectiveMtu } from "../../shared/topology/effective.ts";
import {
  indexTopology,
  type InterfaceNode,
  type TopologyIndex,
} from "../../shared/topology/topology-index.ts";
import { routeText, type LinkState, type LinkStates } from "./link-state.ts";

const PLAIN = {
  parent: null,
  bridge: null,
  tag: null,
  mode: null,
  nodst: false,
  nopromisc: false,
  bcqueuelen: null,
  sourceMacs: [],
} as const;

/** What cannot be compared when a target says that it is lost. */
const LOST: Readonly<Partial<Record<Feature, keyof LinkState>>> = {
  mac: "mac",
  mtu: "mtu",
  down: "up",
  addresses: "addresses",
  manyAddresses: "addresses",
  routes: "routes",
  routeSource: "routes",
  sourceMacs: "sourceMacs",
  nodst: "nodst",
  nopromisc: "nopromisc",
  bcqueuelen: "bcqueuelen",
};

/**
 * The links that a document draws on one host, as a boot should make them.
 *
 * @param notes what the target says that it cannot say: such links are absent, such properties free
 */
export function drawnState(lab: Lab, notes: readonly ExportNote[]): LinkStates {
  const index = indexTopology(lab.topology);
  const left = new Set(notes.filter(isAbsence).map(({ node }) => node));
  const bridgeOf = (name: string): string | null =>
    lab.bridges.find(({ ports }) => ports.includes(name))?.name ?? null;
  const links = [
    ...lab.nics.map((nic) => [nic, { kind: "nic" }] as const),
    ...lab.vlans.map(
      (vlan) => [vlan, { kind: "vlan", parent: vlan.parent, tag: vlan.tag }] as const,
    ),
    ...lab.bridges.map((bridge) => [bridge, { kind: "bridge" }] as const),
    ...lab.children.map((child) => [child, ofChild(child)] as const),
  ];
  return Object.fromEntries(
    links
      .filter(([{ node }]) => !left.has(node))
      .map(([link, own]) => [
        link.name,
        without(
          { ...PLAIN, ...common(index, link), bridge: bridgeOf(link.name), ...own },
          lostOf(notes, link.node),
        ),
      ]),
  );
}

/** What is drawn down is not made at boot by everybody; who does not, says so. */
const NOT_AT_BOOT: readonly string[] = [
  "export.hint.networkManagerDown",
  "export.hint.ifupdownDown",
];

function isAbsence({ kind, message }: ExportNote): boolean {
  return kind === "left" || NOT_AT_BOOT.includes(message.id);
}

function common(
  index: TopologyIndex,
  link: LabInterface,
): Pick<LinkState, "up" | "mac" | "mtu" | "addresses" | "routes"> {
  const node = index.nodes.get(link.node) as InterfaceNode;
  return {
    up: link.up,
    mac: effectiveMac(index, node),
    mtu: effectiveMtu(index, node),
    addresses: link.up ? [...link.addresses].sort() : [],
    routes: link.up
      ? drawnRoutes(link, link.name)
          .map(({ to, via, src }) => routeText(to, via, src))
          .sort()
      : [],
  };
}

function ofChild(child: LabChild): Partial<LinkState> & Pick<LinkState, "kind"> {
  return {
    kind: child.tap ? "macvtap" : "macvlan",
    parent: child.parent,
    mode: child.mode,
    nodst: child.nodst,
    nopromisc: child.nopromisc,
    bcqueuelen: child.bcqueuelen ?? DEFAULT_BCQUEUELEN,
    sourceMacs: [...child.sourceMacs].sort(),
  };
}

function lostOf(notes: readonly ExportNote[], node: NodeId): readonly (keyof LinkState)[] {
  return notes
    .filter((note) => note.kind === "lost" && note.node === node)
    .flatMap(({ message }) => {
      const what = message.params["what"];
      const feature =
        typeof what === "object" && "id" in what ? what.id.replace("export.feature.", "") : "";
      return LOST[feature as Feature] ?? [];
    });
}

function without(state: LinkState, lost: readonly (keyof LinkState)[]): Partial<LinkState> {
  return Object.fromEntries(
    Object.entries(state).filter(([key]) => !lost.some((one) => one === key)),
  );
}
