import { message } from "../../../shared/messages/message.ts";
import type { ExplainedPair } from "../../analysis/analysis.ts";
import type { App } from "../../store/app.ts";
import type { Leg } from "../../../shared/reachability/journey/timeline.ts";

/** Plays the frames of an explained pair: there, and back when something is answered. */
export function playExplained(app: App, { request, reply }: ExplainedPair): void {
  const legs: readonly Leg[] = [
    { kind: "request", journey: request },
    { kind: "reply", journey: reply },
  ];
  play(app, legs.filter(moves));
}

/** Plays legs, unless nothing moves in them. */
export function play(app: App, legs: readonly Leg[]): void {
  if (!legs.some(moves)) {
    app.notices.getState().tell("info", message("ui.reach.play.nothing"));
    return;
  }
  app.player.getState().start(legs, !prefersStillness());
}

function moves({ journey }: Leg): boolean {
  return journey.hops.length > 0 || journey.ends.length > 0;
}

/** Whoever wants no motion steps by hand. */
function prefersStillness(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
