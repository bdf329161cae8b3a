import { describe, expect, it } from "vitest";
import { classicLan } from "./classic-lan.ts";
import { randomTopology } from "./random-topology.ts";
import { shrink } from "./shrink.ts";

describe("shrink", () => {
  it("keeps what fails, and what that cannot be without", async () => {
    const topology = classicLan({
      hairpin: true,
      children: [
        { id: "a", mode: "vepa" },
        { id: "b", mode: "bridge", routes: [{ to: "10.1.0.0/16" }, { to: "10.2.0.0/16" }] },
      ],
    });

    const smallest = await shrink(topology, ({ nodes }) =>
      Promise.resolve(
        nodes.some(
          (node) => node.kind === "macvlan" && node.routes?.some(({ to }) => to === "10.2.0.0/16"),
        ),
      ),
    );

    expect(smallest.nodes.map(({ id }) => id)).toEqual(["host", "eth0", "b"]);
    expect(smallest.nodes.at(-1)).toEqual({
      kind: "macvlan",
      id: "b",
      name: "b",
      parent: "eth0",
      mode: "bridge",
      routes: [{ to: "10.2.0.0/16" }],
    });
    expect(smallest.cables).toEqual([]);
  });

  it("gives back what cannot be smaller", async () => {
    const topology = randomTopology(3);

    expect(await shrink(topology, () => Promise.resolve(false))).toBe(topology);
  });
});
