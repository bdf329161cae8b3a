import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { NodeId } from "../../shared/topology/brand.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { planLab, unmeasurable, type LabPlan } from "./lab-plan.ts";

/**
 * What an echo did; null: an address is missing, or both ends are one.
 *
 * "leak": answered, but only because a macvtap's multicast filter, a hash, lets a group through that
 * nobody has joined there. It is so by chance, for as long as the device is there.
 */
export type MeasuredPing = "yes" | "no" | "local" | "leak" | null;

/** What the kernel did in namespaces; rows send, columns receive. */
export interface Measured {
  readonly interfaces: readonly NodeId[];
  readonly unicast: readonly (readonly number[])[];
  readonly broadcast: readonly (readonly number[])[];
  readonly ping: readonly (readonly MeasuredPing[])[];
  /** All null where no interface has an IPv6 address. */
  readonly ping6: readonly (readonly MeasuredPing[])[];
}

export type MatrixName = "unicast" | "broadcast" | "ping" | "ping6";

/** One cell by the places of its sender and receiver in `interfaces`. */
export interface Cell {
  readonly matrix: MatrixName;
  readonly from: number;
  readonly to: number;
}

/** A built topology: what it measured, and any cell again. */
export interface Lab {
  readonly measured: Measured;
  /** Measures cells again, each several times and with more patience. */
  readonly again: (
    cells: readonly Cell[],
    times: number,
  ) => Promise<readonly (readonly (number | MeasuredPing)[])[]>;
}

type Request =
  | { readonly do: "open"; readonly plan: LabPlan }
  | { readonly do: "matrices" | "pings" | "pings6" | "close" }
  | {
      readonly do: "cells";
      readonly cells: readonly (readonly [MatrixName, number, number])[];
      readonly times: number;
    };

/** The prober's program: a folder of Python modules that runs directly. */
export const PROBER = fileURLToPath(new URL("prober", import.meta.url));

/** A running prober, on this kernel or another one. */
export interface Prober {
  readonly process: ChildProcessWithoutNullStreams;
  /** Whether its kernel has the 8021q module. */
  readonly hasVlans: boolean;
}

const INDEXES_PER_PROCESS = 100_000;

/**
 * Builds documents in throw-away network namespaces, one at a time, and measures them.
 *
 * All is done by one Python process in a mount and network namespace of its own. It dies with this
 * process, and every namespace, link and mount with it.
 */
export class Testbed {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #replies: AsyncIterator<string>;
  readonly #hasVlans: boolean;
  #errors = "";
  #nextIndex: number;
  readonly #firstIndex: number;

  private constructor({ process, hasVlans }: Prober) {
    this.#process = process;
    this.#hasVlans = hasVlans;
    this.#replies = createInterface({ input: process.stdout })[Symbol.asyncIterator]();
    process.stderr.on("data", (text: Buffer) => (this.#errors += text.toString()));
    // Far from what the machine uses: /dev/tapN is named by index alone, for all namespaces.
    this.#firstIndex = (1 + ((process.pid ?? 0) % 20_000)) * INDEXES_PER_PROCESS;
    this.#nextIndex = this.#firstIndex;
  }

  static async start(): Promise<Testbed> {
    // -B: no compiled modules among the sources.
    const process = spawn("python3", ["-B", "-u", PROBER]);
    await once(process, "spawn");
    return new Testbed({ process, hasVlans: false });
  }

  static with(prober: Prober): Testbed {
    return new Testbed(prober);
  }

  /** Measures all four matrices of a document that the kernel accepts. */
  async measure(topology: Topology): Promise<Measured> {
    return this.withLab(topology, ({ measured }) => Promise.resolve(measured));
  }

  /**
   * Builds a document, measures it, and takes it away after `use`.
   *
   * @param otherwise changes what would be built, into something that should do the same.
   */
  async withLab<Value>(
    topology: Topology,
    use: (lab: Lab) => Promise<Value>,
    otherwise: (plan: LabPlan) => LabPlan = (plan) => plan,
  ): Promise<Value> {
    const reason = unmeasurable(topology, this.#hasVlans);
    if (reason !== undefined) {
      throw new Error(reason);
    }
    const plan = otherwise(planLab(topology, this.#takeIndexes(topology)));
    await this.#ask({ do: "open", plan });
    const interfaces = plan.endpoints.map(({ id }) => id);
    const matrices = (await this.#ask({ do: "matrices" })) as Pick<
      Measured,
      "unicast" | "broadcast"
    >;
    const pings = (await this.#ask({ do: "pings" })) as Pick<Measured, "ping">;
    const silent = { ping6: interfaces.map(() => interfaces.map(() => null)) };
    const pings6 = plan.ipv6
      ? ((await this.#ask({ do: "pings6" })) as Pick<Measured, "ping6">)
      : silent;
    try {
      return await use({
        measured: { interfaces, ...matrices, ...pings, ...pings6 },
        again: (cells, times) => this.#again(cells, times),
      });
    } finally {
      await this.#ask({ do: "close" });
    }
  }

  async stop(): Promise<void> {
    this.#process.stdin.end();
    if (this.#process.exitCode === null) {
      await once(this.#process, "exit");
    }
  }

  async #again(cells: readonly Cell[], times: number): ReturnType<Lab["again"]> {
    const reply = await this.#ask({
      do: "cells",
      cells: cells.map(({ matrix, from, to }) => [matrix, from, to] as const),
      times,
    });
    return (reply as { readonly cells: Awaited<ReturnType<Lab["again"]>> }).cells;
  }

  /** A node or cable takes at most three; old labs may still be going, so none is taken twice soon. */
  #takeIndexes(topology: Topology): number {
    const count = 3 * (topology.nodes.length + (topology.cables?.length ?? 0));
    if (this.#nextIndex + count > this.#firstIndex + INDEXES_PER_PROCESS) {
      this.#nextIndex = this.#firstIndex;
    }
    const first = this.#nextIndex;
    this.#nextIndex += count;
    return first;
  }

  async #ask(request: Request): Promise<unknown> {
    this.#process.stdin.write(`${JSON.stringify(request)}\n`);
    const line = await this.#replies.next();
    if (line.done === true) {
      throw new Error(`the prober ended: ${this.#errors}`);
    }
    const reply = JSON.parse(line.value) as { readonly ok?: unknown; readonly refused?: string };
    if (reply.refused !== undefined) {
      throw new Error(`the kernel refused the topology: ${reply.refused}`);
    }
    return reply.ok;
  }
}
