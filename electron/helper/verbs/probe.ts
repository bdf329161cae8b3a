import { join } from "node:path";
import { message } from "../../../shared/messages/message.ts";
import type { ProbeRequest } from "../../../shared/protocol/helper.ts";
import { parseTopologyValue } from "../../../shared/topology/parse.ts";
import type { HelperContext } from "../context.ts";
import { probeAddress, probeStart, type ProbeStart } from "../endpoints.ts";
import { findTool, requireTool } from "../environment.ts";
import { recoverIfFree } from "../locked-folder.ts";
import { readRecord } from "../records.ts";
import { Refusal } from "../refusal.ts";

/**
 * Pings from one endpoint of an applied document to another, and asks by ARP where ping fails.
 *
 * The request names nodes, never addresses: only what an administrator has applied can be probed.
 *
 * @throws {Refusal} `nothing-applied`, `request`
 */
export async function probe(context: HelperContext, request: ProbeRequest): Promise<number> {
  const { documentId, from, to } = request;
  await recoverIfFree(context);
  const record = readRecord(context.folder, documentId);
  const topology = record && parseTopologyValue(record.document);
  if (!record || !topology?.ok) {
    throw new Refusal("nothing-applied", message("helper.notApplied", { id: documentId }));
  }
  const refuse = (node: string): Refusal =>
    new Refusal("request", message("helper.noEndpoint", { node, document: record.name }));
  const start = probeStart(topology.value, record.bindings, from);
  const address = probeAddress(topology.value, to);
  if (!start) {
    throw refuse(from);
  }
  if (address === undefined) {
    throw refuse(to);
  }
  const { answered, output } = await ask(context, start, address);
  context.sink.say({ event: "probed", from, to, answered, output });
  return 0;
}

async function ask(
  { runner }: HelperContext,
  start: ProbeStart,
  address: string,
): Promise<{ readonly answered: boolean; readonly output: string }> {
  const options = ["-n", "-c", "3", "-i", "0.2", "-W", "1", "-I", start.link, address];
  const pinged = await runner.run(inside(start, requireTool("ping"), options));
  const arping = findTool("arping");
  if (pinged.code === 0 || arping === null || address.includes(":")) {
    return { answered: pinged.code === 0, output: pinged.stdout + pinged.stderr };
  }
  const asked = await runner.run(
    inside(start, arping, ["-c", "2", "-w", "2", "-I", start.link, address]),
  );
  const output = [pinged.stdout, pinged.stderr, asked.stdout, asked.stderr].join("");
  return { answered: false, output };
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
