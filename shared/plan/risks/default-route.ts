import { message, type Message } from "../../messages/message.ts";
import type { LiveRoute } from "../live-state.ts";
import type { Risk } from "../plan.ts";
import type { RiskContext } from "./risk-context.ts";

/** The host's default route: what carries it is touched, or it goes and no other is drawn. */
export function defaultRouteRisks(context: RiskContext): readonly Risk[] {
  const defaults = context.live.host.routes.filter(isDefault);
  return defaults.flatMap((route) => [...onNic(route, context), ...onOurs(route, context)]);
}

function onNic(route: LiveRoute, context: RiskContext): readonly Risk[] {
  const nic = context.nics.find(({ link }) => link.name === route.dev);
  if (!nic) {
    return [];
  }
  if (nic.takenRoutes.has(route)) {
    return [leaves(route, nic.node, context)];
  }
  const children = context.made.filter(({ lower }) => lower === route.dev);
  // A passthru child makes the NIC deaf; that is said by a risk of its own.
  const isNear = children.some(({ macvlan }) => macvlan?.mode !== "passthru");
  return isNear
    ? [risk("info", nic.node, message("plan.riskDefaultNear", { nic: route.dev }))]
    : [];
}

function onOurs(route: LiveRoute, context: RiskContext): readonly Risk[] {
  const gone = context.diff.gone.find(
    ({ was }) => was.namespace === null && was.name === route.dev,
  );
  const removed = context.routes.kept.some(({ removedRoutes }) => removedRoutes.includes(route));
  const kept = removed
    ? context.diff.kept.find(({ was }) => was.namespace === null && was.name === route.dev)
    : undefined;
  const node = gone?.was.node ?? kept?.spec.node;
  return node === undefined ? [] : [leaves(route, node, context)];
}

function leaves(route: LiveRoute, node: Risk["node"], { newHostRoutes }: RiskContext): Risk {
  const next = newHostRoutes.find((one) => one.family === route.family && isDefault(one));
  if (!next) {
    return risk("block", node, message("plan.riskDefaultLost", { nic: route.dev }));
  }
  const text =
    next.dev === route.dev
      ? message("plan.riskDefaultAgain", { name: route.dev })
      : message("plan.riskDefaultMoves", { from: route.dev, to: next.dev });
  return risk("warn", node, text);
}

function isDefault({ to }: LiveRoute): boolean {
  return to === "0.0.0.0/0" || to === "::/0";
}

function risk(severity: Risk["severity"], node: Risk["node"], text: Message): Risk {
  return { code: "default-route", severity, overridable: true, node, message: text };
}
