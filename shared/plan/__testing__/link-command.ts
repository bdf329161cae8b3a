import { flushDown, raise } from "./address-command.ts";
import { KernelError, type SimKernel, type SimLink, type SimNamespace } from "./kernel-state.ts";

/** `ip link …` in a namespace. */
export function linkCommand(
  kernel: SimKernel,
  namespace: SimNamespace,
  words: readonly string[],
): void {
  const [verb, what, name] = words;
  if (verb === "add") {
    addLink(kernel, namespace, words.slice(1));
    return;
  }
  if (verb === "set" && what === "group") {
    for (const link of namespace.links.filter((one) => String(one.group) === name)) {
      setUp(link, true);
    }
    return;
  }
  const link = find(namespace, name);
  if (verb === "set") {
    setLink(kernel, link, words.slice(3));
  } else if (verb === "del") {
    deleteLink(kernel, link);
  }
}

function find(namespace: SimNamespace, name: string | undefined): SimLink {
  const link = namespace.links.find((one) => one.name === name);
  if (!link) {
    throw new KernelError(`Cannot find device "${name ?? ""}"`);
  }
  return link;
}

const RANDOM_MAC = "02:00:00:00:ff:ff";

function addLink(kernel: SimKernel, namespace: SimNamespace, words: readonly string[]): void {
  const at = words.indexOf("type");
  const options = pairs(words.slice(0, at));
  const kind = words[at + 1] ?? "";
  const place = options["netns"]
    ? kernel.namespaces.find(({ name }) => name === options["netns"])
    : namespace;
  if (!place) {
    throw new KernelError(`Invalid "netns" value`);
  }
  const lower = options["link"] ? find(namespace, options["link"]) : null;
  const link: SimLink = {
    name: options["name"] ?? "",
    namespace: place,
    kind,
    ethernet: true,
    mac: options["address"] ?? lower?.mac ?? RANDOM_MAC,
    mtu: Number(options["mtu"] ?? lower?.mtu ?? 1500),
    mtuSet: false,
    up: false,
    master: null,
    alias: null,
    group: Number(options["group"] ?? 0),
    macvlan: null,
    vlanId: null,
    lower,
    peer: null,
    ipv6: true,
    addresses: [],
  };
  checkNew(kernel, link, words.slice(at + 2));
  place.links.push(link);
  if (kind === "veth") {
    addPeer(kernel, link, words.slice(at + 3));
  }
}

function checkNew(kernel: SimKernel, link: SimLink, words: readonly string[]): void {
  if (link.namespace.links.some(({ name }) => name === link.name)) {
    throw new KernelError("File exists");
  }
  const { lower } = link;
  if (lower && link.mtu > lower.mtu) {
    throw new KernelError("Invalid argument: mtu above the parent's");
  }
  if (link.kind === "vlan") {
    link.vlanId = Number(words[1]);
    return;
  }
  if (link.kind === "macvlan" || link.kind === "macvtap") {
    becomeChild(kernel, link, lower, words);
  }
}

function becomeChild(
  kernel: SimKernel,
  link: SimLink,
  lower: SimLink | null,
  words: readonly string[],
): void {
  if (!lower) {
    throw new KernelError("Invalid argument: no parent");
  }
  if (lower.master) {
    throw new KernelError("Device or resource busy");
  }
  const options = pairs(words);
  const mode = options["mode"] ?? "vepa";
  const siblings = childrenOf(kernel, lower).filter(({ macvlan }) => macvlan !== null);
  const exclusive = mode === "passthru" || siblings.some((one) => one.macvlan?.mode === "passthru");
  if (exclusive && siblings.length > 0) {
    throw new KernelError("Invalid argument: passthru");
  }
  if (mode === "passthru") {
    link.mac = lower.mac;
  }
  link.macvlan = {
    mode,
    sourceMacs: [],
    nodst: options["flag"] === "nodst",
    nopromisc: options["flag"] === "nopromisc",
    bcqueuelen: Number(options["bcqueuelen"] ?? 1000),
    ...(link.kind === "macvtap" ? { tapOpen: false } : {}),
  };
}

function addPeer(kernel: SimKernel, link: SimLink, words: readonly string[]): void {
  const options = pairs(words);
  const place = kernel.namespaces.find(({ name }) => name === (options["netns"] ?? null));
  if (!place || place.links.some(({ name }) => name === options["name"])) {
    link.namespace.links.pop();
    throw new KernelError(place ? "File exists" : 'Invalid "netns" value');
  }
  const peer: SimLink = {
    ...link,
    name: options["name"] ?? "",
    namespace: place,
    mac: options["address"] ?? RANDOM_MAC,
    group: Number(options["group"] ?? 0),
    addresses: [],
    peer: link,
  };
  link.peer = peer;
  place.links.push(peer);
}

function pairs(words: readonly string[]): Readonly<Record<string, string>> {
  const made: Record<string, string> = {};
  for (let at = 0; at + 1 < words.length; at += 2) {
    made[words[at] ?? ""] = words[at + 1] ?? "";
  }
  return made;
}

export function childrenOf(kernel: SimKernel, lower: SimLink): readonly SimLink[] {
  return kernel.namespaces.flatMap(({ links }) => links.filter((one) => one.lower === lower));
}

function setLink(kernel: SimKernel, link: SimLink, words: readonly string[]): void {
  const [key = "", value = ""] = words;
  switch (key) {
    case "up":
    case "down":
      setUp(link, key === "up");
      return;
    case "alias":
      link.alias = value;
      return;
    case "mtu":
      setMtu(kernel, link, Number(value));
      return;
    case "address":
      if (siblings(link).some((one) => one.up && one.mac === value)) {
        throw new KernelError("Address already in use");
      }
      link.mac = value;
      return;
    case "master":
      join(kernel, link, find(link.namespace, value));
      return;
    case "nomaster":
      leave(kernel, link);
      return;
    case "type":
      setType(link, value, words.slice(2));
      return;
    default:
      throw new Error(`unknown property ${key}`);
  }
}

function siblings(link: SimLink): readonly SimLink[] {
  const { lower } = link;
  if (!lower || !link.macvlan) {
    return [];
  }
  return childrenOf(link.namespace.kernel, lower).filter((one) => one !== link && one.macvlan);
}

function setUp(link: SimLink, up: boolean): void {
  if (up && link.macvlan && link.macvlan.mode !== "passthru" && !link.up) {
    const busy = siblings(link).some((one) => one.up && one.mac === link.mac);
    if (busy || link.lower?.mac === link.mac) {
      throw new KernelError("Address already in use");
    }
  }
  if (up === link.up) {
    return;
  }
  link.up = up;
  if (up) {
    raise(link);
  } else {
    flushDown(link);
  }
}

function setMtu(kernel: SimKernel, link: SimLink, mtu: number): void {
  if (link.lower && mtu > link.lower.mtu) {
    throw new KernelError("Invalid argument: mtu above the parent's");
  }
  if (link.mtu === mtu) {
    return;
  }
  link.mtu = mtu;
  link.mtuSet = true;
  followPorts(kernel, link.master);
  lowerChildren(kernel, link);
}

/** Lowering a parent's MTU lowers its children's. */
function lowerChildren(kernel: SimKernel, link: SimLink): void {
  for (const child of childrenOf(kernel, link)) {
    if (child.mtu > link.mtu) {
      setMtu(kernel, child, link.mtu);
    }
  }
}

/** A bridge follows the smallest MTU of its ports until its own is set (`br_mtu_auto_adjust`). */
function followPorts(kernel: SimKernel, bridge: SimLink | null): void {
  const ports = bridge?.namespace.links.filter(({ master }) => master === bridge) ?? [];
  if (bridge && !bridge.mtuSet && ports.length > 0) {
    bridge.mtu = Math.min(...ports.map(({ mtu }) => mtu));
    lowerChildren(kernel, bridge);
  }
}

function join(kernel: SimKernel, link: SimLink, bridge: SimLink): void {
  const busy =
    link.kind === "macvtap" ||
    bridge.kind !== "bridge" ||
    childrenOf(kernel, link).some(({ macvlan }) => macvlan !== null);
  if (busy) {
    throw new KernelError("Device or resource busy");
  }
  link.master = bridge;
  followPorts(kernel, bridge);
}

function leave(kernel: SimKernel, link: SimLink): void {
  const bridge = link.master;
  link.master = null;
  followPorts(kernel, bridge);
}

function setType(link: SimLink, kind: string, words: readonly string[]): void {
  const { macvlan } = link;
  if (!macvlan || link.kind !== kind) {
    throw new KernelError("Operation not supported");
  }
  const [key, value = "", ...rest] = words;
  switch (key) {
    case "mode": {
      if ((value === "passthru") !== (macvlan.mode === "passthru")) {
        throw new KernelError("Invalid argument: passthru");
      }
      if (value !== "source") {
        macvlan.sourceMacs = [];
      }
      macvlan.mode = value;
      setFlag(link, rest);
      return;
    }
    case "bcqueuelen":
      macvlan.bcqueuelen = Number(value);
      return;
    case "macaddr":
      if (macvlan.mode !== "source") {
        throw new KernelError("Invalid argument: no mode source");
      }
      macvlan.sourceMacs =
        value === "add" ? [...macvlan.sourceMacs, ...rest] : value === "set" ? rest : [];
      return;
    default:
      throw new Error(`unknown option ${key ?? ""}`);
  }
}

function setFlag(link: SimLink, [word, flag]: readonly string[]): void {
  const { macvlan } = link;
  if (!macvlan || word !== "flag") {
    return;
  }
  if (flag === "nopromisc" && macvlan.mode !== "passthru") {
    throw new KernelError("nopromisc flag only valid in passthru mode");
  }
  if (!link.up && macvlan.nopromisc !== (flag === "nopromisc")) {
    throw new KernelError("promiscuity of the parent underflows");
  }
  macvlan.nodst = flag === "nodst";
  macvlan.nopromisc = flag === "nopromisc";
}

/** Deletes a link with its children in every namespace, its peer, addresses and routes. */
export function deleteLink(kernel: SimKernel, link: SimLink): void {
  const { namespace } = link;
  if (!namespace.links.includes(link)) {
    return;
  }
  for (const child of childrenOf(kernel, link)) {
    deleteLink(kernel, child);
  }
  namespace.links = namespace.links.filter((one) => one !== link);
  for (const port of namespace.links.filter(({ master }) => master === link)) {
    port.master = null;
  }
  const addresses = new Set(
    namespace.links.flatMap((one) => one.addresses.map(({ cidr }) => cidr.split("/")[0])),
  );
  const lost = new Set(link.addresses.map(({ cidr }) => cidr.split("/")[0]));
  namespace.routes = namespace.routes.filter(
    ({ dev, src }) => dev !== link.name && (src === null || !lost.has(src) || addresses.has(src)),
  );
  if (link.peer) {
    deleteLink(kernel, link.peer);
  }
}
