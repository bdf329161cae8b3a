import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { reachability } from "../../shared/reachability/matrix.ts";
import { PING_VERDICTS, type Reachability } from "../../shared/reachability/reachability.ts";
import { buildHelper, removeHelper } from "./built-helper.ts";
import { addHomeNic } from "./documents.ts";
import { HelperProcess, runHelper } from "./helper-process.ts";
import { example, keep, topologyOf } from "./lab.ts";
import { awaitDuplicateDetection } from "./snapshot.ts";
import { World } from "./world.ts";

const HOME_LAB = example("home-lab");

/** IPv6 only: a bridge child that the host reaches by a shim, and a private one, whom nobody does. */
const IPV6_LAB = {
  format: "macvlan-designer/topology",
  version: 1,
  id: "3c4f0f52-6a0e-4b43-8a3c-1b9d3f5e7a60",
  name: "IPv6 lab",
  nodes: [
    { kind: "host", id: "ws", name: "ws", local: true },
    {
      ...{ kind: "nic", id: "eno1", host: "ws", name: "eno1", mac: "52:54:00:aa:00:01" },
      addresses: ["fd00:1::10/64"],
    },
    { kind: "guest", id: "web", host: "ws", name: "web", type: "namespace" },
    {
      ...{ kind: "macvlan", id: "mv0", parent: "eno1", guest: "web", name: "mv0", mode: "bridge" },
      addresses: ["fd00:1::50/64"],
    },
    { kind: "guest", id: "db", host: "ws", name: "db", type: "namespace" },
    {
      ...{ kind: "macvlan", id: "mv1", parent: "eno1", guest: "db", name: "mv1", mode: "private" },
      addresses: ["fd00:1::51/64"],
    },
    {
      ...{ kind: "macvlan", id: "shim0", parent: "eno1", name: "shim0", mode: "bridge" },
      addresses: ["fd00:1::10/128"],
      routes: [{ to: "fd00:1::50/128", src: "fd00:1::10" }],
    },
    { kind: "switch", id: "sw", name: "sw" },
  ],
  cables: [{ id: "wire", from: "eno1", to: "sw" }],
};

let world: World;

beforeAll(buildHelper, 300_000);
afterAll(() => {
  removeHelper();
});
beforeEach(async () => {
  world = await World.make();
});
afterEach(() => {
  world.dispose();
});

interface Pair {
  readonly from: string;
  readonly to: string;
}

/** What an applied document's pairs answer, by both names. */
async function probed(
  document: unknown,
  pairs: readonly Pair[],
): Promise<Record<string, boolean | null>> {
  const { id } = topologyOf(document);
  const helper = new HelperProcess(world, "probe");
  helper.send({ protocol: 1, documentId: id, pairs });
  const { code, events } = await helper.ended;
  expect(code).toBe(0);
  const told = events.flatMap((event) =>
    event.event === "probed" ? [[`${event.from} ${event.to}`, event.answered] as const] : [],
  );
  return Object.fromEntries(told);
}

/** What a matrix predicts of the pairs whose pings cross a wire or a parent. */
function predicted(document: unknown, matrix: "ping" | "ping6"): Record<string, boolean> {
  const reach: Reachability = reachability(topologyOf(document));
  const { interfaces } = reach;
  const cells = interfaces.flatMap((from, row) =>
    interfaces.map((to, column) => {
      const verdict = PING_VERDICTS[reach[matrix][row * interfaces.length + column] ?? 0];
      return [`${from} ${to}`, verdict] as const;
    }),
  );
  return Object.fromEntries(
    cells.flatMap(([pair, verdict]) =>
      verdict === "yes" || verdict === "no" ? [[pair, verdict === "yes"]] : [],
    ),
  );
}

function pairsOf(cells: Readonly<Record<string, boolean>>): readonly Pair[] {
  return Object.keys(cells).map((pair) => {
    const [from = "", to = ""] = pair.split(" ");
    return { from, to };
  });
}

describe("the home lab", () => {
  it("lets its two guests reach each other", async () => {
    addHomeNic(world);

    await keep(world, HOME_LAB);
    const { id } = HOME_LAB as { readonly id: string };
    const request = { protocol: 1, documentId: id, from: "web", to: "mv1" };
    const { events } = await runHelper(world, "probe", request);

    expect(events).toContainEqual(expect.objectContaining({ event: "probed", answered: true }));
  });

  it("tells of many pairs in one run who answers, who does not, and whom nobody can ask", async () => {
    addHomeNic(world);
    await keep(world, HOME_LAB);
    const pairs = [
      { from: "web", to: "mv1" },
      { from: "eno1", to: "mv0" },
      { from: "eno1", to: "gateway" },
      { from: "eno1", to: "nas" },
      { from: "gateway", to: "mv0" },
      { from: "nobody", to: "mv0" },
    ];

    expect(await probed(HOME_LAB, pairs)).toEqual({
      "web mv1": true,
      // The host-VM restriction: both stacks are here, so silence is an answer.
      "eno1 mv0": false,
      "eno1 gateway": true,
      // Nobody knows whether a station is switched on.
      "eno1 nas": null,
      "gateway mv0": null,
      "nobody mv0": null,
    });
  });

  it("stops asking when nobody listens any more, after what it has begun", async () => {
    addHomeNic(world);
    await keep(world, HOME_LAB);
    const { id } = HOME_LAB as { readonly id: string };
    const pairs = Array(1000).fill({ from: "eno1", to: "mv0" }) as unknown[];

    const helper = new HelperProcess(world, "probe");
    helper.send({ protocol: 1, documentId: id, pairs });
    await helper.wait("probed");
    helper.child.stdin.end();
    const { code, events } = await helper.ended;

    expect(code).toBe(0);
    expect(events.length).toBeLessThan(100);
    expect(world.sh("pgrep -c -x 'ping|arping' || true").trim()).toBe("0");
  });
});

describe("what was predicted is measured", () => {
  it("over IPv6, between two that have nothing else in common", async () => {
    world.addNic("eno1", "52:54:00:aa:00:01", "fd00:1::10/64");
    await keep(world, IPV6_LAB);
    awaitDuplicateDetection(world, ["web", "db"]);
    const cells = predicted(IPV6_LAB, "ping6");

    const measured = await probed(IPV6_LAB, pairsOf(cells));

    expect(measured).toEqual(cells);
    expect(measured).toMatchObject({ "eno1 mv0": true, "mv0 eno1": true, "mv0 mv1": false });
  });

  it("from the host's own address by the route of its shim", async () => {
    const shim = example("host-vm-shim");
    world.addNic("eno1", "52:54:00:aa:00:01", "192.168.1.10/24");
    await keep(world, shim);
    const cells = predicted(shim, "ping");
    const pairs = pairsOf(cells).filter(({ from, to }) => ![from, to].includes("nas"));

    const measured = await probed(shim, pairs);

    expect(cells).toMatchObject(measured);
    expect(measured).toMatchObject({ "eno1 mv0": true, "mv0 eno1": true });
  });

  it("from another address than the one that is drawn, where a lease has changed", async () => {
    addHomeNic(world);
    await keep(world, HOME_LAB);
    world.sh("ip address del 192.168.1.10/24 dev eno1; ip address add 192.168.1.77/24 dev eno1");

    expect(await probed(HOME_LAB, [{ from: "eno1", to: "gateway" }])).toEqual({
      "eno1 gateway": true,
    });
  });
});
