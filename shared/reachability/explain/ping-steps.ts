import { message, type Message } from "../../messages/message.ts";
import type { NodeId } from "../../topology/brand.ts";
import type { Resolution } from "../arp.ts";
import type { ExchangeStep } from "../exchange.ts";
import { tracePing6 } from "../ipv6/ping6.ts";
import { joinJourneys, standing } from "../journey/join-journeys.ts";
import type { Journey } from "../journey/journey.ts";
import { deviceAt } from "../network.ts";
import { tracePing } from "../ping.ts";
import type { IpVersion } from "../relations/ping-question.ts";
import { IPV4_WORDS, IPV6_WORDS, type IpWords } from "./ip-versions.ts";
import { labelOf } from "./labels.ts";
import type { FrameRole } from "./step.ts";
import { walkSteps, type Scene } from "./walk-steps.ts";
import type { PairWorld } from "./world.ts";

/** Two halves of an exchange: until the echo arrives, and from then on. */
export interface PingSteps {
  readonly request: Journey;
  readonly reply: Journey;
}

/** The exchange of a ping, step by step: route, question for the MAC, echo, and the way back. */
export function pingSteps(pair: PairWorld, version: IpVersion): PingSteps {
  const { scene, world, world6, from, to } = pair;
  switch (version) {
    case 4:
      return tell({ scene, from, to, words: IPV4_WORDS }, (trace) => {
        tracePing(world, from, to, trace);
      });
    case 6:
      return tell({ scene, from, to, words: IPV6_WORDS }, (trace) => {
        tracePing6(world6, from, to, trace);
      });
  }
}

type PingStep<Address> = ExchangeStep<Address, "arp" | "ndp">;

interface Teller<Address> {
  readonly scene: Scene;
  readonly from: number;
  readonly to: number;
  readonly words: IpWords<Address>;
}

function tell<Address>(
  teller: Teller<Address>,
  run: (trace: (step: PingStep<Address>) => void) => void,
): PingSteps {
  const told: PingStep<Address>[] = [];
  run((step) => told.push(step));
  const halfway = told.findIndex(({ kind }) => kind === "echo");
  const request = halfway < 0 ? told : told.slice(0, halfway + 1);
  const reply = halfway < 0 ? [] : told.slice(halfway + 1);
  return {
    request: joinJourneys(request.flatMap((step) => stepsOf(teller, step))),
    reply: joinJourneys(reply.flatMap((step) => stepsOf(teller, step))),
  };
}

function stepsOf<Address>(teller: Teller<Address>, step: PingStep<Address>): readonly Journey[] {
  switch (step.kind) {
    case "route":
      return [routeStep(teller, step)];
    case "noRoute":
      return [noRouteStep(teller, step)];
    case "knownFromRequest": {
      const text = message("explain.knownFromRequest");
      return [said(teller, teller.words.answer, step.device, text)];
    }
    case "arp":
    case "ndp":
      return resolutionSteps(teller, step.resolution);
    case "echo":
      return frame(teller, "echoRequest", step);
    case "reply":
      return frame(teller, "echoReply", step);
  }
}

function routeStep<Address>(
  teller: Teller<Address>,
  step: Extract<PingStep<Address>, { kind: "route" }>,
): Journey {
  const { device, via } = step.route;
  const { write } = teller.words;
  const params = { to: write(step.to), device: labelAt(teller, device) };
  const text =
    via === undefined
      ? message("explain.route", params)
      : message("explain.routeVia", { ...params, via: write(via) });
  return said(teller, "route", device, text);
}

function noRouteStep<Address>(
  teller: Teller<Address>,
  step: Extract<PingStep<Address>, { kind: "noRoute" }>,
): Journey {
  const isAsker = deviceAt(teller.scene.network, teller.from).stack === step.stack;
  const text = message("explain.noRoute", { to: teller.words.write(step.to) });
  return said(teller, "route", isAsker ? teller.from : teller.to, text);
}

/** The question, who hears it, and whether an answer comes back. */
function resolutionSteps<Address>(
  teller: Teller<Address>,
  resolution: Resolution<Address>,
): readonly Journey[] {
  const { from, target, answers } = resolution;
  const { words, scene } = teller;
  const heard = answers.map(({ device }) => idAt(teller, device));
  const walk = {
    from,
    mac: words.everybody,
    ends: [...endsOf(teller), idAt(teller, from), ...heard],
    receivers: heard,
  };
  const asked = [
    said(teller, words.question, from, words.asks(labelAt(teller, from), target)),
    walkSteps(scene, words.question, walk),
  ];
  if (answers.length === 0) {
    const text = message("explain.nobodyAnswers", { address: words.write(target) });
    return [...asked, said(teller, words.question, from, text)];
  }
  const several =
    answers.length > 1 ? [said(teller, words.answer, from, words.several(answers.length))] : [];
  return [
    ...asked,
    ...answers.flatMap(({ device }) => answerSteps(teller, resolution, device)),
    ...several,
  ];
}

function answerSteps<Address>(
  teller: Teller<Address>,
  resolution: Resolution<Address>,
  device: number,
): readonly Journey[] {
  const { words, scene } = teller;
  const text = message("explain.answers", {
    device: labelAt(teller, device),
    address: words.write(resolution.target),
  });
  const ends = [...endsOf(teller), idAt(teller, resolution.from), idAt(teller, device)];
  const receivers = [idAt(teller, resolution.from)];
  const walk = { from: device, mac: resolution.senderMac, ends, receivers };
  return [said(teller, words.answer, device, text), walkSteps(scene, words.answer, walk)];
}

function frame<Address>(
  teller: Teller<Address>,
  role: FrameRole,
  { from, mac, accepted }: { from: number; mac: number; accepted: readonly number[] },
): readonly Journey[] {
  const receivers = accepted.map((at) => idAt(teller, at));
  const ends = [...endsOf(teller), idAt(teller, from), ...receivers];
  return [walkSteps(teller.scene, role, { from, mac, ends, receivers })];
}

function said<Address>(
  teller: Teller<Address>,
  role: FrameRole,
  device: number,
  text: Message,
): Journey {
  return standing({ frame: role, node: idAt(teller, device), message: text });
}

function endsOf<Address>(teller: Teller<Address>): readonly NodeId[] {
  return [idAt(teller, teller.from), idAt(teller, teller.to)];
}

function idAt<Address>({ scene }: Teller<Address>, device: number): NodeId {
  return deviceAt(scene.network, device).id;
}

function labelAt<Address>(teller: Teller<Address>, device: number): string {
  return labelOf(teller.scene.index, idAt(teller, device));
}
