import { message, type Message } from "../messages/message.ts";
import { networkOf } from "../plan/ip-network.ts";
import type { TopologyNode } from "../topology/document.ts";
import type { Route } from "../topology/route.ts";

/** What an import may add to a node that leaves it unsaid. */
const FILLED = [
  "mac",
  "mtu",
  "addresses",
  "dhcp",
  "routes",
  "sourceMacs",
  "ports",
  "primary",
] as const;

/** What stands for a default where it is absent, so it is never filled in, only compared. */
const COMPARED = ["name", "mode", "tap", "up", "type", "nodst", "nopromisc", "vlan"] as const;

type Fields = Readonly<Record<string, unknown>>;

/** The document's node with what only the import says; differences are noted, the document's stays. */
export function combine(
  known: TopologyNode,
  found: TopologyNode,
): { readonly node: TopologyNode; readonly notes: readonly Message[] } {
  if (known.kind === "host" || known.kind !== found.kind) {
    return { node: known, notes: [] };
  }
  const [ours, theirs]: readonly [Fields, Fields] = [{ ...known }, { ...found }];
  const name = known.name ?? known.id;
  const filled: Record<string, unknown> = {};
  const notes: Message[] = [];
  const differs = (field: string): void => {
    const [here, there] = [shown(ours[field]), shown(theirs[field])];
    notes.push(message("import.differs", { name, field, here, there }));
  };
  for (const field of FILLED) {
    if (theirs[field] === undefined || isHeld(field, ours, theirs)) {
      continue;
    }
    if (ours[field] === undefined && !(field === "addresses" && ours["dhcp"] === true)) {
      filled[field] = theirs[field];
      notes.push(message("import.filled", { name, field, there: shown(theirs[field]) }));
    } else {
      differs(field);
    }
  }
  COMPARED.filter((field) => shown(ours[field]) !== shown(theirs[field])).forEach(differs);
  return { node: { ...known, ...filled }, notes };
}

/** Whether the document says all that the import does, in whatever order and spelling. */
function isHeld(field: string, ours: Fields, theirs: Fields): boolean {
  const had = new Set(spellings(ours[field]));
  return spellings(theirs[field]).every((one) => had.has(one));
}

function spellings(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map((one) => {
    if (typeof one === "object" && one !== null) {
      const { to, via, src } = one as Route;
      return [networkOf(to).network, via, src].map(String).join(" ");
    }
    const text = typeof one === "string" ? one.toLowerCase() : JSON.stringify(one ?? null);
    return /^[0-9a-f:.]+\/\d+$/.test(text) ? networkOf(text).cidr : text;
  });
}

/** A field as a sentence holds it. */
function shown(value: unknown): string {
  if (value === undefined || value === false) {
    return "-";
  }
  if (Array.isArray(value)) {
    return value.map(shown).join(", ");
  }
  if (typeof value === "object" && value !== null) {
    return Object.values(value).map(shown).join(" ");
  }
  return typeof value === "string" ? value : JSON.stringify(value);
}
