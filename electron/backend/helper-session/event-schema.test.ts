import { describe, expect, it } from "vitest";
import { message } from "../../../shared/messages/message.ts";
import type { HelperEvent } from "../../../shared/protocol/helper.ts";
import { parseEvent } from "./event-schema.ts";

const nothing = message("elevation.noReason");

const EVENTS: readonly HelperEvent[] = [
  { event: "hello", version: "0.1.0", protocol: 1 },
  {
    event: "refused",
    kind: "locked",
    message: nothing,
    details: ["a"],
    risks: [],
    problems: [],
    holder: { pid: 1, user: "root", document: "d", verb: "apply", since: "2026-11-22T00:00:00Z" },
  },
  { event: "recovered", actions: 0, left: [] },
  { event: "progress", done: 1, total: 2, title: message("elevation.notInstalled") },
  {
    event: "applied",
    confirmSeconds: 30,
    changes: 7,
    probes: [{ address: "192.0.2.1", role: "gateway", before: true, after: true }],
    warnings: [nothing],
  },
  { event: "extended", confirmSeconds: 30 },
  { event: "kept", changes: 7, warnings: [] },
  { event: "reverted", cause: "timeout", message: nothing, details: [], left: ["ip link"] },
  {
    event: "state",
    live: { namespaces: [], unseen: [nothing], managers: { eno1: "NetworkManager" } },
    records: [],
    elsewhere: [],
  },
  { event: "probed", from: "a", to: "b", answered: true, output: "" },
];

describe("parseEvent", () => {
  it.each(EVENTS)("reads $event", (event) => {
    expect(parseEvent(JSON.stringify(event))).toEqual(event);
  });

  it("reads a message within a message", () => {
    const inner = message("elevation.unsafe.owner");
    const title = { id: "elevation.notSafe", params: { path: "/x", reason: inner } };
    const line = JSON.stringify({ event: "progress", done: 1, total: 2, title });

    expect(parseEvent(line)).toMatchObject({ title });
  });

  it.each([
    ["not JSON", "hello", "not JSON"],
    ["no object", "[]", "no event of this version"],
    ["an unknown event", '{"event":"celebrated"}', "celebrated"],
    ["an event of JavaScript's own", '{"event":"constructor"}', "constructor"],
    ["a missing field", '{"event":"hello","version":"1"}', "hello.protocol"],
    ["a field too many", '{"event":"extended","confirmSeconds":30,"x":1}', "extended"],
    ["a wrong type", '{"event":"extended","confirmSeconds":"30"}', "extended.confirmSeconds"],
    [
      "an unknown sentence",
      '{"event":"kept","changes":1,"warnings":[{"id":"no.such","params":{}}]}',
      "kept.warnings.0.id",
    ],
  ])("refuses %s", (_what, line, wrong) => {
    expect(parseEvent(line)).toEqual({ wrong: expect.stringContaining(wrong) as string });
  });
});
