import { join } from "node:path";
import { message } from "../../../shared/messages/message.ts";
import type { HelperEvent, ProbeRequest } from "../../../shared/protocol/helper.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import { parseTopologyValue } from "../../../shared/topology/parse.ts";
import type { HelperContext } from "../context.ts";
import { ControlChannel } from "../control.ts";
import { probeAddresses, probeStart, type ProbeAddresses, type ProbeStart } from "../endpoints.ts";
import { findTool, requireTool } from "../environment.ts";
import { recoverIfFree } from "../locked-folder.ts";
import { readRecord } from "../records.ts";
import { Refusal } from "../refusal.ts";
import type { RequestOf } from "../request.ts";

type Pair = Pick<ProbeRequest, "from" | "to">;
type Probed = Extract<HelperEvent, { readonly event: "probed" }>;

/** A pair that does not answer takes seconds of waiting and next to no work. */
const AT_ONCE = 32;

/**
 * Pings from endpoints of an applied document to others, and asks by ARP where ping fails.
 *
 * The request names nodes, never addresses: only what an administrator has applied can be probed.
 *
 * @throws {Refusal} `nothing-applied`; `request` for a single pair that cannot be asked
 */
export async function probe(context: HelperContext, request: RequestOf<"probe">): Promise<number> {
  await recoverIfFree(context);
  const applied = readApplied(context.folder, request.documentId);
  if ("pairs" in request) {
    await askAll(context, applied, request.pairs);
    return 0;
  }
  const { from, to } = request;
  const refuse = (node: string): Refusal =>
    new Refusal("request", message("helper.noEndpoint", { node, document: applied.name }));
  const { start, addresses } = endsOf(applied, request);
  if (!start) {
    throw refuse(from);
  }
  if (!addresses) {
    throw refuse(to);
  }
  const { answered, output } = await ask(context, start, addresses);
  context.sink.say({ event: "probed", from, to, answered, output });
  return 0;
}

/** Asks pair after pair, some at once, until all are told or nobody listens any more. */
async function askAll(
  context: HelperContext,
  applied: Applied,
  pairs: readonly Pair[],
): Promise<void> {
  const { lines, interruption, sink } = context;
  // Ends with a signal, with its reader, with the end of stdin, and with "revert".
  new ControlChannel(lines, interruption);
  const left = [...pairs];
  const work = async (): Promise<void> => {
    for (let pair = left.shift(); pair && !interruption.stopped(); pair = left.shift()) {
      sink.say(await askOne(context, applied, pair));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function askOne(
  context: HelperContext,
  applied: Applied,
  { from, to }: Pair,
): Promise<Probed> {
  const { start, addresses } = endsOf(applied, { from, to });
  if (!start || !addresses) {
    return { event: "probed", from, to, answered: null, output: "" };
  }
  const { answered, output } = await ask(context, start, addresses);
  // Whether a VM, a container or a station is there at all is not for us to know.
  const isOurs = probeStart(applied.topology, applied.bindings, to) !== undefined;
  return { event: "probed", from, to, answered: answered || (isOurs ? false : null), output };
}

interface Applied {
  readonly name: string;
  readonly topology: Topology;
  readonly bindings: Readonly<Record<string, string>>;
}

function readApplied(folder: string, documentId: ProbeRequest["documentId"]): Applied {
  const record = readRecord(folder, documentId);
  const topology = record && parseTopologyValue(record.document);
  if (!record || !topology?.ok) {
    throw new Refusal("nothing-applied", message("helper.notApplied", { id: documentId }));
  }
  return { name: record.name, topology: topology.value, bindings: record.bindings };
}

interface Answer {
  readonly answered: boolean;
  readonly output: string;
}

interface Ends {
  readonly start: ProbeStart | undefined;
  readonly addresses: ProbeAddresses | undefined;
}

function endsOf({ topology, bindings }: Applied, { from, to }: Pair): Ends {
  const start = probeStart(topology, bindings, from);
  return { start, addresses: probeAddresses(topology, from, to) };
}

async function ask(
  context: HelperContext,
  start: ProbeStart,
  { source, target }: ProbeAddresses,
): Promise<Answer> {
  // By the interface's name a ping would leave by that interface only, past the route of a host shim.
  const pinged = await ping(context, start, source ?? start.link, target);
  const isElsewhere = source !== undefined && pinged.code === PING_FAILED;
  // A lease may be another one by now than the address that is drawn.
  const { code, output } = isElsewhere ? await ping(context, start, start.link, target) : pinged;
  const arping = findTool("arping");
  if (code === 0 || arping === null || target.includes(":")) {
    return { answered: code === 0, output };
  }
  const options = ["-c", "2", "-w", "2", "-I", start.link, target];
  const asked = await context.runner.run(inside(start, arping, options));
  return { answered: false, output: output + asked.stdout + asked.stderr };
}

/** What `ping` exits with where it could not ask, as with an address that is not the machine's. */
const PING_FAILED = 2;

async function ping(
  { runner }: HelperContext,
  start: ProbeStart,
  source: string,
  target: string,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const options = ["-n", "-c", "3", "-i", "0.2", "-W", "1", "-I", source, target];
  const { code, stdout, stderr } = await runner.run(inside(start, requireTool("ping"), options));
  return { code, output: stdout + stderr };
}

function inside(
  { namespace }: ProbeStart,
  tool: string,
  options: readonly string[],
): readonly [string, ...string[]] {
  return namespace === null
    ? [tool, ...options]
    : [requireTool("nsenter"), `--net=${join("/run/netns", namespace)}`, "--", tool, ...options];
}
