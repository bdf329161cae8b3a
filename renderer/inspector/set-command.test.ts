import { describe, expect, it } from "vitest";
import homeLab from "../../examples/home-lab.macvlan.json" with { type: "json" };
import { say } from "../../shared/messages/say.ts";
import { applyCommand } from "../../shared/topology/commands/apply.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { fieldOf } from "./fields/tables.ts";
import { ownersOf } from "./owners.ts";
import { changedList, setForAll, textOf, typedValue } from "./set-command.ts";

const topology = homeLab as unknown as Topology;

describe("a field's command", () => {
  it("sets one property of one node", () => {
    const owners = ownersOf(topology, ["mv0"]);

    const command = setForAll(owners, "mode", "vepa");

    expect(command).toEqual({ type: "macvlan.setMode", id: "mv0", mode: "vepa" });
  });

  it("sets a guest's type by the command's own key", () => {
    const command = setForAll(ownersOf(topology, ["web"]), "type", "vm");

    expect(command).toEqual({ type: "guest.setType", id: "web", guestType: "vm" });
    expect(applyCommand(topology, command).ok).toBe(true);
  });

  it("sets a property of several nodes and cables at once, in one edit", () => {
    const command = setForAll(ownersOf(topology, ["mv0", "mv1", "c1"]), "up", false);

    const applied = applyCommand(topology, command);

    expect(command).toEqual({
      type: "batch",
      commands: [
        { type: "macvlan.setUp", id: "mv0", up: false },
        { type: "macvlan.setUp", id: "mv1", up: false },
        { type: "cable.setUp", id: "c1", up: false },
      ],
    });
    expect(applied.ok).toBe(true);
  });
});

describe("what is typed", () => {
  const value = (key: string, text: string): unknown => {
    const spec = fieldOf("macvlan", key);
    return spec && typedValue(spec.control, text, key !== "name");
  };

  it("becomes the value of the property's type", () => {
    expect(value("mtu", " 9000 ")).toBe(9000);
    expect(value("mac", "02:00:00:00:00:01 ")).toBe("02:00:00:00:00:01");
    expect(value("description", " two\nlines")).toBe(" two\nlines");
  });

  it("takes the property out when nothing is left, where that can be", () => {
    expect(value("mtu", "")).toBeNull();
    expect(value("name", " ")).toBe("");
  });

  it("reaches the grammar as it is when it is wrong, so that its own words are shown", () => {
    const refused = applyCommand(
      topology,
      setForAll(ownersOf(topology, ["mv0"]), "mtu", value("mtu", "many")),
    );

    expect(refused.ok ? "" : say(refused.error.message)).toBe(
      '“mtu” must be a whole number from 68 to 65535, not "many".',
    );
  });

  it("comes back as it is typed", () => {
    expect([textOf("a"), textOf(5), textOf(undefined)]).toEqual(["a", "5", ""]);
  });
});

describe("an entry of a list", () => {
  it("is changed, added, or taken out", () => {
    expect(changedList(["a", "b"], 1, "c")).toEqual(["a", "c"]);
    expect(changedList(["a"], 1, "b")).toEqual(["a", "b"]);
    expect(changedList(["a", "b"], 0, null)).toEqual(["b"]);
  });

  it("takes the property with it when it was the last", () => {
    expect(changedList(["a"], 0, null)).toBeNull();
  });
});
