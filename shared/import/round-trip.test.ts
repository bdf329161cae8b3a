import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  labOf,
  type Lab,
  type LabBridge,
  type LabChild,
  type LabInterface,
  type LabNic,
  type LabVeth,
  type LabVlan,
} from "../export/lab.ts";
import { exportTarget } from "../export/registry.ts";
import type { ExportNote } from "../export/target.ts";
import { say } from "../messages/say.ts";
import { networkOf } from "../plan/ip-network.ts";
import type { DocumentId } from "../topology/brand.ts";
import type { Topology } from "../topology/document.ts";
import { arbitraryHost } from "./__testing__/arbitrary-host.ts";
import { importFiles, type ImportedLab } from "./import-files.ts";
import { importSource } from "./registry.ts";

/** Targets that hand children to containers; the others configure the host itself. */
const ENGINES = ["compose", "quadlet", "cni", "containerlab"];

const RUNS = { seed: 20_261_123, numRuns: 80 };

/** Another document than the exported one, so that no derived MAC fits by chance. */
const OTHER = "11111111-6b1f-4a53-9a0e-0b8f6d7c2a11" as DocumentId;

function hostPart(topology: Topology): Lab {
  const [host] = topology.nodes.filter((node) => node.kind === "host");
  if (!host) {
    throw new Error("no host");
  }
  return labOf(topology, host);
}

interface Trip {
  readonly before: Lab;
  readonly after: Lab;
  readonly notes: readonly ExportNote[];
  readonly imported: ImportedLab;
}

/** Exports, and imports what came out; undefined: the target refuses it, or has nothing to say. */
function roundTrip(topology: Topology, target: string): Trip | undefined {
  const before = hostPart(topology);
  const made = exportTarget(target)?.write(before);
  if (!made?.ok) {
    return undefined;
  }
  const { files, notes } = made.value;
  if (files.every(({ text }) => text.replaceAll(/^#.*$/gm, "").trim() === "")) {
    return undefined;
  }
  const imported = importFiles(files, { documentId: OTHER, hostName: "lab" });
  if (!imported.ok) {
    throw new Error(
      imported.error
        .map(({ file, line, message }) => `${file}:${line ?? 0}: ${say(message)}`)
        .join("\n"),
    );
  }
  return { before, after: hostPart(imported.value.topology), notes, imported: imported.value };
}

type Any = LabNic | LabVlan | LabBridge | LabChild | LabVeth;

function linksOf({ nics, vlans, bridges, children, veths }: Lab): readonly Any[] {
  return [...nics, ...vlans, ...bridges, ...children, ...veths];
}

/** Where a link stands and what it is: what no target may change. */
function frame(link: Any): object {
  if ("mode" in link) {
    const { name, parent, mode, tap, guest } = link;
    return { name, parent, mode, tap, guest: guest && `${guest.type} ${guest.name}` };
  }
  if ("tag" in link) {
    return { name: link.name, parent: link.parent, tag: link.tag };
  }
  return "ports" in link
    ? { name: link.name, ports: [...link.ports].sort() }
    : { name: link.name, bridge: "bridge" in link ? link.bridge : null };
}

function addressing({ mtu, up, addresses, dhcp, routes }: LabInterface): object {
  return {
    mtu,
    up,
    dhcp,
    addresses: addresses.map((cidr) => networkOf(cidr).cidr).sort(),
    // What is down has no routes, and some targets write none.
    routes: (up ? routes : [])
      .map(({ to, via, src }) => `${networkOf(to).network} ${via ?? ""} ${src ?? ""}`)
      .sort(),
  };
}

function macs(link: Any): object {
  return "sourceMacs" in link ? { mac: link.mac, sourceMacs: link.sourceMacs } : { mac: link.mac };
}

function queues(link: Any): object {
  return "bclim" in link ? { bclim: link.bclim, bcqueuelen: link.bcqueuelen } : {};
}

/** What managers of a host's network say of all that is theirs, unless they note that they lose it. */
function compareHost({ before, after, notes }: Trip): void {
  const marked = (kind: ExportNote["kind"]): ReadonlySet<unknown> =>
    new Set(notes.filter((note) => note.kind === kind).map(({ node }) => node));
  const [left, lost] = [marked("left"), marked("lost")];
  const kept = linksOf(before).filter(({ node }) => !left.has(node));
  for (const link of kept) {
    const found = linksOf(after).find(({ name }) => name === link.name);
    if (isUnsaid(link, kept)) {
      continue;
    }
    expect(found && frame(found)).toEqual(asHosts(frame(link)));
    if (found && !lost.has(link.node)) {
      expect([link.name, addressing(found), macs(found), queues(found)]).toEqual([
        ...[link.name, addressing(link), macs(link), queues(link)],
      ]);
    }
  }
  const names = new Set(kept.map(({ name }) => name));
  expect(linksOf(after).filter(({ name }) => !names.has(name))).toEqual([]);
}

/** A NIC of which nothing is said, and that nothing sits on, need not be in the files. */
function isUnsaid(link: Any, kept: readonly Any[]): boolean {
  const isUsed = kept.some((other) =>
    "parent" in other
      ? other.parent === link.name
      : "ports" in other && other.ports.includes(link.name),
  );
  return "drawnMac" in link && !isUsed && link.addresses.length === 0 && link.mtu === null;
}

/** To a manager of the host's network a VM's tap is an interface of the host. */
function asHosts(drawn: object): object {
  return "guest" in drawn ? { ...drawn, guest: null } : drawn;
}

/** What is said of guests' children; where a hint says that more comes of it, only the frame. */
function compareGuests({ before, after, notes }: Trip, type: "vm" | "container"): void {
  const told = new Set(notes.map(({ node, kind }) => (kind === "left" ? null : node)));
  const left = new Set(notes.filter(({ kind }) => kind === "left").map(({ node }) => node));
  const kept = before.children.filter(({ node, guest }) => {
    return guest?.type === type && !left.has(node);
  });
  expect(after.children.map(frame)).toHaveLength(kept.length);
  for (const child of kept) {
    const found = after.children.find(({ name }) => name === child.name);
    expect(found && frame(found)).toEqual({ ...frame(child), tap: type === "vm" });
    if (found && !told.has(child.node)) {
      expect([child.name, addressing(found), macs(found)]).toEqual([
        ...[child.name, addressing(child), macs(child)],
      ]);
    }
    if (found && child.mode !== "passthru") {
      expect(found.mac).toBe(child.mac);
    }
  }
}

describe.each([
  "networkd",
  "network-manager",
  "nmstate",
  "compose",
  "quadlet",
  "cni",
  "containerlab",
  "libvirt",
])("%s", (target) => {
  it("gives back what was exported", () => {
    fc.assert(
      fc.property(arbitraryHost(), (topology) => {
        const trip = roundTrip(topology, target);
        if (trip) {
          if (ENGINES.includes(target) || target === "libvirt") {
            compareGuests(trip, target === "libvirt" ? "vm" : "container");
          } else {
            compareHost(trip);
          }
        }
      }),
      RUNS,
    );
  });

  it("understands all of what is exported", () => {
    fc.assert(
      fc.property(arbitraryHost(), (topology) => {
        const unclear = (roundTrip(topology, target)?.imported.notes ?? []).filter(
          // Docker's and libvirt's own way to say that a passthru child has its NIC's MAC.
          ({ kind, message }) => kind !== "hint" && message.id !== "import.passthruMac",
        );

        expect(unclear.map(({ file, path, message }) => `${file} ${path} ${say(message)}`)).toEqual(
          [],
        );
      }),
      RUNS,
    );
  });

  it("is read by its source", () => {
    expect(importSource(target)?.name).toBe(target);
  });
});
