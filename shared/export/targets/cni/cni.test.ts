import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { CONTAINERS, labWith, written } from "../engine/__testing__/containers.ts";
import { hostileLab, hostileName, RUNS } from "../engine/__testing__/hostile.ts";
import { cni } from "./cni.ts";

interface Definition {
  readonly metadata: {
    readonly name: string;
    readonly annotations: Readonly<Record<string, string>>;
  };
  readonly spec: { readonly config: string };
}

describe("the CNI definitions", () => {
  it("have one per child", async () => {
    const { files, notes } = written(cni, labWith(CONTAINERS));

    await expect(files[0]?.text).toMatchFileSnapshot("__fixtures__/rack-7-multus.yaml");
    expect(notes).toContainEqual({
      kind: "hint",
      node: "db",
      message: {
        id: "export.hint.cniAnnotation",
        params: {
          guest: "DB Server",
          annotation: '[{"name":"db-server-data","interface":"data"}]',
        },
      },
    });
  });

  it("keep any name as an annotation", () => {
    fc.assert(
      fc.property(hostileName, (name) => {
        const { files } = written(cni, hostileLab(name));
        const made = parseAllDocuments(files[0]?.text ?? "").map((one) => one.toJS() as Definition);

        expect(made).toHaveLength(3);
        made.forEach(({ metadata, spec }) => {
          expect(metadata.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
          expect(metadata.annotations["macvlan-designer/guest"]).toBe(name);
          expect(JSON.parse(spec.config)).toMatchObject({ name: metadata.name, type: "macvlan" });
        });
      }),
      RUNS,
    );
  });
});
