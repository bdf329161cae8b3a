import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseLiveNamespace } from "../../shared/plan/live/parse-namespace.ts";
import type { LiveState } from "../../shared/plan/live-state.ts";
import { MAX_REQUEST_BYTES, type HelperEvent } from "../../shared/protocol/helper.ts";
import { hostileRequests } from "./__testing__/hostile-requests.ts";
import { recordingRunner } from "./__testing__/recording-runner.ts";
import { dispatch } from "./dispatch.ts";
import { Interruption } from "./interruption.ts";
import { LineReader } from "./line-reader.ts";
import { Refusal } from "./refusal.ts";

const REQUESTS = 10_000;
const SEED = 20_261_122;

function link(ifindex: number, ifname: string, mac: string, facts: object = {}): object {
  const flags = ["BROADCAST", "MULTICAST", "UP", "LOWER_UP"];
  return {
    ifindex,
    ifname,
    flags,
    mtu: 1500,
    link_type: "ether",
    address: mac,
    group: "default",
    ...facts,
  };
}

function namespaceOf(
  name: string | null,
  inode: number,
  links: readonly object[],
): LiveState["namespaces"][number] {
  const text = JSON.stringify(links);
  const nothing = { routes4: "[]", routes6: "[]", processes: 3 };
  const parsed = parseLiveNamespace({ name, inode, links: text, addresses: text, ...nothing });
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.error));
  }
  return parsed.value;
}

/** A machine on which others have links and a namespace too. */
const LIVE: LiveState = {
  namespaces: [
    namespaceOf(null, 1, [
      link(2, "eno1", "52:54:00:aa:00:01", {
        addr_info: [{ family: "inet", local: "192.168.1.10", prefixlen: 24, scope: "global" }],
      }),
      link(3, "docker0", "02:42:00:00:00:01", { linkinfo: { info_kind: "bridge" } }),
      link(4, "theirs0", "02:42:00:00:00:02", {
        link: "eno1",
        linkinfo: { info_kind: "macvlan", info_data: { mode: "bridge" } },
      }),
    ]),
    namespaceOf("theirs", 2, [link(5, "vpn", "02:42:00:00:00:03")]),
  ],
  unseen: [],
  managers: {},
};

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "macvlan-hostile-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe(`${REQUESTS} hostile requests`, () => {
  it("are each refused, and no tool is run", async () => {
    const refused = new Map<string, number>();
    const runner = recordingRunner();

    await fc.assert(
      fc.asyncProperty(hostileRequests, async ({ verb, line }) => {
        const events: HelperEvent[] = [];
        const stdin = new PassThrough();
        const lines = new LineReader(stdin, MAX_REQUEST_BYTES);
        stdin.end(`${line}\n`);
        const open = () => ({
          folder,
          caller: { uid: 1000, user: "mallory" },
          runner,
          sink: { say: (event: HelperEvent) => events.push(event) },
          lines,
          interruption: new Interruption(),
          lock: () => undefined,
          whileLocked: (action: () => Promise<void>) => action(),
          readLive: () => Promise.resolve(LIVE),
          startGuardian: () =>
            Promise.resolve({ dismiss: () => undefined, leaveToIt: () => undefined }),
        });

        const outcome = await dispatch(verb, await lines.next(), open).catch(
          (error: unknown) => error,
        );

        expect(outcome, `${verb} ${line.slice(0, 500)}`).toBeInstanceOf(Refusal);
        expect(events).toEqual([]);
        expect(runner.calls).toEqual([]);
        const { kind } = (outcome as Refusal).event;
        refused.set(kind, (refused.get(kind) ?? 0) + 1);
      }),
      { numRuns: REQUESTS, seed: SEED },
    );

    expect(readdirSync(folder)).toEqual([]);
    console.log("refused:", Object.fromEntries(refused));
    expect([...refused.keys()]).toEqual(
      expect.arrayContaining([
        ...["request", "protocol", "document", "plan", "stale", "nothing-applied"],
      ]),
    );
  }, 120_000);
});
