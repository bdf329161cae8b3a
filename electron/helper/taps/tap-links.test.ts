import { describe, expect, it } from "vitest";
import type { LiveState } from "../../../shared/plan/live-state.ts";
import { documentIdSchema } from "../../../shared/topology/fields.ts";
import { recordingRunner } from "../__testing__/recording-runner.ts";
import { findDevices, tapLinks, type TapLink } from "./tap-links.ts";

const ID = "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11";
const DOCUMENT = documentIdSchema.parse(ID);

const tap = (name: string, index: number): TapLink => ({
  ...{ namespace: "box", inode: 42, name, index },
  alias: `macvlan-designer:${ID}:${name}`,
});

describe("tapLinks", () => {
  it("are the macvtaps that carry the document's mark, in every namespace", () => {
    const { alias } = tap("vm1", 7);
    const links = [
      { kind: "macvtap", name: "vm1", index: 7, alias },
      { kind: "macvtap", name: "vm2", index: 8, alias: alias.replace("0d9f", "1d9f") },
      { kind: "macvtap", name: "vm3", index: 9, alias: null },
      { kind: "macvlan", name: "mv0", index: 10, alias },
    ];
    const live = { namespaces: [{ name: "box", inode: 42, links }] } as unknown as LiveState;

    expect(tapLinks(live, DOCUMENT)).toEqual([tap("vm1", 7)]);
  });
});

describe("findDevices", () => {
  it("reads them inside a namespace with one process, and leaves out what is not told", async () => {
    const told = [
      `/sys/class/net/vm1/ifalias:${tap("vm1", 7).alias}`,
      "/sys/class/net/vm1/tap7/dev:246:260",
      // Its sysfs shows another link of that name.
      "/sys/class/net/vm2/ifalias:somebody's",
      "/sys/class/net/vm2/tap8/dev:246:2",
      `/sys/class/net/vm3/ifalias:${tap("vm3", 9).alias}`,
    ];
    const runner = recordingRunner(() => ({ code: 2, stdout: `${told.join("\n")}\n` }));

    const devices = await findDevices(runner, [tap("vm1", 7), tap("vm2", 8), tap("vm3", 9)]);

    expect(runner.calls.map(({ command }) => command.slice(0, 22))).toEqual([
      "ip netns exec box /usr",
    ]);
    expect(devices).toEqual([{ ...tap("vm1", 7), numbers: "246:260", rdev: 0x10f604 }]);
  });
});
