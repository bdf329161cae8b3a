import { describe, expect, it } from "vitest";
import { recordingRunner } from "../__testing__/recording-runner.ts";
import { deleteLinks } from "./delete-links.ts";

const GROUP = 20_000_000;
const ALIAS = "macvlan-designer:0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11:mv0";
const MV0 = { name: "mv0", alias: ALIAS, kind: "macvlan", parent: "eno1" };

function row(name: string, facts: Readonly<Record<string, unknown>>): object {
  return {
    ifindex: 7,
    ifname: name,
    flags: [],
    mtu: 1500,
    link_type: "ether",
    link: "eno1",
    group: String(GROUP),
    linkinfo: { info_kind: "macvlan", info_data: { mode: "bridge" } },
    ...facts,
  };
}

function machine(...rows: readonly object[]): ReturnType<typeof recordingRunner> {
  return recordingRunner(({ command }) =>
    command.includes("link show") ? { stdout: JSON.stringify(rows) } : {},
  );
}

function changes(runner: ReturnType<typeof recordingRunner>): readonly string[] {
  return runner.calls.filter(({ stdin }) => stdin !== "").map(({ stdin }) => stdin);
}

describe("deleteLinks", () => {
  it("deletes the whole group when every member is to go", async () => {
    const runner = machine(row("mv0", { ifalias: ALIAS }));
    const context = { runner, group: GROUP, goOn: false };

    const failures = await deleteLinks(context, null, [MV0]);

    expect(failures).toEqual([]);
    expect(changes(runner)).toEqual([`link del group ${GROUP}\n`]);
  });

  it("moves ours to a fresh group when another's link is in the group", async () => {
    const runner = machine(row("mv0", { ifalias: ALIAS }), row("theirs", { ifalias: "mine" }));
    const context = { runner, group: GROUP, goOn: false };

    await deleteLinks(context, null, [MV0]);

    const [move = "", del = ""] = changes(runner);
    const fresh = /^link set dev mv0 group (\d+)\n$/.exec(move)?.[1];
    expect(Number(fresh)).not.toBe(GROUP);
    expect(del).toBe(`link del group ${String(fresh)}\n`);
  });

  it("moves ours first when they are in the default group, which NICs are in", async () => {
    const runner = machine(row("mv0", { ifalias: ALIAS, group: "default" }));

    await deleteLinks({ runner, group: GROUP, goOn: false }, null, [MV0]);

    expect(changes(runner)[0]).toMatch(/^link set dev mv0 group \d+\n$/);
  });

  it.each([
    ["another's alias", { ifalias: "somebody's" }],
    ["another document's alias", { ifalias: ALIAS.replace("0d9f", "1d9f") }],
    ["no alias and another group", { group: "5" }],
    ["no alias and another kind", { linkinfo: { info_kind: "ipvlan" } }],
    ["no alias and another parent", { link: "eno2" }],
  ])("leaves alone a link with %s", async (_what, facts) => {
    const runner = machine(row("mv0", facts));

    const failures = await deleteLinks({ runner, group: GROUP, goOn: true }, null, [MV0]);

    expect(changes(runner)).toEqual([]);
    expect(failures).toHaveLength(1);
  });

  it("takes group, kind and parent together for proof before the alias is set", async () => {
    const runner = machine(row("mv0", {}));

    await deleteLinks({ runner, group: GROUP, goOn: true }, null, [MV0]);

    expect(changes(runner)).toEqual([`link del group ${GROUP}\n`]);
  });

  it("has nothing to do when the link is not there", async () => {
    const runner = machine();

    const failures = await deleteLinks({ runner, group: GROUP, goOn: false }, null, [MV0]);

    expect(failures).toEqual([]);
    expect(changes(runner)).toEqual([]);
  });

  it("deletes nothing at all when one is not proven and nothing may go wrong", async () => {
    const other = { ...MV0, name: "mv1", alias: `${ALIAS}1` };
    const runner = machine(row("mv0", { ifalias: ALIAS }), row("mv1", { ifalias: "theirs" }));

    const failures = await deleteLinks({ runner, group: GROUP, goOn: false }, null, [MV0, other]);

    expect(failures).toHaveLength(1);
    expect(changes(runner)).toEqual([]);
  });
});
