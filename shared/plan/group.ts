import type { DocumentId, NodeId } from "../topology/brand.ts";

/** Stands for the document's link group in a stage's lines, until the helper has chosen one. */
export const GROUP_PLACEHOLDER = "@group@";

/** First link group that we use; everything below belongs to administrators (iproute2's group file). */
export const FIRST_GROUP = 2 ** 24;

/** One past the last link group (`IFLA_GROUP` is a 32-bit number; the top bit is left alone). */
export const END_GROUP = 2 ** 31;

const PREFIX = "macvlan-designer:";

/** The alias by which a link is known as ours (`ip link set dev NAME alias …`). */
export function ownerAlias(document: DocumentId, node: NodeId): string {
  return `${PREFIX}${document}:${node}`;
}

/** Whose link it is by its alias; undefined: not ours. */
export function ownerOf(
  alias: string | null,
): { readonly document: DocumentId; readonly node: NodeId } | undefined {
  const match = /^macvlan-designer:([0-9a-f-]{36}):([A-Za-z0-9._-]{1,64})$/.exec(alias ?? "");
  return match ? { document: match[1] as DocumentId, node: match[2] as NodeId } : undefined;
}
