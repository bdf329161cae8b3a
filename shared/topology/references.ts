import { isNodeId } from "./fields.ts";
import { isRecord, valueAt, type JsonPath } from "./json-path.ts";
import type { NodeKind } from "./document.ts";

/** A place in a node or cable that names a node. */
export interface Reference {
  /** From the node or cable that holds it, e.g. `["vlan", "parent"]`. */
  readonly path: JsonPath;
  readonly id: string;
  /** The kinds that may be named there. */
  readonly kinds: readonly NodeKind[];
}

interface ReferenceKey {
  readonly path: readonly string[];
  readonly kinds: readonly NodeKind[];
  /** The key holds a list of ids. */
  readonly list?: true;
}

const HOST: ReferenceKey = { path: ["host"], kinds: ["host"] };
const GUEST: ReferenceKey = { path: ["guest"], kinds: ["guest"] };

const NODE_REFERENCES: Readonly<Partial<Record<NodeKind, readonly ReferenceKey[]>>> = {
  nic: [HOST, { path: ["vlan", "parent"], kinds: ["nic", "bond"] }],
  bond: [
    HOST,
    { path: ["ports"], kinds: ["nic"], list: true },
    { path: ["primary"], kinds: ["nic"] },
  ],
  bridge: [HOST, { path: ["ports"], kinds: ["nic", "bond", "macvlan"], list: true }],
  macvlan: [{ path: ["parent"], kinds: ["nic", "bond", "bridge", "macvlan"] }, GUEST],
  veth: [{ path: ["bridge"], kinds: ["bridge"] }, GUEST],
  guest: [HOST],
};

const CABLE_REFERENCES: readonly ReferenceKey[] = [
  { path: ["from"], kinds: ["nic", "station", "switch"] },
  { path: ["to"], kinds: ["switch", "nic", "station"] },
];

/**
 * Lists the nodes that a node names, in the order of its kind's keys.
 *
 * Reads any JSON object that says its `kind`; what is no id is left to the schema.
 */
export function referencesOfNode(node: Readonly<Record<string, unknown>>): readonly Reference[] {
  const keys = NODE_REFERENCES[node["kind"] as NodeKind];
  return keys ? references(node, keys) : [];
}

/** Lists the two nodes that a cable names. */
export function referencesOfCable(cable: Readonly<Record<string, unknown>>): readonly Reference[] {
  return references(cable, CABLE_REFERENCES);
}

function references(
  owner: Readonly<Record<string, unknown>>,
  keys: readonly ReferenceKey[],
): readonly Reference[] {
  const found: Reference[] = [];
  for (const { path, kinds, list } of keys) {
    const value = valueAt(owner, path);
    const ids: readonly unknown[] = list && Array.isArray(value) ? value : [value];
    ids.forEach((id, index) => {
      if (isNodeId(id)) {
        found.push({ path: list ? [...path, index] : path, id, kinds });
      }
    });
  }
  return found;
}

/** Returns a copy of a node or cable in which every named node went through `rename`. */
export function renameReferences<Owner extends object>(
  owner: Owner,
  rename: (id: string) => string,
): Owner {
  const source = owner as Readonly<Record<string, unknown>>;
  const keys = "kind" in owner ? NODE_REFERENCES[source["kind"] as NodeKind] : CABLE_REFERENCES;
  const copy: Record<string, unknown> = { ...source };
  for (const { path, list } of keys ?? []) {
    const [key = "", inner] = path;
    const value = copy[key];
    if (list && Array.isArray(value)) {
      copy[key] = (value as readonly string[]).map(rename);
    } else if (inner !== undefined && isRecord(value)) {
      copy[key] = { ...value, [inner]: rename(value[inner] as string) };
    } else if (typeof value === "string") {
      copy[key] = rename(value);
    }
  }
  return copy as Owner;
}
