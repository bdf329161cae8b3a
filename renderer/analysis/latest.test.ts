import { describe, expect, it } from "vitest";
import { latest } from "./latest.ts";

/** Work that ends when the test says so. */
function held(): { readonly work: () => Promise<void>; readonly release: () => void } {
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { work: () => gate, release };
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}

describe("latest", () => {
  it("skips all but the last of what came meanwhile", async () => {
    const done: number[] = [];
    const first = held();
    const lane = latest(() => undefined);

    lane.next(first.work);
    for (const number of [1, 2, 3]) {
      lane.next(() => {
        done.push(number);
        return Promise.resolve();
      });
    }
    first.release();
    await settled();

    expect(done).toEqual([3]);
  });

  it("forgets what waits", async () => {
    const done: string[] = [];
    const first = held();
    const lane = latest(() => undefined);

    lane.next(first.work);
    lane.next(() => Promise.resolve(void done.push("waiting")));
    lane.next(null);
    first.release();
    await settled();

    expect(done).toEqual([]);
  });

  it("goes on after a failure, which is told", async () => {
    const told: unknown[] = [];
    const done: string[] = [];
    const lane = latest((reason) => told.push(reason));

    lane.next(() => Promise.reject(new Error("broken")));
    await settled();
    lane.next(() => Promise.resolve(void done.push("after")));
    await settled();

    expect(told).toEqual([new Error("broken")]);
    expect(done).toEqual(["after"]);
  });
});
