import type { LiveState } from "../../shared/plan/live-state.ts";
import type { ProbeResult } from "../../shared/protocol/helper.ts";
import { ipScopeOf } from "../../shared/topology/ip-scope.ts";
import { findTool } from "./environment.ts";
import type { Runner } from "./runner.ts";

/** An address that has to answer, and how it was asked. */
export interface Probe {
  readonly address: string;
  readonly role: ProbeResult["role"];
  /** The link towards it: needed for ARP and for IPv6 link-local addresses. */
  readonly dev: string | null;
}

/** How a probe answered before the change; after it, the same question is put. */
export type ProbeMethod = "ping" | "arping";

/** A probe with what it answered before. */
export interface Baseline {
  readonly probe: Probe;
  /** Null: nothing answered, so nothing is asked afterwards. */
  readonly method: ProbeMethod | null;
}

/** More addresses than a person's connection needs are not asked. */
const MAX_PROBES = 8;
/** A link may need a moment for its carrier, a neighbour for its ARP: one second an attempt. */
const ATTEMPTS_AFTER = 5;

const EVERYWHERE: readonly string[] = ["0.0.0.0/0", "::/0"];

/** What has to answer after the change if it answers before: gateways and the SSH clients. */
export function probesFor(live: LiveState, sshClients: readonly string[]): readonly Probe[] {
  const gateways = defaultRoutes(live).flatMap(({ via, dev }): Probe[] =>
    via === null ? [] : [{ address: via, role: "gateway", dev }],
  );
  const clients = sshClients.map((address): Probe => ({ address, role: "ssh-client", dev: null }));
  // Who logged in comes first; then the gateways, or whoever opens connections crowds them out.
  const inOrder = [...clients.slice(0, 1), ...gateways, ...clients.slice(1)];
  const byAddress = new Map(inOrder.map((probe) => [probe.address, probe]));
  gateways.forEach((gateway) => byAddress.set(gateway.address, gateway));
  return [...byAddress.values()].slice(0, MAX_PROBES);
}

function defaultRoutes(live: LiveState): LiveState["namespaces"][number]["routes"] {
  return (live.namespaces[0]?.routes ?? []).filter(({ to }) => EVERYWHERE.includes(to));
}

/** Asks every probe once, before the change. */
export function askBefore(runner: Runner, probes: readonly Probe[]): Promise<readonly Baseline[]> {
  return Promise.all(
    probes.map(async (probe) => {
      const [pinged, arpinged] = await Promise.all([
        ask(runner, probe, "ping"),
        ask(runner, probe, "arping"),
      ]);
      return { probe, method: pinged ? "ping" : arpinged ? "arping" : null };
    }),
  );
}

/** Asks again what answered before, with patience; `live` tells where the gateways are now. */
export function askAfter(
  runner: Runner,
  baselines: readonly Baseline[],
  live: LiveState,
): Promise<readonly ProbeResult[]> {
  const links = new Map(defaultRoutes(live).map(({ via, dev }) => [via, dev]));
  return Promise.all(
    baselines.map(async ({ probe, method }) => {
      const moved = { ...probe, dev: links.get(probe.address) ?? probe.dev };
      const { address, role } = probe;
      const after = method !== null && (await askPatiently(runner, moved, method));
      return { address, role, before: method !== null, after };
    }),
  );
}

async function askPatiently(runner: Runner, probe: Probe, method: ProbeMethod): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS_AFTER; attempt += 1) {
    const started = process.hrtime.bigint();
    if (await ask(runner, probe, method)) {
      return true;
    }
    // "Network is unreachable" comes at once; it too deserves its second.
    const spent = Number(process.hrtime.bigint() - started) / 1e6;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, 1000 - spent)));
  }
  return false;
}

async function ask(runner: Runner, probe: Probe, method: ProbeMethod): Promise<boolean> {
  const argv = method === "ping" ? pingArgv(probe) : arpingArgv(probe);
  return argv !== null && (await runner.run(argv)).code === 0;
}

function pingArgv({ address, dev }: Probe): readonly [string, ...string[]] | null {
  const ping = findTool("ping");
  if (ping === null) {
    return null;
  }
  const needsLink = ipScopeOf(address) === "link-local";
  const target = needsLink && dev !== null ? `${address}%${dev}` : address;
  return [ping, "-n", "-q", "-c", "1", "-W", "1", target];
}

function arpingArgv({ address, dev }: Probe): readonly [string, ...string[]] | null {
  const arping = findTool("arping");
  const isIpv4 = !address.includes(":");
  return arping !== null && dev !== null && isIpv4
    ? [arping, "-q", "-f", "-c", "1", "-w", "1", "-I", dev, address]
    : null;
}
