import { works } from "../remedies/effect.ts";
import type { Topology } from "../../topology/document.ts";
import type { Message } from "../../messages/message.ts";
import type { NodeId } from "../../topology/brand.ts";
import { journeysOf } from "./explain.ts";

/**
 * Why one end does not reach another, in the sentence of the step that stops it; null: it does.
 *
 * That is where the last copy dies; where none dies, nobody who hears it answers, which is the last step.
 */
export function reasonOf(topology: Topology, from: NodeId, to: NodeId): Message | null {
  const { verdict, request, reply } = journeysOf(topology, from, to);
  if (works(verdict)) {
    return null;
  }
  const blamed = reply.steps.length > 0 ? reply : request;
  const deaths = blamed.ends.filter(({ fate }) => fate === "dies").map(({ step }) => step);
  const stop = deaths.length > 0 ? Math.max(...deaths) : blamed.steps.length - 1;
  return blamed.steps[stop]?.message ?? null;
}
