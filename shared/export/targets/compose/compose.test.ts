import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { CONTAINERS, labWith, written } from "../engine/__testing__/containers.ts";
import { hostileLab, hostileName, RUNS } from "../engine/__testing__/hostile.ts";
import { compose } from "./compose.ts";

interface ComposeFile {
  readonly services: Readonly<
    Record<string, { readonly labels?: Readonly<Record<string, string>>; readonly image: string }>
  >;
}

/** As Compose puts in variables: `$$` is the sign, and no other `$` may be left. */
function interpolated(text: string): string {
  return text.replace(/\$(\$)?/gu, (_all, sign: string | undefined) => {
    if (sign === undefined) {
      throw new Error(`a variable in ${text}`);
    }
    return "$";
  });
}

describe("the compose file", () => {
  it("has networks and services", async () => {
    const { files } = written(compose, labWith(CONTAINERS));

    await expect(files[0]?.text).toMatchFileSnapshot("__fixtures__/compose.yaml");
  });

  it("keeps any name as a label, and puts no variable in", () => {
    fc.assert(
      fc.property(hostileName, (name) => {
        const { files } = written(compose, hostileLab(name));
        const { services } = parse(files[0]?.text ?? "") as ComposeFile;

        const made = Object.entries(services);
        expect(made).toHaveLength(2);
        made.forEach(([key, { labels, image }]) => {
          expect(key).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
          expect(image).toMatch(/^\$\{IMAGE_[A-Z0-9_]+:\?\}$/u);
          expect(interpolated(labels?.["macvlan-designer.guest"] ?? key)).toBe(name);
        });
      }),
      RUNS,
    );
  });

  it("gives no network a name that Compose takes for an extension", () => {
    const { files } = written(compose, hostileLab("x-ray"));

    const { networks } = parse(files[0]?.text ?? "") as { readonly networks: object };

    expect(Object.keys(networks)).toEqual(["x_ray-eno1-bridge", "x_ray-eno1-10-private"]);
    expect(files[0]?.text).not.toMatch(/^\s+x-ray-eno1/mu);
  });
});
