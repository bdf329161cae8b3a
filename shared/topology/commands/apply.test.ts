import { describe, expect, it } from "vitest";
import { editLab, run } from "../__testing__/edit-lab.ts";
import type { Topology } from "../document.ts";
import { applyCommand } from "./apply.ts";
import type { Command } from "./command.ts";
import { commandSchema, COMMAND_TYPES, parseCommand } from "./command-schema.ts";

describe("a batch", () => {
  it("is judged by its end", () => {
    const commands = [
      { type: "macvlan.setParent", id: "mv1", parent: "later" },
      { type: "node.add", node: { kind: "nic", id: "later", host: "ws", name: "later" } },
    ];
    expect(run({ type: "batch", commands })).toMatchObject({
      refused: undefined,
      said: "Set the parent of mv1 to later, and 1 more edit",
    });
  });

  it("changes nothing when one of its parts is refused", () => {
    const commands = [
      { type: "document.setName", name: "Other" },
      { type: "cable.remove", id: "c9" },
    ];
    expect(run({ type: "batch", commands })).toMatchObject({
      refused: "unknownId",
      document: editLab,
    });
  });

  it("adds nodes that follow each other as one after another", () => {
    const nic = (id: string, place?: object): object => ({
      type: "node.add",
      node: { kind: "nic", id, host: "ws", name: id },
      ...place,
    });
    const commands = [
      nic("one"),
      nic("two", { position: { x: 1, y: 2 } }),
      nic("first", { index: 0 }),
      nic("three"),
    ];

    const { document, said } = run({ type: "batch", commands });
    const single = commands.reduce<Topology>(
      (edited, command) => run(command, edited).document,
      editLab,
    );

    expect(JSON.stringify(document)).toBe(JSON.stringify(single));
    expect(said).toBe("Add one, and 3 more edits");
  });

  it("is called like its only part, and has a name when it has none", () => {
    const only = { type: "cable.remove", id: "c1" };
    expect(run({ type: "batch", commands: [only] }).said).toBe(
      "Remove the cable from eno1 to switch",
    );
    expect(run({ type: "batch", commands: [] }).said).toBe("Change nothing");
  });
});

describe("cables", () => {
  it("are added and removed", () => {
    const cable = { id: "c2", from: "eno2", to: "sw" };
    const added = run({ type: "cable.add", cable, index: 0 });
    expect(added.document.cables?.map(({ id }) => id)).toEqual(["c2", "c1"]);
    expect(added.said).toBe("Add the cable from eno2 to switch");
    expect(run({ type: "cable.remove", id: "c2" }, added.document).document).toEqual(editLab);
  });
});

describe("the inverse", () => {
  it("puts a key back where it stood, not where a new one would go", () => {
    const odd = { kind: "nic", id: "odd", mtu: 1400, host: "ws", name: "odd" };
    const before = run({ type: "node.add", node: odd }).document;
    const applied = applyCommand(before, {
      type: "nic.setMtu",
      id: "odd",
      mtu: null,
    } as unknown as Command);
    const back = applied.ok ? applyCommand(applied.value.document, applied.value.inverse) : applied;
    expect(back.ok && JSON.stringify(back.value.document.nodes.at(-1))).toBe(JSON.stringify(odd));
  });

  it("holds no more than what the command changed", () => {
    const applied = applyCommand(editLab, {
      type: "macvlan.setMode",
      id: "mv0",
      mode: "vepa",
    } as Command);
    expect(applied.ok && applied.value.inverse).toEqual({
      type: "document.restore",
      nodes: { remove: [], replace: [editLab.nodes[6]], insert: [] },
    });
  });
});

describe("parseCommand", () => {
  it("returns the command itself, its keys in their order", () => {
    const command = { node: { text: "t", kind: "note", id: "n" }, type: "node.add" };
    const parsed = parseCommand(command);
    expect(parsed.ok && parsed.value).toBe(command);
  });

  it.each([
    [null, "$", "an object"],
    [{}, "$.type", "“type” is missing"],
    [{ type: 7 }, "$.type", "a text"],
    [{ type: "macvlan.setMod", id: "mv0" }, "$.type", "Did you mean “macvlan.setMode”?"],
    [{ type: "macvlan.setKind", id: "mv0", kind: "nic" }, "$.type", "There is no command"],
    [{ type: "nic.setMtu", id: "eno1", mtu: 1, extra: 1 }, "$.mtu", "from 68 to 65535"],
    [{ type: "nic.setMtu", id: "eno1", mtu: 1500, mut: 1 }, "$.mut", "unknown here"],
    [{ type: "nic.setMtu", mtu: 1500 }, "$.id", "“id” is missing"],
    [{ type: "node.remove", ids: [] }, "$.ids", "a list of at least 1 entry"],
    [{ type: "node.move", positions: { eno1: { x: 1 } } }, "$.positions.eno1.y", "“y” is missing"],
    [
      { type: "batch", commands: [{ type: "node.remove", ids: "eno1" }] },
      "$.commands[0].ids",
      "a list",
    ],
    [{ type: "batch", commands: [{ type: "noise" }] }, "$.commands[0].type", "type"],
  ])("refuses %j", (command, path, reason) => {
    const parsed = parseCommand(command);
    expect(parsed).toMatchObject({ ok: false, error: { kind: "malformed", path } });
    expect(run(command).said).toContain(reason);
  });

  it("refuses batches in batches without running out of stack", () => {
    let command: unknown = { type: "batch", commands: [] };
    for (let depth = 0; depth < 20_000; depth += 1) {
      command = { type: "batch", commands: [command] };
    }
    expect(parseCommand(command)).toMatchObject({ ok: false, error: { code: "MV003" } });
  });

  it("knows a command for every settable property", () => {
    expect(COMMAND_TYPES).toEqual(
      expect.arrayContaining([
        "macvlan.setSourceMacs",
        "nic.setVlan",
        "guest.setType",
        "cable.setVlan",
      ]),
    );
    expect(COMMAND_TYPES.filter((type) => /\.set(Kind|Id)$/u.test(type))).toEqual([
      "document.setId",
    ]);
    expect(commandSchema.safeParse({ type: "node.connect", from: "a", to: "b" }).success).toBe(
      true,
    );
  });
});
