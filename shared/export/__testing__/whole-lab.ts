import { lintErrors } from "../../lint/lint.ts";
import { topologyOf } from "../../topology/__testing__/topology-of.ts";
import { say } from "../../messages/say.ts";
import { labOf, type Lab } from "../lab.ts";
import type { ExportOutcome, ExportTarget } from "../target.ts";

/** Free text that means something to a shell, YAML, Nix, a template or a page. */
export const HOSTILE =
  "$(touch /run/was-run)`id`'\"\\ ${builtins.abort \"x\"} ''${x} </script>{{ x }} !!js # % ; [x] : - |";

/** Free texts of a document: its name, its host's, its VM's and its container's. */
export type FreeText = readonly [name: string, host: string, vm: string, container: string];

const PLAIN_TEXT: FreeText = ["Whole lab", "workstation", "build machine", "proxy"];

/**
 * A document with one of everything that a host can have, and no lint error.
 *
 * NICs with addresses, with DHCP and bare; VLANs; a bridge with a port; children of all modes; a shim
 * with routes; taps of VMs; namespaces' and containers' children.
 */
export function wholeDocument([name, host, vm, container]: FreeText = PLAIN_TEXT): object {
  return {
    format: "macvlan-designer/topology",
    version: 1,
    id: "5f1d6c1e-3b0a-4a53-8a0e-0b8f6d7c2a22",
    name,
    nodes: [
      { kind: "host", id: "ws", name: host, local: true },
      {
        kind: "nic",
        id: "eno1",
        host: "ws",
        name: "eno1",
        mtu: 1500,
        addresses: ["192.168.1.10/24", "fd00:1::10/64"],
        routes: [{ to: "0.0.0.0/0", via: "192.168.1.1", src: "192.168.1.10" }],
      },
      { kind: "nic", id: "eno2", host: "ws", name: "eno2" },
      { kind: "nic", id: "eno3", host: "ws", name: "eno3" },
      { kind: "nic", id: "eno4", host: "ws", name: "eno4", dhcp: true },
      {
        kind: "nic",
        id: "v20",
        host: "ws",
        name: "eno1.20",
        vlan: { parent: "eno1", id: 20 },
        mtu: 1400,
        addresses: ["10.20.0.1/24"],
      },
      { kind: "nic", id: "v21", host: "ws", name: "qq21", vlan: { parent: "v20", id: 21 } },
      {
        kind: "bridge",
        id: "br0",
        host: "ws",
        name: "br0",
        ports: ["eno2"],
        addresses: ["10.7.0.1/24"],
      },
      {
        kind: "macvlan",
        id: "shim",
        parent: "eno1",
        name: "shim0",
        mode: "bridge",
        addresses: ["192.168.1.250/32", "fd00:1::250/128"],
        routes: [
          { to: "192.168.1.50/32", src: "192.168.1.250" },
          { to: "10.9.0.0/16", via: "192.168.1.50" },
          { to: "fd00:9::/64", via: "fe80::1" },
        ],
        bcqueuelen: 5000,
        bclim: 7,
      },
      { kind: "guest", id: "vm", host: "ws", name: vm, type: "vm" },
      {
        kind: "macvlan",
        id: "tap",
        parent: "v20",
        guest: "vm",
        name: "tap0",
        mode: "vepa",
        tap: true,
        mtu: 1300,
        addresses: ["10.20.0.9/24"],
      },
      {
        kind: "macvlan",
        id: "whole",
        parent: "eno3",
        name: "whole0",
        mode: "passthru",
        nopromisc: true,
        dhcp: true,
      },
      {
        kind: "macvlan",
        id: "own",
        parent: "v21",
        name: "own0",
        mode: "private",
        up: false,
        addresses: ["10.21.0.9/24"],
      },
      {
        kind: "macvlan",
        id: "listens",
        parent: "eno4",
        name: "listens0",
        mode: "source",
        sourceMacs: ["02:00:00:00:00:09", "02:00:00:00:00:0a"],
        nodst: true,
      },
      { kind: "guest", id: "web", host: "ws", name: "web", type: "namespace" },
      {
        kind: "macvlan",
        id: "mv0",
        parent: "eno1",
        guest: "web",
        name: "mv0",
        mode: "bridge",
        addresses: ["192.168.1.50/24"],
      },
      { kind: "veth", id: "ve0", bridge: "br0", guest: "web", name: "ve0" },
      { kind: "guest", id: "box", host: "ws", name: container, type: "container" },
      { kind: "macvlan", id: "mv1", parent: "eno1", guest: "box", name: "mv1", mode: "bridge" },
    ],
  };
}

/** The same, resolved for its host. */
export function wholeLab(text: FreeText = PLAIN_TEXT): Lab {
  return labOfDocument(wholeDocument(text));
}

/**
 * Resolves a document for its only host.
 *
 * @throws Error where it has none, or a lint error: then a test would rest on a wrong document
 */
export function labOfDocument(document: object): Lab {
  const topology = topologyOf(document as { nodes: readonly object[] });
  const errors = lintErrors(topology);
  const [host] = topology.nodes.filter((node) => node.kind === "host");
  if (!host || errors.length > 0) {
    throw new Error(`no lab: ${errors.map(({ message }) => say(message)).join("; ")}`);
  }
  return labOf(topology, host);
}

/** What a target makes of a lab that it does not refuse. */
export function outcomeOf(target: ExportTarget, lab: Lab): ExportOutcome {
  const made = target.write(lab);
  if (!made.ok) {
    throw new Error(made.error.map(({ message }) => say(message)).join("; "));
  }
  return made.value;
}

/** Files, and which notes, as one text for a golden file; what the notes say may change. */
export function shown({ files, notes }: ExportOutcome): string {
  return [
    ...files.map(({ path, folder = ".", mode = 0o644, text }) => {
      return `==> ${folder}/${path} (${mode.toString(8)})\n${text}`;
    }),
    "==> notes",
    ...notes.map(({ kind, node, message }) => `${kind} ${node ?? "-"}: ${message.id}`),
    "",
  ].join("\n");
}
