import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { svgMetadata } from "../../../shared/diagram/embed/svg.ts";
import { MAX_FILE_BYTES } from "../../../shared/topology/limits.ts";
import { readTopologyFile } from "./read-topology-file.ts";

describe("readTopologyFile", () => {
  it("calls a file too large, also when reading stops within a character", async () => {
    const half = Buffer.concat([Buffer.alloc(MAX_FILE_BYTES, " "), Buffer.from([0xc3])]);
    const read = await readTopologyFile("-", Readable.from([half, Buffer.from([0xa9])]));

    expect(read).toMatchObject({
      ok: false,
      error: { kind: "refused", issues: [{ code: "MV001" }] },
    });
  });

  it("reads the document in a picture, and says where a picture has none", async () => {
    const document = readFileSync("examples/home-lab.macvlan.json");
    const drawn = `<svg><metadata>${svgMetadata(document)}</metadata></svg>`;
    const [read, none] = [
      await readTopologyFile("-", Readable.from([Buffer.from(drawn)])),
      await readTopologyFile("-", Readable.from([Buffer.from("<svg></svg>")])),
    ];

    expect(read).toMatchObject({ ok: true, value: { name: "Home lab" } });
    expect(none).toMatchObject({
      error: { kind: "refused", issues: [{ code: "MV002", message: { id: "topology.picture" } }] },
    });
  });

  it("tells a folder from a file that is not there", async () => {
    const none = Readable.from([]);

    expect(await readTopologyFile("electron", none)).toMatchObject({
      error: { kind: "unreadable", reason: { id: "file.folder" } },
    });
    expect(await readTopologyFile("electron/nowhere", none)).toMatchObject({
      error: { kind: "unreadable", reason: { id: "file.missing" } },
    });
  });
});
