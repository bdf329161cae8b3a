import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONTAINERS, labWith, written } from "../engine/__testing__/containers.ts";
import { hostileLab, hostileName, RUNS } from "../engine/__testing__/hostile.ts";
import { quadlet } from "./quadlet.ts";

describe("the Quadlet units", () => {
  it("are one per network and one per container", async () => {
    const { files } = written(quadlet, labWith(CONTAINERS));

    expect(files.map(({ folder }) => folder)).toEqual(files.map(() => "/etc/containers/systemd"));
    for (const { path, text } of files) {
      await expect(text).toMatchFileSnapshot(`__fixtures__/${path}`);
    }
  });

  it("hold no free text: % and $ are systemd's there", () => {
    fc.assert(
      fc.property(hostileName, (name) => {
        const { files } = written(quadlet, hostileLab(name));

        expect(files).toHaveLength(4);
        files.forEach(({ path, text }) => {
          expect(path).toMatch(/^[a-z0-9-]+\.(network|container)$/u);
          expect(text).toMatch(/^[\w\s#:;,./=[\]-]+$/u);
        });
      }),
      RUNS,
    );
  });

  it("refuse a NIC whose name is a pattern or a variable", () => {
    const nodes = CONTAINERS.nodes.map((node) =>
      node.kind === "nic" && !("vlan" in node) ? { ...node, name: "a%n$x" } : node,
    );

    expect(quadlet.write(labWith({ nodes })).ok).toBe(false);
  });
});
