import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { parseTopology } from "../../shared/topology/parse.ts";
import { lookAt, type Look } from "./throw-away.ts";

const APPLY = fileURLToPath(new URL("./apply-by-hand.ts", import.meta.url));

/** NICs with carrier, their other ends out of sight, and the document applied on them. */
function applied(file: string): string {
  return `
    unshare --net sleep 60 >/dev/null 2>&1 &
    lan=$!
    trap 'kill "$lan"' EXIT
    while [ "$(readlink /proc/self/ns/net)" = "$(readlink "/proc/$lan/ns/net")" ]; do :; done
    for number in 1 2; do
      ip link add "eno$number" type veth peer name "p$number"
      ip link set dev "p$number" netns "$lan"
      ip link set dev "eno$number" address "52:54:00:aa:00:0$number" up
      nsenter --net="/proc/$lan/ns/net" ip link set dev "p$number" up
    done
    '${process.execPath}' '${APPLY}' '${file}'
  `;
}

const DOCUMENTS = {
  "every kind of node": new URL("./__fixtures__/every-kind.macvlan.json", import.meta.url),
  "the home lab": new URL("../../examples/home-lab.macvlan.json", import.meta.url),
};

describe.each(Object.entries(DOCUMENTS))("the import of a host where %s was applied", (_, url) => {
  const file = fileURLToPath(url);
  const drawn = parseTopology(readFileSync(file, "utf8"));
  const topology = drawn.ok ? drawn.value : undefined;
  let root: Look;
  let user: Look;

  beforeAll(() => {
    ({ root, user } = lookAt(applied(file), topology?.id ?? ""));
  });

  it("gives a document that has nothing to do there", () => {
    expect(root.plan).toMatchObject({ ok: true, value: { operations: [] } });
  });

  it("has the links that were drawn, under their ids, with nothing said that is derived", () => {
    const made = topology?.nodes.filter(({ kind }) => ["macvlan", "veth", "bridge"].includes(kind));
    const found = (made ?? []).map((node) =>
      root.topology.nodes.find(({ id, kind }) => id === node.id && kind === node.kind),
    );
    expect(found.map((node) => node?.name)).toEqual(made?.map(({ name }) => name));
    expect(found.filter((node) => node && "mac" in node)).toEqual([]);
  });

  it("makes nothing either as an ordinary user, who does not see the guests", () => {
    const operations = user.plan.ok ? user.plan.value.operations : [{ op: "no plan" }];
    expect(operations.filter(({ op }) => op !== "delete")).toEqual([]);
  });
});
