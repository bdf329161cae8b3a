import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { CONTAINERS, labWith, written } from "../engine/__testing__/containers.ts";
import { hostileLab, hostileName, RUNS } from "../engine/__testing__/hostile.ts";
import { containerlab } from "./containerlab.ts";

describe("the containerlab topology", () => {
  it("has nodes, links and what ip sets", async () => {
    const { files } = written(containerlab, labWith(CONTAINERS));

    await expect(files[0]?.text).toMatchFileSnapshot("__fixtures__/rack-7.clab.yml");
  });

  it("sets with ip what a link cannot say", () => {
    const lab = labWith({
      nodes: [
        { kind: "host", id: "ws", name: "ws", local: true },
        { kind: "nic", id: "eno1", host: "ws", name: "eno1" },
        { kind: "guest", id: "g", host: "ws", name: "tap", type: "container" },
        {
          kind: "macvlan",
          id: "m",
          parent: "eno1",
          guest: "g",
          name: "mv0",
          mode: "source",
          sourceMacs: ["02:00:00:00:00:0A", "02:00:00:00:00:0b"],
          nodst: true,
          mtu: 1400,
          bcqueuelen: 2000,
        },
      ],
    });
    const { files, notes } = written(containerlab, lab);

    expect(parse(files[0]?.text ?? "")).toMatchObject({
      topology: {
        nodes: {
          tap: {
            exec: [
              "ip link set dev mv0 mtu 1400",
              "ip link set dev mv0 type macvlan mode source nodst",
              "ip link set dev mv0 type macvlan macaddr set 02:00:00:00:00:0a 02:00:00:00:00:0b",
              "ip link set dev mv0 type macvlan bcqueuelen 2000",
            ],
          },
        },
        links: [{ mode: "source" }],
      },
    });
    expect(notes.filter(({ kind }) => kind === "lost")).toEqual([]);
  });

  it("says nothing of links where there are none: its schema wants one at least", () => {
    const nodes = CONTAINERS.nodes.filter(({ kind }) => kind === "host");

    expect(parse(written(containerlab, labWith({ nodes })).files[0]?.text ?? "")).toEqual({
      name: "test",
      topology: { nodes: {} },
    });
  });

  it("writes no free text, as variables are put into the whole file", () => {
    fc.assert(
      fc.property(hostileName, (name) => {
        const { files } = written(containerlab, hostileLab(name));
        const text = files[0]?.text ?? "";

        expect(text.replaceAll(/"\$\{IMAGE_[A-Z0-9_]+\}"/gu, "")).toMatch(/^[\w\s#:;,./"-]+$/u);
        expect(
          Object.keys((parse(text) as { topology: { nodes: object } }).topology.nodes),
        ).toHaveLength(2);
      }),
      RUNS,
    );
  });
});
