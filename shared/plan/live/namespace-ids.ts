import { z } from "zod";
import { ok, type Result } from "../../result.ts";
import type { LiveLink, LiveNamespace, LiveParent } from "../live-state.ts";
import { parseRows, type LiveParseError } from "./tool-json.ts";

const idRowSchema = z.object({ nsid: z.int(), name: z.string().optional() });
const listedSchema = z.object({
  namespaces: z.array(
    z.object({
      ns: z.union([z.number(), z.string()]),
      netnsid: z.union([z.number(), z.string()]).nullish(),
    }),
  ),
});

/** The names that one namespace's ids stand for; null: without a name (ip-netns(8), `list-id`). */
export type NamespaceIds = ReadonlyMap<number, string | null>;

/** Which namespace an id means, by inode, for each namespace that was read, by its own inode. */
export type InodesById = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Reads `ip -json netns list-id`. */
export function parseNamespaceIds(text: string): Result<NamespaceIds, LiveParseError> {
  const rows = parseRows(text, idRowSchema, "ip netns list-id");
  return rows.ok ? ok(new Map(rows.value.map((row) => [row.nsid, row.name ?? null]))) : rows;
}

/**
 * Reads `lsns -t net -J -o NS,NETNSID`: the inodes of namespaces with processes, by the id that the
 * namespace it ran in gives them. What cannot be read is no answer, never an error: it only helps.
 */
export function parseListedIds(text: string): ReadonlyMap<number, number> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return new Map();
  }
  const listed = listedSchema.safeParse(value);
  const rows = listed.success ? listed.data.namespaces : [];
  return new Map(
    rows
      .filter((row) => /^\d+$/.test(String(row.netnsid ?? "")))
      .map((row) => [Number(row.netnsid), Number(row.ns)]),
  );
}

/**
 * Finds the parents that live in another namespace that was read.
 *
 * An id means something only in the namespace of the link that carries it. Where nobody could tell
 * what it means (no name, no privilege, no `lsns`), a veth is paired with the one that points back
 * at it, and anything else stays not found: a guess would be shown as a fact.
 */
export function linkNamespaces(
  namespaces: readonly LiveNamespace[],
  inodes: InodesById,
): readonly LiveNamespace[] {
  const places = new Map<number, Place>();
  for (const namespace of namespaces) {
    if (namespace.inode !== 0 && !places.has(namespace.inode)) {
      places.set(namespace.inode, {
        namespace,
        links: new Map(namespace.links.map((link) => [link.index, link])),
      });
    }
  }
  return namespaces.map((namespace) => ({
    ...namespace,
    links: namespace.links.map((link) => {
      if (link.parent?.netnsid === undefined) {
        return link;
      }
      const inode = inodes.get(namespace.inode)?.get(link.parent.netnsid);
      const place = inode === undefined ? peerOf(places, namespace, link) : places.get(inode);
      return { ...link, parent: located(link.parent, place) };
    }),
  }));
}

interface Place {
  readonly namespace: LiveNamespace;
  readonly links: ReadonlyMap<number, LiveLink>;
}

function located(parent: LiveParent, place: Place | undefined): LiveParent {
  const link = place?.links.get(parent.index);
  return place && link ? { ...parent, name: link.name, namespace: place.namespace.name } : parent;
}

function peerOf(
  places: ReadonlyMap<number, Place>,
  namespace: LiveNamespace,
  link: LiveLink,
): Place | undefined {
  if (link.kind !== "veth") {
    return undefined;
  }
  const pointsBack = [...places.values()].filter(({ namespace: other, links }) => {
    const peer = links.get(link.parent?.index ?? 0);
    return (
      other.inode !== namespace.inode &&
      peer?.kind === "veth" &&
      peer.parent?.elsewhere === true &&
      peer.parent.index === link.index
    );
  });
  return pointsBack.length === 1 ? pointsBack[0] : undefined;
}
