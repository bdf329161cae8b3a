import { message } from "../../../messages/message.ts";
import type { FoundInterface, FoundLink } from "../../found.ts";
import type { Notes } from "../../notes.ts";
import type { Tree } from "../../text/tree.ts";
import { parentLink } from "../parent-link.ts";

interface Network {
  readonly tree: Tree;
  readonly name: string;
  /** NICs of a forward mode that attaches directly, or the bridge that there is. */
  readonly parents: readonly string[];
  readonly bridge: string | undefined;
  readonly mode: string;
}

/** Forward modes of networks whose VMs sit on a NIC directly. */
const DIRECT = ["bridge", "private", "vepa", "passthrough"];

/** The interfaces of VMs, with the networks that they may name. */
export class Interfaces {
  readonly #networks = new Map<string, Network>();
  readonly #notes: Notes;
  readonly #names = new Set<string>();
  #count = 0;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  addNetwork(tree: Tree): void {
    const name = textIn(tree, "name") ?? "";
    tree.ignore("uuid", "@connections", "@trustGuestRxFilters", "metadata");
    const forward = tree.last("forward");
    const mode = attribute(forward, "mode") ?? "nat";
    const bridge = attribute(tree.last("bridge"), "name");
    const nics = forward
      .all("interface")
      .map((one) => attribute(one.ignore("@connections"), "dev"));
    const one = attribute(forward, "dev");
    const parents = [...new Set([...(one === undefined ? [] : [one]), ...nics])];
    const named = parents.flatMap((parent) => parent ?? []);
    if (!DIRECT.includes(mode) || (named.length === 0 && bridge === undefined)) {
      tree.note("left", message("import.libvirt.forward", { name, mode }));
      tree.leave();
      return;
    }
    if (named.length > 1) {
      tree.note("lost", message("import.libvirt.pool", { name, parent: named[0] ?? "" }));
    }
    this.#networks.set(name, { tree, name, parents: named, bridge, mode });
  }

  /** The NICs that networks name, also those that no VM is on. */
  parents(): readonly FoundLink[] {
    const names = new Map(
      [...this.#networks.values()].flatMap(({ parents, tree }) =>
        parents.map((name) => [name, tree] as const),
      ),
    );
    return [...names].map(([name, tree]) => parentLink(name, tree.place));
  }

  /** What `<devices>` has of interfaces. */
  of(devices: Tree, guest: string): readonly FoundLink[] {
    return devices.all("interface").flatMap((tree) => this.#interface(tree, guest));
  }

  #interface(tree: Tree, guest: string): readonly FoundLink[] {
    tree.ignore("model", "@trustGuestRxFilters", "address", "alias", "driver", "boot", "rom");
    const type = attribute(tree, "type") ?? "";
    const source = tree.last("source").ignore("@portid");
    const base = this.#base(tree, type);
    switch (type) {
      case "direct":
        return this.#direct(base, guest, attribute(source, "dev"), attribute(source, "mode"), tree);
      case "bridge":
        return [{ ...base, kind: "port", guest, bridge: attribute(source, "bridge") ?? "" }];
      case "network": {
        const name = attribute(source, "network") ?? "";
        const network = this.#networks.get(name);
        source.ignore("@portgroup", "@bridge");
        if (network?.bridge !== undefined) {
          return [{ ...base, kind: "port", guest, bridge: network.bridge }];
        }
        if (network) {
          return this.#direct(base, guest, network.parents[0], network.mode, tree);
        }
        tree.note("left", message("import.libvirt.network", { name }));
        return [];
      }
      default:
        tree.note("left", message("import.libvirt.type", { type }));
        tree.leave();
        return [];
    }
  }

  #direct(
    base: FoundInterface,
    guest: string,
    parent: string | undefined,
    mode: string | undefined,
    tree: Tree,
  ): readonly FoundLink[] {
    if (mode === undefined) {
      tree.note("hint", message("import.defaultMode", { name: base.name, mode: "vepa" }));
    }
    const spelled = mode === "passthrough" ? "passthru" : (mode ?? "vepa");
    return [{ ...base, kind: "child", guest, tap: true, parent: parent ?? "", mode: spelled }];
  }

  /** libvirt names a device itself where nothing is said; then the number is ours. */
  #base(tree: Tree, type: string): FoundInterface {
    const said = attribute(tree.last("target").ignore("@managed"), "dev");
    const prefix = type === "direct" ? "macvtap" : "vnet";
    const name = said ?? this.#free(prefix);
    this.#names.add(name);
    if (said === undefined) {
      this.#notes.add("hint", tree.place, message("import.libvirt.target", { name }));
    }
    return {
      at: tree.place,
      name,
      mac: attribute(tree.last("mac"), "address"),
      mtu: tree.last("mtu").get("@size").int(),
      up: attribute(tree.last("link"), "state") !== "down",
    };
  }

  #free(prefix: string): string {
    while (this.#names.has(`${prefix}${this.#count}`)) {
      this.#count += 1;
    }
    return `${prefix}${this.#count}`;
  }
}

/** An attribute of an element; undefined: there is none. */
export function attribute(element: Tree, name: string): string | undefined {
  return element.isPresent ? element.get(`@${name}`).text() : undefined;
}

/** The text of a child element. */
export function textIn(element: Tree, name: string): string | undefined {
  const child = element.last(name);
  return child.isRecord ? child.get("#text").text() : undefined;
}
