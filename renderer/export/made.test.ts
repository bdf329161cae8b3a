import { describe, expect, it } from "vitest";
import { renderFormat } from "../../shared/export/page/render-formats.ts";
import { labOf } from "../../shared/export/lab.ts";
import { EXPORT_TARGETS } from "../../shared/export/registry.ts";
import { documentInSvg } from "../../shared/diagram/embed/svg.ts";
import { serialiseTopology } from "../../shared/topology/serialise.ts";
import { example } from "../analysis/__testing__/examples.ts";
import { ownThread } from "../analysis/__testing__/own-thread.ts";
import { workerAnalyst } from "../analysis/worker-analyst.ts";
import { itemOf } from "./gallery-items.ts";
import { isSameAsked, lossesOf, make, type Asked } from "./made.ts";

const app = { analyst: workerAnalyst(ownThread) };
const topology = example("two-hosts");
const hosts = topology.nodes.filter((node) => node.kind === "host");

const asked = (at = 0): Asked => ({
  topology,
  host: hosts[at]?.id ?? null,
  picture: { reachability: true, options: {} },
});

describe("make", () => {
  it.each(EXPORT_TARGETS.map(({ name, write }) => ({ name, write })))(
    "has $name write what its exporter writes, of each host",
    async ({ name, write }) => {
      for (const [at, host] of hosts.entries()) {
        const made = await make(app, itemOf(name), asked(at));
        const written = write(labOf(topology, host));

        expect(made).toEqual(
          written.ok
            ? { state: "made", ...written.value }
            : { state: "refused", notes: written.error },
        );
      }
    },
  );

  it("puts the document into an SVG, so that it opens here again", async () => {
    const made = await make(app, itemOf("svg"), asked());
    const text = made?.state === "made" ? made.files[0]?.text : "";

    const found = documentInSvg(new TextEncoder().encode(text));

    expect(found.ok && new TextDecoder().decode(found.value)).toBe(serialiseTopology(topology));
  });

  it("names a diagram after the document", async () => {
    const made = await make(app, itemOf("mermaid"), asked());

    expect(made).toMatchObject({ state: "made", files: [{ path: "two-hosts.mmd" }], notes: [] });
    expect(renderFormat({ name: "mermaid" })?.endings).toContain(".mmd");
  });

  it("writes nothing of a document without a host", async () => {
    expect(await make(app, itemOf("qemu"), { ...asked(), host: null })).toBeUndefined();
  });

  it("says what went wrong when the worker fails", async () => {
    const broken = { analyst: { ...app.analyst, exported: () => Promise.reject(new Error("x")) } };

    expect(await make(broken, itemOf("qemu"), asked())).toEqual({ state: "failed", reason: "x" });
  });
});

describe("isSameAsked", () => {
  const [qemu, svg] = [itemOf("qemu"), itemOf("svg")];

  it("asks again of a target for another host, of a picture for other looks", () => {
    const otherLooks = { ...asked(), picture: { reachability: false, options: {} } };
    const same = asked();

    expect(isSameAsked(qemu, same, asked(1))).toBe(false);
    expect(isSameAsked(qemu, same, otherLooks)).toBe(true);
    expect(isSameAsked(svg, same, otherLooks)).toBe(false);
    expect(isSameAsked(svg, same, { ...same, host: null })).toBe(true);
    expect(isSameAsked(svg, same, { ...same, topology: { ...topology } })).toBe(false);
  });
});

describe("lossesOf", () => {
  it("counts what is left out, not what is only to know", () => {
    const note = { node: null, message: itemOf("qemu").about };
    const notes = (["left", "lost", "hint"] as const).map((kind) => ({ ...note, kind }));

    expect(lossesOf({ state: "made", files: [], notes })).toBe(2);
    expect(lossesOf({ state: "refused", notes })).toBe(0);
  });
});
