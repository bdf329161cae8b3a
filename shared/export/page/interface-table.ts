import { message } from "../../messages/message.ts";
import { say, type Language } from "../../messages/say.ts";
import { escapeMarkdown } from "../../reachability/to-markdown.ts";
import type { Topology } from "../../topology/document.ts";
import { effectiveMac, isInterface, lowerDevice, stackOf } from "../../topology/effective.ts";
import {
  indexTopology,
  type InterfaceNode,
  type TopologyIndex,
} from "../../topology/topology-index.ts";

const COLUMNS = ["name", "kind", "stack", "on", "mac", "addresses"] as const;

/** A table of texts, nothing in them escaped. */
export interface TextTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Every interface in document order: what it is, whose, on what, with which MAC and addresses. */
export function interfaceTexts(topology: Topology, language: Language): TextTable {
  const index = indexTopology(topology);
  return {
    heads: COLUMNS.map((column) => say(message(`page.column.${column}`), language)),
    rows: topology.nodes.filter(isInterface).map((node) => cellsOf(index, node)),
  };
}

/** The same as GitHub's Markdown. */
export function interfaceTable(topology: Topology, language: Language): string {
  const { heads, rows } = interfaceTexts(topology, language);
  return [heads, heads.map(() => "---"), ...rows.map((cells) => cells.map(escapeMarkdown))]
    .map((cells) => `| ${cells.join(" | ")} |\n`)
    .join("");
}

function cellsOf(index: TopologyIndex, node: InterfaceNode): readonly string[] {
  const stack = stackOf(index, node);
  const owner =
    stack === node.id || stack === undefined ? "" : (index.nodes.get(stack)?.name ?? "");
  const isStandIn = (node.kind === "nic" || node.kind === "station") && node.mac === undefined;
  return [
    node.name,
    kindOf(node),
    owner,
    standsOn(index, node),
    isStandIn ? "" : effectiveMac(index, node),
    [...(node.dhcp === true ? ["DHCP"] : []), ...(node.addresses ?? [])].join(", "),
  ];
}

function kindOf(node: InterfaceNode): string {
  switch (node.kind) {
    case "macvlan":
      return `${node.tap === true ? "macvtap" : "macvlan"}, ${node.mode}`;
    case "nic":
      return node.vlan ? `VLAN ${node.vlan.id}` : "NIC";
    default:
      return node.kind;
  }
}

function standsOn(index: TopologyIndex, node: InterfaceNode): string {
  switch (node.kind) {
    case "macvlan":
      return lowerDevice(index, node)?.name ?? "";
    case "nic":
      return (node.vlan && index.nodes.get(node.vlan.parent)?.name) ?? "";
    case "veth":
      return index.nodes.get(node.bridge)?.name ?? "";
    default:
      return "";
  }
}
