import { describe, expect, it } from "vitest";
import type { Action, Plan } from "../../plan/plan.ts";
import { inputOf, ipLink, nodesWith, valueOf } from "./__testing__/machine.ts";
import type { FileStates, PersistInput } from "./persist-input.ts";
import { planPersist, type PersistPlan } from "./plan-persist.ts";

const { permanence: record } = valueOf(planPersist(inputOf()));
const NETDEV = "/etc/systemd/network/50-macvlan-designer-shim0.netdev";
const DROP_IN = record.files.at(-1)?.path ?? "";
const SHIM = { kind: "macvlan", parent: "eno1", mode: "bridge" };

function macvlan(alias?: string): object {
  const info = { linkinfo: { info_kind: "macvlan", info_data: { mode: "bridge" } } };
  return ipLink(9, "shim0", { link: "eno1", ...info, ...(alias ? { ifalias: alias } : {}) });
}

/** The small lab with its shim drawn otherwise. */
function vepa(rest: Partial<PersistInput> & { readonly links?: readonly object[] } = {}) {
  const nodes = nodesWith().map((node) => ("id" in node && node.id === "s" ? VEPA : node));
  return inputOf({ nodes, record, links: [macvlan()], ...rest });
}

const VEPA = { ...SHIM, id: "s", name: "shim0", mode: "vepa" };

function put(actions: readonly Action[] | undefined): readonly string[] {
  return (actions ?? []).flatMap((action) => {
    if (action.run !== "file.put") {
      return action.run === "links.drop"
        ? action.links.map(({ name }) => `drop ${name}`)
        : action.run === "manager.reload"
          ? [action.afresh ? "restart" : "reload"]
          : [];
    }
    const sign = action.to === null ? "-" : action.from === null ? "+" : "~";
    return [`${sign} ${action.path}`];
  });
}

function touched({ operations }: Plan): readonly string[] {
  return operations.map(({ op, name }) => `${op} ${name}`);
}

function problemsOf(input: PersistInput): readonly string[] {
  const planned = planPersist(input);
  return planned.ok ? [] : planned.error.map(({ message }) => message.id);
}

function run(dir: string): string {
  return dir.replace("/etc/", "/run/");
}

describe("planPersist of what is permanent already", () => {
  it("changes the one file that differs, and has the manager make that link anew", () => {
    const { plan, replaced }: PersistPlan = valueOf(planPersist(vepa()));

    expect(touched(plan)).toEqual([`change ${NETDEV}`]);
    expect(replaced.map(({ text }) => text).join()).toContain("Mode=bridge");
    const network = NETDEV.replace("netdev", "network");
    const [aside, tried] = plan.stages;
    expect(put(aside?.actions)).toEqual([
      ...[`- ${DROP_IN}`, `- ${network}`, `- ${NETDEV}`],
      ...["restart", "drop shim0"],
    ]);
    expect(put(aside?.undo).slice(0, 4)).toEqual([
      ...[`+ ${NETDEV}`, `+ ${network}`, `+ ${DROP_IN}`, "reload"],
    ]);
    expect(put(tried?.actions)).toEqual([
      ...[`+ ${run(NETDEV)}`, `+ ${run(network)}`, `+ ${run(DROP_IN)}`, "reload"],
    ]);
    expect(put(plan.settle).slice(0, 3)).toEqual([
      ...[`+ ${NETDEV}`, `+ ${network}`, `+ ${DROP_IN}`],
    ]);
  });

  it("expects the link as it is drawn afterwards, and as it was when it is taken back", () => {
    const { plan } = valueOf(planPersist(vepa()));

    const shim = { link: "shim0", present: true };
    expect(plan.expectations).toContainEqual(expect.objectContaining({ ...shim, mode: "vepa" }));
    expect(plan.before).toContainEqual(expect.objectContaining({ ...shim, mode: "bridge" }));
  });

  it("touches no link when one is added", () => {
    const nodes = nodesWith({ ...SHIM, id: "t", name: "shim1" });
    const { plan } = valueOf(planPersist(inputOf({ nodes, record, links: [macvlan()] })));

    expect(touched(plan)).toEqual([
      `create ${NETDEV.replace("shim0", "shim1")}`,
      `create ${NETDEV.replace("shim0.netdev", "shim1.network")}`,
      `change ${DROP_IN}`,
    ]);
    expect(put(plan.stages[0]?.actions)).toEqual([`- ${DROP_IN}`, "reload"]);
    expect(put(plan.stages[1]?.undo).at(-1)).toBe("drop shim1");
  });

  it("takes away what is no longer drawn, with its link", () => {
    const nodes = nodesWith().filter((node) => !("id" in node) || node.id !== "s");
    const { plan } = valueOf(planPersist(inputOf({ nodes, record, links: [macvlan()] })));

    expect(touched(plan)).toContain(`delete ${NETDEV}`);
    expect(put(plan.stages[0]?.actions).at(-1)).toBe("drop shim0");
    expect(plan.expectations).toContainEqual(
      expect.objectContaining({ link: "shim0", present: false }),
    );
  });

  it("makes anew what sits on a link, and has its carrier's file come anew", () => {
    const nodes = nodesWith({ ...SHIM, id: "t", parent: "v10", name: "on10" });
    const { permanence } = valueOf(planPersist(inputOf({ nodes })));
    const other = nodes.map((node) =>
      "id" in node && node.id === "v10" ? { ...node, vlan: { parent: "eno1", id: 11 } } : node,
    );
    const { plan } = valueOf(planPersist(inputOf({ nodes: other, record: permanence })));

    const names = put(plan.stages[1]?.actions).map(
      (line) => /designer-([^-]*)\.net/.exec(line)?.[1],
    );
    expect(new Set(names)).toEqual(new Set(["eno1.10", "on10", undefined]));
    expect(plan.notes.map(({ reason }) => reason.params)).toContainEqual({
      names: ["eno1.10", "on10"],
    });
  });

  it("writes a file again that is gone", () => {
    const states: FileStates = { [NETDEV]: "gone" };
    const { plan } = valueOf(planPersist(inputOf({ record, states, links: [macvlan()] })));

    expect(touched(plan)).toEqual([`create ${NETDEV}`]);
  });

  it("changes a note for people without touching anything that runs", () => {
    const files = record.files.map((file) => ({ ...file, text: `# older\n${file.text}` }));
    const { plan } = valueOf(planPersist(inputOf({ record: { ...record, files } })));

    expect(plan.stages).toEqual([]);
    expect(put(plan.settle)).toEqual(record.files.map(({ path }) => `~ ${path}`));
  });

  it("changes ifupdown's file where it stands, for the next boot", () => {
    const managers = {};
    const first = valueOf(planPersist(inputOf({ managers }))).permanence;
    const nodes = nodesWith({ ...SHIM, id: "t", name: "shim1" });
    const { plan } = valueOf(planPersist(inputOf({ managers, nodes, record: first })));

    expect(plan.stages).toEqual([]);
    expect(put(plan.settle)).toEqual([`~ ${first.files[0]?.path}`]);
  });

  it("refuses, by name, where a file was edited", () => {
    expect(problemsOf(vepa({ states: { [NETDEV]: "edited" } }))).toEqual(["persist.edited"]);
  });

  it("leaves a link that was applied as well to `apply`", () => {
    const alias = `macvlan-designer:${inputOf().topology.id}:s`;

    expect(problemsOf(vepa({ links: [macvlan(alias)] }))).toEqual(["persist.applyFirst"]);
  });

  it("does not go to another manager", () => {
    const managers = { eno1: "NetworkManager" } as const;

    expect(problemsOf(inputOf({ managers, record }))).toEqual(["persist.otherwise"]);
  });
});
