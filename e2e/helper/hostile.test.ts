import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hostileRequests } from "../../electron/helper/__testing__/hostile-requests.ts";
import { MAX_REQUEST_BYTES, REFUSAL_EXIT_CODES } from "../../shared/protocol/helper.ts";
import { buildHelper, removeHelper } from "./built-helper.ts";
import { addHomeNic } from "./documents.ts";
import { HelperProcess, type HelperEnd } from "./helper-process.ts";
import { snapshot } from "./snapshot.ts";
import { World } from "./world.ts";

const REQUESTS = 200;
const SEED = 20_261_122;
const BETWEEN_SNAPSHOTS = 20;

let world: World;

beforeAll(async () => {
  buildHelper();
  world = await World.make();
  addHomeNic(world);
  world.sh(`
    ip link add docker0 type bridge
    ip link add link eno1 name theirs0 type macvlan mode bridge
    ip netns add theirs
    ip link add link eno1 name vpn netns theirs type macvlan mode bridge
  `);
});
afterAll(() => {
  world.dispose();
  removeHelper();
});

/** Hands the helper a line of bytes as its request. */
function ask(verb: string, line: string): Promise<HelperEnd> {
  const helper = new HelperProcess(world, verb);
  helper.child.stdin.end(`${line}\n`);
  return helper.ended;
}

function expectRefusal({ code, events, stderr }: HelperEnd, what: string): void {
  const [hello, refused, ...rest] = events;
  expect(hello?.event, what).toBe("hello");
  expect(refused?.event, what).toBe("refused");
  expect(rest, what).toEqual([]);
  expect(stderr, what).toBe("");
  if (refused?.event === "refused") {
    expect(code, what).toBe(REFUSAL_EXIT_CODES[refused.kind]);
  }
}

describe(`${REQUESTS} hostile requests to the real helper`, () => {
  it("are each refused, and nothing changes", async () => {
    const before = snapshot(world);
    const requests = fc.sample(hostileRequests, { numRuns: REQUESTS, seed: SEED });
    const kinds = new Map<string, number>();

    for (const [at, { verb, line }] of requests.entries()) {
      const end = await ask(verb, line);
      expectRefusal(end, `${verb} ${line.slice(0, 500)}`);
      const refused = end.events.find((event) => event.event === "refused");
      kinds.set(refused?.kind ?? "", (kinds.get(refused?.kind ?? "") ?? 0) + 1);
      if (at % BETWEEN_SNAPSHOTS === 0) {
        expect(snapshot(world), line.slice(0, 500)).toBe(before);
      }
    }

    expect(snapshot(world)).toBe(before);
    console.log("refused:", Object.fromEntries(kinds));
  }, 300_000);

  it("a request that is too long is refused before it is parsed", async () => {
    expectRefusal(await ask("apply", " ".repeat(MAX_REQUEST_BYTES + 1)), "too long");
  });

  it.each(["", "apply --force", "guardian", "__proto__", "shell"])(
    "a verb that does not exist is refused: %j",
    async (verb) => {
      expectRefusal(await ask(verb, "{}"), verb);
    },
  );
});
