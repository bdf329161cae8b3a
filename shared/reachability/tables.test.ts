import { describe, expect, it } from "vitest";
import { ask, child, home, lab, type Drawn } from "./__testing__/lab.ts";

const MACS = {
  a: "02:00:00:00:00:0a",
  b: "02:00:00:00:00:0b",
  eth0: "02:00:00:00:00:01",
  lan: "02:00:00:00:00:09",
};

function mode(name: string): Drawn {
  return name === "source" ? { mode: name, sourceMacs: Object.values(MACS) } : { mode: name };
}

function pairLab(first: string, second: string, hairpin: boolean) {
  const [nodes, cables] = home({ hairpin, host: { arpIgnore: 1 }, nic: { mac: MACS.eth0 } });
  return ask(
    lab(
      [
        ...nodes.map((node) => (node["id"] === "lan" ? { ...node, mac: MACS.lan } : node)),
        ...child("a", 50, { ...mode(first), mac: MACS.a }),
        ...child("b", 51, { ...mode(second), mac: MACS.b }),
      ],
      cables,
    ),
  );
}

// Two children A and B on one NIC: U and B as A->B, B->A, then ping, then own broadcasts back.
const PAIRS: readonly string[] = [
  "private private off 0 0 0 0 no no 0 0",
  "private private on 1 1 0 0 no no 1 1",
  "private vepa off 0 0 0 0 no no 0 0",
  "private vepa on 1 1 0 0 no no 1 0",
  "private bridge off 0 0 0 0 no no 0 0",
  "private bridge on 1 1 0 0 no no 1 0",
  "private source off 0 0 0 0 no no 0 0",
  "private source on 1 1 1 0 yes no 1 2",
  "vepa vepa off 0 0 0 0 no no 0 0",
  "vepa vepa on 1 1 1 1 yes yes 0 0",
  "vepa bridge off 0 0 0 0 no no 0 0",
  "vepa bridge on 1 1 1 1 yes yes 0 0",
  "vepa source off 0 0 0 0 no no 0 0",
  "vepa source on 1 1 1 0 yes no 0 2",
  "bridge bridge off 1 1 1 1 yes yes 0 0",
  "bridge bridge on 1 1 1 1 yes yes 0 0",
  "bridge source off 0 0 0 0 no no 0 0",
  "bridge source on 1 1 1 0 yes no 0 2",
  "source source off 0 0 0 0 no no 0 0",
  "source source on 1 1 1 1 yes yes 2 2",
];

// One child and its parent: child->parent U, B, ping; parent->child U, B, ping; child<->LAN ping.
const PARENTS: readonly string[] = [
  "private off 0 0 no 0 0 no yes yes",
  "private on 1 0 no 1 1 yes yes yes",
  "vepa off 0 0 no 0 0 no yes yes",
  "vepa on 1 1 yes 1 1 yes yes yes",
  "bridge off 0 0 no 0 0 no yes yes",
  "bridge on 1 1 yes 1 1 yes yes yes",
  "source off 0 0 no 0 0 no yes yes",
  "source on 1 0 no 1 1 yes yes yes",
  "passthru off 0 0 no 0 0 no yes yes",
  "passthru on 0 0 no 1 1 no yes yes",
];

describe("two children on one NIC, as measured on Linux 6.18", () => {
  it.each(PAIRS)("%s", (line) => {
    const [first = "", second = "", hairpin, ...expected] = line.split(" ");

    const { unicast, broadcast, ping } = pairLab(first, second, hairpin === "on");

    expect(
      [
        ...[unicast("a", "b"), unicast("b", "a"), broadcast("a", "b"), broadcast("b", "a")],
        ...[ping("a", "b"), ping("b", "a"), broadcast("a", "a"), broadcast("b", "b")],
      ].join(" "),
    ).toBe(expected.join(" "));
  });
});

describe("a child and its parent, as measured on Linux 6.18", () => {
  it.each(PARENTS)("%s", (line) => {
    const [name = "", hairpin, ...expected] = line.split(" ");
    const [nodes, cables] = home({
      hairpin: hairpin === "on",
      host: { arpIgnore: 1 },
      nic: { mac: MACS.eth0 },
    });
    const more = name === "passthru" ? { mode: name } : { ...mode(name), mac: MACS.a };
    const stations = nodes.map((node) =>
      node["id"] === "lan" ? { ...node, mac: MACS.lan } : node,
    );

    const { unicast, broadcast, ping } = ask(lab([...stations, ...child("a", 50, more)], cables));

    expect(
      [
        ...[unicast("a", "eth0"), broadcast("a", "eth0"), ping("a", "eth0")],
        ...[unicast("eth0", "a"), broadcast("eth0", "a"), ping("eth0", "a")],
        ...[ping("a", "lan"), ping("lan", "a")],
      ].join(" "),
    ).toBe(expected.join(" "));
  });
});
