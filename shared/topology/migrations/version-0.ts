import { isRecord, type JsonPath } from "../json-path.ts";
import type { Migration } from "./migration.ts";

/** Old and new names of the keys of the document itself. */
const DOCUMENT_KEYS: Renames = { links: "cables", layout: "positions" };

/** Old and new names of a node's keys; `master` and `ifname` are the words of `ip link`. */
const NODE_KEYS: Renames = { ifname: "name", master: "parent", macs: "sourceMacs" };

/** Old and new names of a cable's keys; the Linux bridge says hairpin, 802.1Qbg reflective relay. */
const CABLE_KEYS: Renames = { a: "from", b: "to", hairpin: "reflectiveRelay" };

/**
 * From the draft format, version 0, to version 1.
 *
 * The draft had the words of iproute2 and of the Linux bridge: `links` between `a` and `b` with
 * `hairpin`, `ifname` for the name of an interface, `master` for a child's parent, `macs` for the
 * stations of mode source, `layout` for positions, and the mode `passthrough`, which the kernel
 * calls `passthru`. A key whose new name is there as well stays, and is refused as unknown.
 */
export const fromVersion0: Migration = {
  from: 0,
  migrate: (document) => {
    const renamed = rename(document, DOCUMENT_KEYS);
    return mapKeys(renamed, {
      version: () => 1,
      nodes: (nodes) => mapList(nodes, (node) => migrateNode(node)),
      cables: (cables) => mapList(cables, (cable) => rename(cable, CABLE_KEYS)),
    });
  },
  originOf: ([first, index, key, ...rest], old) => {
    const path: (string | number)[] = [];
    if (first !== undefined) {
      path.push(oldName(first, old, DOCUMENT_KEYS));
    }
    if (index !== undefined) {
      path.push(index);
    }
    if (key !== undefined) {
      const keys = first === "nodes" ? NODE_KEYS : first === "cables" ? CABLE_KEYS : {};
      const list = old[path[0] ?? ""];
      const owner: unknown = Array.isArray(list) ? list[Number(index)] : undefined;
      path.push(isRecord(owner) ? oldName(key, owner, keys) : key);
    }
    return [...path, ...rest] satisfies JsonPath;
  },
};

type Renames = Readonly<Record<string, string>>;

type Owner = Readonly<Record<string, unknown>>;

function migrateNode(node: Owner): Owner {
  const renamed = rename(node, NODE_KEYS);
  return mapKeys(renamed, { mode: (mode) => (mode === "passthrough" ? "passthru" : mode) });
}

function rename(owner: Owner, renames: Renames): Owner {
  const name = (key: string): string => {
    const renamed = Object.hasOwn(renames, key) ? renames[key] : undefined;
    return renamed === undefined || Object.hasOwn(owner, renamed) ? key : renamed;
  };
  return Object.fromEntries(Object.entries(owner).map(([key, value]) => [name(key), value]));
}

function oldName(key: string | number, old: Owner, renames: Renames): string | number {
  const before = Object.entries(renames).find(([, renamed]) => renamed === key)?.[0];
  return before !== undefined && !Object.hasOwn(old, key) && Object.hasOwn(old, before)
    ? before
    : key;
}

function mapKeys(
  owner: Owner,
  changes: Readonly<Record<string, (value: unknown) => unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(owner).map(([key, value]) => [key, changes[key]?.(value) ?? value]),
  );
}

function mapList(value: unknown, change: (item: Owner) => Owner): unknown {
  return Array.isArray(value)
    ? value.map((item: unknown) => (isRecord(item) ? change(item) : item))
    : value;
}
