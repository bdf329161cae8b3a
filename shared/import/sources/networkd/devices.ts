import { message } from "../../../messages/message.ts";
import type { FoundLink } from "../../found.ts";
import { spot } from "../../found-draft.ts";
import { ignoreKeys, textOfKey, value, values, words } from "../../text/ini-values.ts";
import type { Tree } from "../../text/tree.ts";
import { configOf, mtuOf } from "./config.ts";

/** Kinds that carry frames for others like a NIC does; what is below them is not drawn. */
const STAND_FOR_NICS = ["bond", "team", "dummy"];

/** What `.network` files put on or into what they are for. */
const STACKED = ["VLAN", "MACVLAN", "MACVTAP", "Bridge"] as const;

type Stacked = (typeof STACKED)[number];

interface Reference {
  readonly name: string;
  readonly tree: Tree;
}

/** All files together: what is made, how it is configured, and what sits on what. */
export class Stack {
  readonly netdevs = new Map<string, Tree>();
  readonly networks = new Map<string, Tree>();
  readonly #references: Record<Stacked, Map<string, Reference[]>> = {
    VLAN: new Map(),
    MACVLAN: new Map(),
    MACVTAP: new Map(),
    Bridge: new Map(),
  };

  get names(): readonly string[] {
    return [...this.netdevs.keys()];
  }

  addNetdev(tree: Tree): void {
    const name = textOfKey(tree, "NetDev", "Name");
    const first = name === undefined ? undefined : this.netdevs.get(name);
    if (name === undefined) {
      tree.note("left", message("import.networkd.unnamed"));
    } else if (first) {
      tree.note("left", message("import.nameTwice", { name, first: spot(first.place) }));
    } else {
      this.netdevs.set(name, tree);
    }
  }

  addNetwork(name: string, tree: Tree): void {
    const first = this.networks.get(name);
    if (first) {
      tree.note("left", message("import.nameTwice", { name, first: spot(first.place) }));
      return;
    }
    this.networks.set(name, tree);
    for (const kind of STACKED) {
      for (const other of words(tree, "Network", kind)) {
        const known = this.#references[kind].get(other) ?? [];
        this.#references[kind].set(other, [...known, { name, tree }]);
      }
    }
  }

  /** Whose `.network` names a device. */
  under(kind: Stacked, name: string): readonly string[] {
    return (this.#references[kind].get(name) ?? []).map((one) => one.name);
  }

  /** What a `.network` refers to and no `.netdev` makes: bridges are drawn, the rest is named. */
  missing(): readonly FoundLink[] {
    const found: FoundLink[] = [];
    for (const kind of STACKED) {
      for (const [name, [first]] of this.#references[kind]) {
        if (this.netdevs.has(name) || !first) {
          continue;
        }
        if (kind === "Bridge") {
          const at = first.tree.place;
          first.tree.note("hint", message("import.assumedBridge", { name }));
          const config = this.networks.get(name);
          const more = config ? configOf(config) : {};
          found.push({ ...more, kind: "bridge", at, name, ports: this.under(kind, name) });
        } else {
          first.tree.note("left", message("import.networkd.noNetdev", { name }));
        }
      }
    }
    return found;
  }
}

/** A NIC, which is there already. */
export function nicOf(name: string, tree: Tree): readonly FoundLink[] {
  return [{ kind: "nic", name, at: tree.place, ...configOf(tree) }];
}

/** What a `.netdev` makes; none, with a note, where a document has no such thing. */
export function linkOf(name: string, tree: Tree, stack: Stack): readonly FoundLink[] {
  const network = stack.networks.get(name);
  const config = network ? configOf(network) : {};
  ignoreKeys(tree, "NetDev", "Description");
  const mac = textOfKey(tree, "NetDev", "MACAddress");
  const base = {
    name,
    at: tree.place,
    ...config,
    mac: mac === "none" ? undefined : mac,
    mtu: mtuOf(tree, "NetDev") ?? config.mtu,
  };
  const kind = textOfKey(tree, "NetDev", "Kind") ?? "";
  switch (kind) {
    case "bridge":
      return [{ ...base, kind: "bridge", ports: stack.under("Bridge", name) }];
    case "vlan":
      return parentsOf("VLAN", name, tree, stack).map((parent) => {
        return { ...base, kind: "vlan", parent, tag: value(tree, "VLAN", "Id").int() ?? 0 };
      });
    case "macvlan":
    case "macvtap": {
      const section = kind === "macvlan" ? "MACVLAN" : "MACVTAP";
      return parentsOf(section, name, tree, stack).map((parent) => ({
        ...base,
        kind: "child",
        parent,
        ...childOf(name, tree, section),
      }));
    }
    default:
      if (STAND_FOR_NICS.includes(kind)) {
        tree.note("hint", message("import.standsForNic", { name, kind }));
        return [{ ...base, kind: "nic" }];
      }
      tree.note("left", message("import.kind", { name, kind }));
      return [];
  }
}

function childOf(
  name: string,
  tree: Tree,
  section: "MACVLAN" | "MACVTAP",
): Pick<FoundLink & { kind: "child" }, "mode" | "tap" | "sourceMacs" | "bcqueuelen" | "bclim"> {
  const mode = textOfKey(tree, section, "Mode");
  if (mode === undefined) {
    tree.note("hint", message("import.defaultMode", { name, mode: "vepa" }));
  }
  const queue = values(tree, section, "BroadcastMulticastQueueLength").at(-1);
  const threshold = values(tree, section, "BroadcastQueueThreshold").at(-1);
  return {
    mode: mode ?? "vepa",
    tap: section === "MACVTAP",
    sourceMacs: words(tree, section, "SourceMACAddress"),
    bcqueuelen: queue?.int(),
    bclim: threshold?.text() === "no" ? -1 : threshold?.int(),
  };
}

/** The first whose `.network` names it; none, with a note: then networkd does not make it either. */
function parentsOf(kind: Stacked, name: string, tree: Tree, stack: Stack): readonly string[] {
  const [parent, ...others] = stack.under(kind, name);
  if (parent === undefined) {
    tree.note("left", message("import.networkd.unused", { name, key: kind }));
    return [];
  }
  if (others.length > 0) {
    tree.note("lost", message("import.networkd.twoParents", { name, parent, others }));
  }
  return [parent];
}
