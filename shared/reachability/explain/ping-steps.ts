import { message, type Message } from "../../messages/message.ts";
import type { NodeId } from "../../topology/brand.ts";
import type { PingWorld, Resolution } from "../arp.ts";
import { BROADCAST } from "../frame.ts";
import { joinJourneys, standing } from "../journey/join-journeys.ts";
import type { Journey } from "../journey/journey.ts";
import { deviceAt } from "../network.ts";
import { tracePing, type PingStep } from "../ping.ts";
import { dotted, labelOf } from "./labels.ts";
import type { FrameRole } from "./step.ts";
import { walkSteps, type Scene } from "./walk-steps.ts";

/** Two halves of an exchange: until the echo arrives, and from then on. */
export interface PingSteps {
  readonly request: Journey;
  readonly reply: Journey;
}

/** The exchange of a ping, step by step: route, ARP, echo, and the same on the way back. */
export function pingSteps(scene: Scene, world: PingWorld, from: number, to: number): PingSteps {
  const told: PingStep[] = [];
  tracePing(world, from, to, (step) => told.push(step));
  const teller: Teller = { scene, world, from, to };
  const halfway = told.findIndex(({ kind }) => kind === "echo");
  const request = halfway < 0 ? told : told.slice(0, halfway + 1);
  const reply = halfway < 0 ? [] : told.slice(halfway + 1);
  return {
    request: joinJourneys(request.flatMap((step) => stepsOf(teller, step))),
    reply: joinJourneys(reply.flatMap((step) => stepsOf(teller, step))),
  };
}

interface Teller {
  readonly scene: Scene;
  readonly world: PingWorld;
  readonly from: number;
  readonly to: number;
}

function stepsOf(teller: Teller, step: PingStep): readonly Journey[] {
  switch (step.kind) {
    case "route":
      return [routeStep(teller, step)];
    case "noRoute":
      return [noRouteStep(teller, step)];
    case "knownFromRequest":
      return [said(teller, "arpReply", step.device, message("explain.knownFromRequest"))];
    case "arp":
      return arpSteps(teller, step.resolution);
    case "echo":
      return frame(teller, "echoRequest", step);
    case "reply":
      return frame(teller, "echoReply", step);
  }
}

function routeStep(teller: Teller, step: Extract<PingStep, { kind: "route" }>): Journey {
  const { device, via } = step.route;
  const params = { to: dotted(step.to), device: labelAt(teller, device) };
  const text =
    via === undefined
      ? message("explain.route", params)
      : message("explain.routeVia", { ...params, via: dotted(via) });
  return said(teller, "route", device, text);
}

function noRouteStep(teller: Teller, step: Extract<PingStep, { kind: "noRoute" }>): Journey {
  const isAsker = deviceAt(teller.world.network, teller.from).stack === step.stack;
  return said(
    teller,
    "route",
    isAsker ? teller.from : teller.to,
    message("explain.noRoute", { to: dotted(step.to) }),
  );
}

/** The question, who hears it, and whether an answer comes back. */
function arpSteps(teller: Teller, resolution: Resolution): readonly Journey[] {
  const { from, target, answers } = resolution;
  const heard = answers.map(({ device }) => idAt(teller, device));
  const question = message("explain.arpAsks", {
    device: labelAt(teller, from),
    address: dotted(target),
  });
  const walk = {
    from,
    mac: BROADCAST,
    ends: [...endsOf(teller), idAt(teller, from), ...heard],
    receivers: heard,
  };
  return [
    said(teller, "arpRequest", from, question),
    walkSteps(teller.scene, "arpRequest", walk),
    ...(answers.length === 0
      ? [
          said(
            teller,
            "arpRequest",
            from,
            message("explain.nobodyAnswers", { address: dotted(target) }),
          ),
        ]
      : answers.flatMap(({ device }) => answerSteps(teller, resolution, device))),
    ...(answers.length > 1
      ? [
          said(
            teller,
            "arpReply",
            from,
            message("explain.severalAnswer", { count: answers.length }),
          ),
        ]
      : []),
  ];
}

function answerSteps(teller: Teller, resolution: Resolution, device: number): readonly Journey[] {
  const text = message("explain.answers", {
    device: labelAt(teller, device),
    address: dotted(resolution.target),
  });
  const ends = [...endsOf(teller), idAt(teller, resolution.from), idAt(teller, device)];
  const receivers = [idAt(teller, resolution.from)];
  const walk = { from: device, mac: resolution.senderMac, ends, receivers };
  return [said(teller, "arpReply", device, text), walkSteps(teller.scene, "arpReply", walk)];
}

function frame(
  teller: Teller,
  role: FrameRole,
  { from, mac, accepted }: { from: number; mac: number; accepted: readonly number[] },
): readonly Journey[] {
  const receivers = accepted.map((at) => idAt(teller, at));
  const ends = [...endsOf(teller), idAt(teller, from), ...receivers];
  return [walkSteps(teller.scene, role, { from, mac, ends, receivers })];
}

function said(teller: Teller, role: FrameRole, device: number, text: Message): Journey {
  return standing({ frame: role, node: idAt(teller, device), message: text });
}

function endsOf(teller: Teller): readonly NodeId[] {
  return [idAt(teller, teller.from), idAt(teller, teller.to)];
}

function idAt(teller: Teller, device: number): NodeId {
  return deviceAt(teller.world.network, device).id;
}

function labelAt(teller: Teller, device: number): string {
  return labelOf(teller.scene.index, idAt(teller, device));
}
