import { say, type Language } from "../../messages/say.ts";
import { applyCommand } from "../commands/apply.ts";
import type { Command } from "../commands/command.ts";
import { parseCommand } from "../commands/command-schema.ts";
import type { Topology } from "../document.ts";
import { topologyOf } from "./topology-of.ts";

/** A small lab that the tests of commands edit: every kind, one nested child, two hosts. */
export const editLab: Topology = topologyOf({
  name: "Lab",
  nodes: [
    { kind: "host", id: "ws", name: "workstation", local: true },
    { kind: "nic", id: "eno1", host: "ws", name: "eno1", mac: "52:54:00:aa:00:01" },
    { kind: "nic", id: "eno2", host: "ws", name: "eno2" },
    { kind: "nic", id: "v7", host: "ws", name: "eno1.7", vlan: { parent: "eno1", id: 7 } },
    { kind: "bridge", id: "br0", host: "ws", name: "br0", ports: ["v7"] },
    { kind: "guest", id: "web", host: "ws", name: "web", type: "namespace" },
    { kind: "macvlan", id: "mv0", parent: "eno1", guest: "web", name: "mv0", mode: "bridge" },
    { kind: "macvlan", id: "mv1", parent: "mv0", name: "mv1", mode: "vepa" },
    { kind: "veth", id: "ve0", bridge: "br0", guest: "web", name: "eth1" },
    { kind: "switch", id: "sw", name: "switch" },
    { kind: "station", id: "nas", name: "NAS", mac: "52:54:00:aa:00:09" },
    { kind: "note", id: "memo", text: "hello" },
    { kind: "host", id: "far", name: "far" },
    { kind: "guest", id: "vm", host: "far", name: "vm", type: "vm" },
  ],
  cables: [{ id: "c1", from: "eno1", to: "sw" }],
  positions: { mv0: { x: 10, y: 20 }, eno1: { x: 0, y: 0 } },
});

/** What came of a command that is given as JSON, as a script gives it. */
export interface Outcome {
  /** The document after it; of a refused one the document before. */
  readonly document: Topology;
  /** The label, or the reason. */
  readonly said: string;
  /** The kind of error; undefined when it was carried out. */
  readonly refused: string | undefined;
}

/** Parses and applies a command to the lab or another document. */
export function run(
  command: unknown,
  document: Topology = editLab,
  language: Language = "en",
): Outcome {
  const parsed = parseCommand(command);
  const applied = parsed.ok ? applyCommand(document, parsed.value) : parsed;
  return applied.ok
    ? {
        document: applied.value.document,
        said: say(applied.value.label, language),
        refused: undefined,
      }
    : { document, said: say(applied.error.message, language), refused: applied.error.kind };
}

/** Applies a command that the test takes for possible. */
export function edited(command: Command, document: Topology = editLab): Topology {
  const outcome = run(command, document);
  if (outcome.refused !== undefined) {
    throw new Error(outcome.said);
  }
  return outcome.document;
}

/** The node of an id, as plain keys and values. */
export function nodeIn(document: Topology, id: string): Readonly<Record<string, unknown>> {
  const node = document.nodes.find((one) => one.id === id);
  if (!node) {
    throw new Error(`There is no ${id}.`);
  }
  return { ...node };
}
