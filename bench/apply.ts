// 1,000 bridge children through the root helper, against `ip` by hand; all in one run, in
// namespaces that end with it. Needs root.

import { buildHelper, removeHelper } from "../e2e/helper/built-helper.ts";
import { HelperProcess } from "../e2e/helper/helper-process.ts";
import { askApply, askRemove } from "../e2e/helper/lab.ts";
import { World } from "../e2e/helper/world.ts";

const CHILDREN = 1000;
const GROUP = 30_000_000;
/** Deleting one by one costs an RCU grace period each: a few tell the rest. */
const DELETED_ONE_BY_ONE = 60;
const MADE_ONE_BY_ONE = 250;
const ROUNDS = 3;

const MOST_OVER_HAND = 1.3;
const MOST_SECONDS_MORE = 0.8;
const LEAST_CREATION = 5;
const LEAST_REMOVAL = 20;

const NUMBERS = Array.from({ length: CHILDREN }, (_, at) => at);

const DOCUMENT = {
  format: "macvlan-designer/topology",
  version: 1,
  id: "5b0f2d7e-91c4-4f6a-8f0c-3d1e6a7b8c90",
  name: "A thousand",
  nodes: [
    { kind: "host", id: "h", name: "host" },
    { kind: "nic", id: "eth0", host: "h", name: "eth0", mac: "52:54:00:aa:00:01" },
    { kind: "guest", id: "lab", host: "h", name: "lab", type: "namespace" },
    ...NUMBERS.map((at) => ({
      kind: "macvlan",
      id: `m${at}`,
      parent: "eth0",
      guest: "lab",
      name: `m${at}`,
      mode: "bridge",
    })),
  ],
};

const add = (at: number): string =>
  `link add link eth0 name m${at} group ${GROUP} netns lab type macvlan mode bridge`;
const mark = (at: number): string => `link set dev m${at} alias by-hand:${at}`;

/** The fastest sequence that we know: down in a group, aliases while down, all up at once. */
function byHand(world: World): number {
  world.sh("ip netns add lab");
  const create = batch(NUMBERS.map(add));
  const dress = batch([...NUMBERS.map(mark), `link set group ${GROUP} up`], "lab");
  const seconds = timed(() => world.sh(`${create}\n${dress}`));
  world.sh(`ip -n lab link del group ${GROUP}; ip netns del lab`);
  return seconds;
}

/** The same as people script it: a process for each command of each link, extrapolated. */
function oneProcessEach(world: World): number {
  world.sh("ip netns add lab");
  const script = NUMBERS.slice(0, MADE_ONE_BY_ONE)
    .map((at) => `ip ${add(at)}; ip -n lab ${mark(at)}; ip -n lab link set dev m${at} up`)
    .join("\n");
  const seconds = timed(() => world.sh(script));
  world.sh(`ip -n lab link del group ${GROUP}; ip netns del lab`);
  return (seconds * CHILDREN) / MADE_ONE_BY_ONE;
}

/** Deletes a few of the thousand one by one, and puts all away. */
function deletedOneByOne(world: World): number {
  world.sh("ip netns add lab");
  world.sh(batch(NUMBERS.map(add)));
  world.sh(batch([`link set group ${GROUP} up`], "lab"));
  const lines = NUMBERS.slice(0, DELETED_ONE_BY_ONE).map((at) => `link del dev m${at}`);
  const seconds = timed(() => world.sh(batch(lines, "lab")));
  world.sh(`ip -n lab link del group ${GROUP}; ip netns del lab`);
  return (seconds * CHILDREN) / DELETED_ONE_BY_ONE;
}

function batch(lines: readonly string[], namespace?: string): string {
  const place = namespace === undefined ? "" : `-n ${namespace} `;
  return `ip ${place}-batch - <<'LINES'\n${lines.join("\n")}\nLINES`;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

/** The whole of it: from the helper's start to its last word. */
async function through(world: World, verb: "apply" | "remove", request: unknown): Promise<number> {
  const start = performance.now();
  const helper = new HelperProcess(world, verb);
  helper.send(request);
  await helper.wait("applied");
  helper.send({ control: "confirm" });
  const { code, events } = await helper.ended;
  if (code !== 0) {
    throw new Error(JSON.stringify(events.at(-1)));
  }
  return (performance.now() - start) / 1000;
}

function best(values: readonly number[]): number {
  return Math.min(...values);
}

buildHelper();
const world = await World.make();
try {
  world.addNic("eth0", "52:54:00:aa:00:01");
  const hand: number[] = [];
  const applied: number[] = [];
  const removed: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    hand.push(byHand(world));
    applied.push(await through(world, "apply", (await askApply(world, DOCUMENT)).request));
    removed.push(await through(world, "remove", (await askRemove(world, DOCUMENT)).request));
  }
  const each = oneProcessEach(world);
  const deleted = deletedOneByOne(world);
  const limit = best(hand) * MOST_OVER_HAND + MOST_SECONDS_MORE;
  const faster = each / best(applied);
  const removal = deleted / best(removed);
  const line = (what: string, seconds: number, note: string): void => {
    console.log(`${what.padEnd(34)} ${seconds.toFixed(2).padStart(6)} s  ${note}`);
  };
  console.log(`${CHILDREN} bridge children, marked and up; best of ${ROUNDS}:`);
  line("fastest by hand", best(hand), "");
  line("a process each: add, alias, up", each, `extrapolated from ${MADE_ONE_BY_ONE}`);
  line(
    "apply",
    best(applied),
    `at most ${limit.toFixed(2)} s; ${faster.toFixed(1)} × a process each`,
  );
  line("deleted one by one", deleted, `extrapolated from ${DELETED_ONE_BY_ONE}`);
  line("remove", best(removed), `${removal.toFixed(1)} × one by one`);
  const isFast = best(applied) <= limit && faster >= LEAST_CREATION && removal >= LEAST_REMOVAL;
  if (!isFast) {
    console.error(`wanted: ${LEAST_CREATION} × a process each, ${LEAST_REMOVAL} × one by one`);
    process.exitCode = 1;
  }
} finally {
  world.dispose();
  removeHelper();
}
