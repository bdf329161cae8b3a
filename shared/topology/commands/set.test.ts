import { describe, expect, it } from "vitest";
import { editLab, nodeIn, run } from "../__testing__/edit-lab.ts";
import { say } from "../../messages/say.ts";
import { applyCommand } from "./apply.ts";
import type { Command } from "./command.ts";

describe("setting a property", () => {
  it("changes that property of that node alone", () => {
    const { document } = run({ type: "macvlan.setMode", id: "mv0", mode: "vepa" });
    expect(nodeIn(document, "mv0")).toEqual({ ...nodeIn(editLab, "mv0"), mode: "vepa" });
    const untouched = document.nodes.filter(({ id }) => id !== "mv0");
    expect(untouched.every((node) => editLab.nodes.includes(node))).toBe(true);
  });

  it("keeps the place of a key that is there", () => {
    const { document } = run({ type: "nic.setName", id: "v7", name: "lan7" });
    expect(Object.keys(nodeIn(document, "v7"))).toEqual(["kind", "id", "host", "name", "vlan"]);
  });

  it("puts a new key where the kind's keys have it", () => {
    const { document } = run({ type: "nic.setMtu", id: "v7", mtu: 1400 });
    expect(Object.keys(nodeIn(document, "v7"))).toEqual([
      "kind",
      "id",
      "host",
      "name",
      "mtu",
      "vlan",
    ]);
  });

  it("takes an optional key out for null", () => {
    const { document } = run({ type: "macvlan.setGuest", id: "mv0", guest: null });
    expect(nodeIn(document, "mv0")).not.toHaveProperty("guest");
  });

  it("sets a guest's type, whose name the command itself has", () => {
    const { document, said } = run({ type: "guest.setType", id: "web", guestType: "container" });
    expect(nodeIn(document, "web")).toMatchObject({ type: "container" });
    expect(said).toBe("Set the type of web to container");
  });

  it("sets a cable's and the document's own properties", () => {
    const hairpin = { type: "cable.setReflectiveRelay", id: "c1", reflectiveRelay: true };
    expect(run(hairpin).document.cables).toEqual([
      { id: "c1", from: "eno1", to: "sw", reflectiveRelay: true },
    ]);
    const described = run({ type: "document.setDescription", description: "About" }).document;
    expect(Object.keys(described).slice(3, 6)).toEqual(["name", "description", "nodes"]);
    const id = "11111111-2222-4333-8444-555555555555";
    expect(run({ type: "document.setId", id }).document.id).toBe(id);
  });

  it.each([
    [
      { type: "macvlan.setMode", id: "mv0", mode: "vepa" },
      "Set mv0 to VEPA",
      "Chuyển mv0 sang VEPA",
    ],
    [
      { type: "nic.setMtu", id: "eno1", mtu: 9000 },
      "Set the MTU of eno1 to 9000",
      "Đặt MTU của eno1 thành 9000",
    ],
    [
      { type: "station.setName", id: "nas", name: "Box" },
      "Rename NAS to Box",
      "Đổi tên NAS thành Box",
    ],
    [{ type: "nic.setUp", id: "eno2", up: false }, "Turn “up” off for eno2", "Tắt “up” cho eno2"],
    [
      { type: "macvlan.setParent", id: "mv1", parent: "eno2" },
      "Set the parent of mv1 to eno2",
      "Đặt giao diện cha của mv1 thành eno2",
    ],
    [
      { type: "nic.setMac", id: "eno1", mac: null },
      "Clear the MAC address of eno1",
      "Xóa địa chỉ MAC của eno1",
    ],
    [
      { type: "note.setText", id: "memo", text: "bye" },
      "Change the text of memo",
      "Thay đổi nội dung của memo",
    ],
    [
      { type: "cable.setReflectiveRelay", id: "c1", reflectiveRelay: true },
      "Turn reflective relay on for the cable from eno1 to switch",
      "Bật reflective relay cho dây cáp từ eno1 đến switch",
    ],
    [
      { type: "document.setName", name: "Office" },
      "Rename the document to Office",
      "Đổi tên tài liệu thành Office",
    ],
  ])("has a label: %j", (command, english, vietnamese) => {
    expect(run(command).said).toBe(english);
    expect(run(command, editLab, "vi").said).toBe(vietnamese);
  });
});

describe("a property is refused", () => {
  it.each([
    [
      "a node that is not there",
      { type: "nic.setMtu", id: "eno3", mtu: 1500 },
      "unknownId",
      "Did you mean “eno1”?",
    ],
    [
      "a cable that is not there",
      { type: "cable.setUp", id: "c7", up: true },
      "unknownId",
      "Did you mean “c1”?",
    ],
    [
      "a node of another kind",
      { type: "macvlan.setMode", id: "eno1", mode: "vepa" },
      "wrongKind",
      "“eno1” is a nic",
    ],
    [
      "a value that is not allowed",
      { type: "macvlan.setMode", id: "mv0", mode: "brige" },
      "malformed",
      "Did you mean “bridge”?",
    ],
    [
      "a key that must be there",
      { type: "macvlan.setMode", id: "mv0", mode: null },
      "malformed",
      "not null",
    ],
    [
      "a name that a namespace cannot have",
      { type: "guest.setName", id: "web", name: "8" },
      "invalidResult",
      "not only digits",
    ],
    [
      "a parent that is not there",
      { type: "macvlan.setParent", id: "mv0", parent: "eno7" },
      "invalidResult",
      "no node has this id",
    ],
    [
      "a circle of parents",
      { type: "macvlan.setParent", id: "mv0", parent: "mv1" },
      "invalidResult",
      "in a circle",
    ],
    [
      "a guest on another host",
      { type: "macvlan.setGuest", id: "mv0", guest: "vm" },
      "invalidResult",
      "on the host “far”",
    ],
    [
      "a second local host",
      { type: "host.setLocal", id: "far", local: true },
      "invalidResult",
      "mark only one",
    ],
    [
      "a host under which the rest would not fit",
      { type: "nic.setHost", id: "eno1", host: "far" },
      "invalidResult",
      "on the host",
    ],
  ])("for %s", (_, command, refused, reason) => {
    const outcome = run(command);
    expect(outcome).toMatchObject({ refused, said: expect.stringContaining(reason) as string });
    expect(outcome.document).toBe(editLab);
  });

  it("also when the command was never parsed", () => {
    const command = { type: "macvlan.setMode", id: "mv0", mode: "brige" } as unknown as Command;
    const applied = applyCommand(editLab, command);
    expect(applied).toMatchObject({
      error: { kind: "invalidResult", code: "MV011", path: "$.nodes[6].mode" },
    });
    expect(applied.ok ? "" : say(applied.error.message)).toContain("Did you mean “bridge”?");
  });
});
