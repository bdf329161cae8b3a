import { message } from "../messages/message.ts";
import { checkHosts } from "./check-hosts.ts";
import { checkStacks } from "./check-stacks.ts";
import { declaredNodes, idsOf, type Declared, type DeclaredNode } from "./declared.ts";
import type { IssueList } from "./draft-issue.ts";
import { describeFound } from "./describe-found.ts";
import { isMadeInterfaceName, isNamespaceName, isNodeId } from "./fields.ts";
import { formatJsonPath, formatKeys, isRecord, type JsonPath } from "./json-path.ts";
import { nearest } from "./nearest.ts";
import { PARSE_CODES } from "./parse-codes.ts";
import { referencesOfCable, referencesOfNode, type Reference } from "./references.ts";

/** The parts of a document that refer to each other, before or after the schema has seen them. */
export interface Structure {
  readonly nodes: readonly unknown[];
  readonly cables: readonly unknown[];
  readonly positions: Readonly<Record<string, unknown>>;
}

/**
 * Checks what no single node shows: ids, references, names, hosts and stacking.
 *
 * Works on nodes that the schema has refused too, so that one wrong key does not hide the rest.
 */
export function checkStructure(structure: Structure, issues: IssueList): void {
  const nodes = declaredNodes(structure.nodes);
  const declared: Declared = new Map([...nodes].reverse().map((node) => [node.id, node]));
  const context: Context = { declared, ids: idsOf(structure.nodes), issues };
  checkIds(structure, issues);
  for (const node of nodes) {
    checkName(node, issues);
    checkReferences(context, node.path, referencesOfNode(node.node));
  }
  structure.cables.forEach((cable, index) => {
    if (isRecord(cable)) {
      checkCable(context, ["cables", index], cable);
    }
  });
  for (const id of Object.keys(structure.positions)) {
    checkPosition(context, id);
  }
  const stacks = checkStacks(declared, nodes, issues);
  checkHosts(declared, nodes, stacks, issues);
}

interface Context {
  readonly declared: Declared;
  readonly ids: ReadonlySet<unknown>;
  readonly issues: IssueList;
}

function checkIds({ nodes, cables }: Structure, issues: IssueList): void {
  const taken = new Map<string, JsonPath>();
  const check = (owner: unknown, path: JsonPath): void => {
    const id = isRecord(owner) ? owner["id"] : undefined;
    if (!isNodeId(id)) {
      return;
    }
    const first = taken.get(id);
    if (first) {
      const params = { id, path: formatJsonPath(first) };
      issues.add(PARSE_CODES.duplicateId, [...path, "id"], message("topology.duplicateId", params));
    } else {
      taken.set(id, path);
    }
  };
  nodes.forEach((node, index) => {
    check(node, ["nodes", index]);
  });
  cables.forEach((cable, index) => {
    check(cable, ["cables", index]);
  });
}

/** A name that becomes a command of ours has a stricter grammar than one that only exists. */
function checkName({ kind, node, path }: DeclaredNode, issues: IssueList): void {
  const { name } = node;
  if (typeof name !== "string") {
    return;
  }
  const isVlan = kind === "nic" && node["vlan"] !== undefined;
  const isNamespace = kind === "guest" && node["type"] === "namespace";
  if ((isVlan && !isMadeInterfaceName(name)) || (isNamespace && !isNamespaceName(name))) {
    const word = isVlan ? "madeName" : "namespaceName";
    issues.add(
      PARSE_CODES.badName,
      [...path, "name"],
      message("topology.wrongValue", {
        what: "name",
        expected: message(`topology.expected.${word}`),
        found: describeFound(name),
      }),
    );
  }
}

function checkCable(
  context: Context,
  path: JsonPath,
  cable: Readonly<Record<string, unknown>>,
): void {
  const { declared, issues } = context;
  const references = referencesOfCable(cable);
  checkReferences(context, path, references);
  for (const { path: key, id } of references) {
    if (declared.get(id)?.node["vlan"] !== undefined) {
      const params = { what: formatKeys(key), id };
      issues.add(PARSE_CODES.wrongKind, [...path, ...key], message("topology.cableOnVlan", params));
    }
  }
  const { from, to } = cable;
  if (isNodeId(from) && from === to) {
    const itself = message("topology.cableToItself", { id: from });
    issues.add(PARSE_CODES.impossibleStructure, [...path, "to"], itself);
  }
}

function checkReferences(
  { declared, ids, issues }: Context,
  owner: JsonPath,
  references: readonly Reference[],
): void {
  for (const { path, id, kinds } of references) {
    const target = declared.get(id);
    if (target ? kinds.includes(target.kind) : ids.has(id)) {
      continue;
    }
    if (issues.isFull) {
      return;
    }
    const usable = [...declared.values()].filter(({ kind }) => kinds.includes(kind));
    const suggestion = nearest(
      id,
      usable.map((node) => node.id),
    );
    const near = suggestion === undefined ? undefined : { suggestion };
    const what = formatKeys(path);
    const place = [...owner, ...path];
    if (target) {
      const params = { what, id, kind: target.kind, kinds };
      const said = near
        ? message("topology.wrongKindNear", { ...params, ...near })
        : message("topology.wrongKind", params);
      issues.add(PARSE_CODES.wrongKind, place, said);
    } else {
      const said = near
        ? message("topology.danglingNear", { what, id, ...near })
        : message("topology.dangling", { what, id });
      issues.add(PARSE_CODES.danglingReference, place, said);
    }
  }
}

function checkPosition({ declared, ids, issues }: Context, id: string): void {
  if (ids.has(id) || !isNodeId(id) || issues.isFull) {
    return;
  }
  const suggestion = nearest(id, declared.keys());
  issues.addAtKey(
    PARSE_CODES.danglingReference,
    ["positions", id],
    suggestion === undefined
      ? message("topology.danglingPosition", { id })
      : message("topology.danglingPositionNear", { id, suggestion }),
  );
}
