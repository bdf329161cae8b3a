import fc from "fast-check";
import type { Lab } from "../lab.ts";
import { labOfDocument } from "./whole-lab.ts";

/** Free texts of a document of guests: its name, its VM's and its two containers'. */
export type GuestsText = readonly [name: string, vm: string, first: string, second: string];

const PLAIN_TEXT: GuestsText = ["Guests", "Build machine", "proxy", "Proxy!"];

/**
 * A document for targets that set up guests: a VM and containers with children of all modes, with ports
 * on a bridge, and with what only some targets can say.
 */
export function guestsDocument([name, vm, first, second]: GuestsText = PLAIN_TEXT): object {
  return {
    format: "macvlan-designer/topology",
    version: 1,
    id: "8d8f4f0e-52c1-4a53-9a0e-0b8f6d7c2a33",
    name,
    nodes: [
      { kind: "host", id: "ws--", name: "workstation", local: true },
      {
        kind: "nic",
        id: "eno1",
        host: "ws--",
        name: "eno1",
        mac: "52:54:00:aa:00:01",
        addresses: ["192.168.1.10/24"],
      },
      { kind: "nic", id: "eno2", host: "ws--", name: "eno2", mac: "52:54:00:aa:00:02" },
      { kind: "nic", id: "eno3", host: "ws--", name: "eno3" },
      { kind: "nic", id: "eno4", host: "ws--", name: "eno4" },
      { kind: "nic", id: "v10", host: "ws--", name: "eno1.10", vlan: { parent: "eno1", id: 10 } },
      { kind: "bridge", id: "br0", host: "ws--", name: "br0" },
      { kind: "macvlan", id: "shim", parent: "eno1", name: "shim0", mode: "bridge" },
      ...machine(vm),
      ...container(first),
      { kind: "guest", id: "box2", host: "ws--", name: second, type: "container" },
      {
        kind: "macvlan",
        id: "mv5",
        parent: "eno1",
        guest: "box2",
        name: "m",
        mode: "bridge",
        dhcp: true,
      },
    ],
  };
}

function machine(name: string): readonly object[] {
  const child = (id: string, parent: string, mode: string, more: object = {}): object => {
    return { kind: "macvlan", id, parent, guest: "vm", name: id, mode, tap: true, ...more };
  };
  return [
    { kind: "guest", id: "vm", host: "ws--", name, type: "vm" },
    child("tap0", "eno1", "bridge", { addresses: ["192.168.1.50/24"], bcqueuelen: 5000 }),
    child("tap1", "eno1", "bridge", { guestMac: "52:54:00:cc:00:03" }),
    child("tap2", "eno2", "passthru", { nopromisc: true }),
    child("macvtap3", "v10", "vepa", { mtu: 1400, up: false }),
    child("tap4", "eno4", "source", { sourceMacs: ["02:00:00:00:00:09"], nodst: true }),
    child("hv5", "eno1", "private"),
    {
      kind: "veth",
      id: "vport",
      bridge: "br0",
      guest: "vm",
      name: "vport",
      addresses: ["10.7.0.9/24"],
    },
  ];
}

function container(name: string): readonly object[] {
  const child = (id: string, parent: string, mode: string, more: object = {}): object => {
    return { kind: "macvlan", id, parent, guest: "box", name: id, mode, ...more };
  };
  return [
    { kind: "guest", id: "box", host: "ws--", name, type: "container" },
    child("mv0", "eno1", "bridge", {
      mac: "02:00:5E:10:00:01",
      addresses: ["192.168.1.60/24", "192.168.1.61/24", "fd00:1::60/64"],
      routes: [
        { to: "0.0.0.0/0", via: "192.168.1.1" },
        { to: "10.9.0.0/16", via: "192.168.1.2" },
      ],
    }),
    child("mv1", "v10", "private", { mtu: 1400, bclim: 7 }),
    child("mv2", "eno3", "passthru", { nopromisc: true }),
    child("mv3", "eno4", "source", { sourceMacs: ["02:00:00:00:00:0a"] }),
    child("mv4", "eno1", "bridge", { up: false }),
    {
      kind: "veth",
      id: "cport",
      bridge: "br0",
      guest: "box",
      name: "cport",
      addresses: ["10.7.0.10/24"],
    },
  ];
}

/** The same, resolved for its host. */
export function guestsLab(text: GuestsText = PLAIN_TEXT): Lab {
  return labOfDocument(guestsDocument(text));
}

/** A host whose only NIC's name a format could read in another way, with one child for a guest. */
export function oddlyNamedLab(nic: string, type: "vm" | "container"): Lab {
  return labOfDocument({
    nodes: [
      { kind: "host", id: "ws", name: "ws" },
      { kind: "nic", id: "n", host: "ws", name: nic },
      { kind: "guest", id: "g", host: "ws", name: "g", type },
      {
        kind: "macvlan",
        id: "m",
        parent: "n",
        guest: "g",
        name: "mv0",
        mode: "bridge",
        tap: type === "vm",
      },
    ],
  });
}

/** Names as a document may hold them: any text of one line, and what means something somewhere. */
export function hostileText(): fc.Arbitrary<string> {
  const bits = [
    "$(id)",
    "`id`",
    "'",
    '"',
    "\\",
    "</script>",
    "{{ x }}",
    "${x}",
    "!!js",
    "#",
    "%",
    "-->",
  ];
  const text = fc.oneof(
    fc.array(fc.constantFrom(...bits, " ", ": ", "\ufeff", "\ufffe", "a"), { minLength: 1 }),
    fc.array(fc.string({ unit: "grapheme", minLength: 1 }), { minLength: 1, maxLength: 3 }),
  );
  return text
    .map((parts) => parts.join(""))
    .filter((one) => one.length <= 60 && !/[\p{Cc}\u2028\u2029]/u.test(one));
}
