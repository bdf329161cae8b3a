import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planDigest } from "../../plan/digest.ts";
import type { Action } from "../../plan/plan.ts";
import { isSystemFilePath } from "../../plan/system-file.ts";
import type { NodeId } from "../../topology/brand.ts";
import { inputOf, ipLink, nodesWith, valueOf } from "./__testing__/machine.ts";
import type { PersistInput } from "./persist-input.ts";
import { planPersist } from "./plan-persist.ts";

const SEED = 20_261_123;
const DROP_IN =
  /^\/etc\/systemd\/network\/10-netplan-eno1\.network\.d\/50-macvlan-designer-.*\.conf$/;

function problemsOf(input: PersistInput): readonly string[] {
  const planned = planPersist(input);
  return planned.ok ? [] : planned.error.map(({ message }) => message.id);
}

function puts(actions: readonly Action[]): readonly string[] {
  return actions.flatMap((action) =>
    action.run === "file.put" ? [`${action.to === null ? "-" : "+"} ${action.path}`] : [],
  );
}

describe("planPersist", () => {
  it("says beside the NIC's own file what it carries, and nothing of the NIC itself", () => {
    const { permanence } = valueOf(planPersist(inputOf()));

    const dropIn = permanence.files.at(-1);
    expect(dropIn?.path).toMatch(DROP_IN);
    expect(dropIn?.text.replace(/^#.*\n/gmu, "")).toBe(
      "\n[Network]\nVLAN=eno1.10\nMACVLAN=shim0\n",
    );
    expect(permanence.files.map(({ text }) => text).join("")).not.toMatch(/10\.9\.9\.9|9000/);
    expect(permanence.links).toEqual([
      { name: "eno1.10", kind: "vlan", parent: "eno1" },
      { name: "br0", kind: "bridge", parent: null },
      { name: "shim0", kind: "macvlan", parent: "eno1" },
    ]);
  });

  it("tries the files where the next boot finds none, and puts them into /etc when kept", () => {
    const { plan, permanence } = valueOf(planPersist(inputOf()));

    const [stage, ...more] = plan.stages;
    expect(more).toEqual([]);
    const inRun = permanence.files.map(({ path }) => path.replace("/etc/", "/run/"));
    expect(puts(stage?.actions ?? [])).toEqual(inRun.map((path) => `+ ${path}`));
    expect(puts(stage?.undo ?? [])).toEqual([...inRun].reverse().map((path) => `- ${path}`));
    expect(puts(plan.settle ?? [])).toEqual([
      ...permanence.files.map(({ path }) => `+ ${path}`),
      ...[...inRun].reverse().map((path) => `- ${path}`),
    ]);
  });

  it("expects of the NIC that it keeps its addresses, and of new links that they are gone again", () => {
    const { plan } = valueOf(planPersist(inputOf()));

    const eno1 = { link: "eno1", present: true, addresses: ["192.0.2.10/24"] };
    expect(plan.expectations).toContainEqual(expect.objectContaining(eno1));
    expect(plan.before).toContainEqual(expect.objectContaining(eno1));
    expect(plan.before).toContainEqual(expect.objectContaining({ link: "shim0", present: false }));
    expect(plan.stages[0]?.undo).toContainEqual({
      run: "ip",
      namespace: null,
      lines: ["address replace 192.0.2.10/24 dev eno1"],
    });
  });

  it("asks whoever has the NIC when nobody is named", () => {
    const managers = { eno1: "NetworkManager" } as const;
    const { permanence } = valueOf(planPersist(inputOf({ managers })));

    expect(permanence.manager).toBe("network-manager");
    expect(permanence.files.every(({ mode }) => mode === 0o600)).toBe(true);
    expect(permanence.files.map(({ path }) => path).join()).not.toMatch(/designer-eno1\.nm/);
  });

  it("has nothing to try for ifupdown, which reads its files at boot", () => {
    const { plan, permanence } = valueOf(planPersist(inputOf({ managers: {} })));

    expect(permanence.manager).toBe("ifupdown");
    expect(plan.stages).toEqual([]);
    expect(puts(plan.settle ?? [])).toHaveLength(1);
    expect(permanence.files[0]?.text).not.toMatch(/iface eno1 /);
  });

  it("has nothing to do where the same is permanent already", () => {
    const { permanence } = valueOf(planPersist(inputOf()));
    const again = valueOf(planPersist(inputOf({ record: permanence })));

    expect(again.plan.operations).toEqual([]);
  });

  it("names links by the live NIC that a binding gives", () => {
    const facts = {
      networkFiles: { eno2: "/etc/systemd/network/a.network" },
      networkTexts: { "/etc/systemd/network/a.network": "[Match]\nName=eno2\n" },
    };
    const managers = { eno2: "systemd-networkd" } as const;
    const bindings = { ["eno1" as NodeId]: "eno2" };
    const { permanence } = valueOf(planPersist(inputOf({ managers, bindings, facts })));

    expect(permanence.nics).toEqual(["eno2"]);
    expect(permanence.files.at(-1)?.path).toContain("/a.network.d/");
  });

  const file = "/run/systemd/network/10-netplan-eno1.network";
  const etc = "/etc/systemd/network/50-macvlan-designer-shim0.netdev";
  const shim = { kind: "macvlan", parent: "eno1", mode: "bridge" };
  it.each<readonly [string, PersistInput, string]>([
    ["another namespace", inputOf({ facts: { isFirstNamespace: false } }), "notFirstNamespace"],
    ["a second manager", inputOf({ manager: "network-manager" }), "otherManager"],
    ["a NIC that nobody has", inputOf({ managers: {}, manager: "networkd" }), "notManaged"],
    ["no manager", inputOf({ managers: {}, facts: { ifupdownReads: false } }), "noManager"],
    [
      "an ifupdown that does not read the folder",
      inputOf({ managers: {}, manager: "ifupdown", facts: { ifupdownReads: false } }),
      "noIfupdown",
    ],
    [
      "a .network for several links",
      inputOf({ facts: { networkTexts: { [file]: "[Match]\nName=en*\n" } } }),
      "sharedNetworkFile",
    ],
    [
      "a .network that another link goes by too",
      inputOf({ facts: { networkFiles: { eno1: file, eno2: file } } }),
      "sharedNetworkFile",
    ],
    ["a file that is there", inputOf({ facts: { files: new Set([etc]) } }), "fileThere"],
    [
      "an interface that another manager's file names",
      inputOf({ facts: { claims: [{ name: "shim0", manager: "ifupdown", path: "/x" }] } }),
      "claimed",
    ],
    ["somebody else's link", inputOf({ links: [ipLink(9, "shim0")] }), "nameTaken"],
    [
      "an address that the NIC has",
      inputOf({
        nodes: nodesWith({ ...shim, id: "t", name: "shim1", addresses: ["192.0.2.10/32"] }),
      }),
      "addressTwice",
    ],
    [
      "a NIC as a port",
      inputOf({
        nodes: nodesWith({ kind: "bridge", id: "b", host: "ws", name: "b", ports: ["eno1"] }),
      }),
      "nicIsPort",
    ],
    ["nothing of the host's own", inputOf({ nodes: nodesWith().slice(0, 2) }), "nothingHere"],
  ])("refuses %s", (_what, input, id) => {
    expect(problemsOf(input)).toContain(`persist.${id}`);
  });

  it("stays in its folders whatever the machine's NICs and files are called", () => {
    const hostile = fc.oneof(
      fc.constantFrom("../x", "a/b", "*", "eno1 x", "%i", "$x", "eno1\nName=*", "..", "-x", "eno1"),
      fc.string({ minLength: 1, maxLength: 15, unit: "binary-ascii" }),
    );
    let made = 0;
    fc.assert(
      fc.property(hostile, hostile, (nic, name) => {
        const path = `/run/systemd/network/${name}.network`;
        const planned = planPersist(
          inputOf({
            links: [ipLink(9, nic)],
            managers: { [nic]: "systemd-networkd" },
            bindings: { ["eno1" as NodeId]: nic },
            facts: {
              networkFiles: { [nic]: path },
              networkTexts: { [path]: `[Match]\nName=${nic}\n` },
            },
          }),
        );
        if (planned.ok) {
          made += 1;
          const { files } = planned.value.permanence;
          expect(files.every((one) => isSystemFilePath(one.path))).toBe(true);
          expect(files.map(({ text }) => text).join("\n")).not.toMatch(/[^\n\x20-\x7e]|[*%$]/);
        }
      }),
      { seed: SEED, numRuns: 1000 },
    );
    expect(made).toBeGreaterThan(10);
  });

  it("has another digest when a file has", () => {
    const digest = (input: PersistInput): string => planDigest(valueOf(planPersist(input)).plan);
    const other = nodesWith({ ...shim, id: "t", name: "shim1" });

    expect(digest(inputOf())).toBe(digest(inputOf()));
    expect(digest(inputOf({ nodes: other }))).not.toBe(digest(inputOf()));
  });
});
