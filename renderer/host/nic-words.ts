import { message, type Message } from "../../shared/messages/message.ts";
import type { LiveNic } from "./live-nics.ts";

/** What stands below a NIC's name: what is wrong with it, or its speed and address. */
export interface NicWords {
  readonly tone: "plain" | "warn";
  readonly parts: readonly Message[];
}

/** The link light: lit, dark, or switched off. */
export function lightOf({ link }: LiveNic): "on" | "off" | "down" {
  return !link.up ? "down" : link.carrier ? "on" : "off";
}

export function nicWords({ link, drawn }: LiveNic): NicWords {
  if (link.wireless) {
    return { tone: "warn", parts: [message("ui.host.wifi")] };
  }
  const bound =
    drawn?.how === "bound" ? [message("ui.host.standsFor", { name: drawn.node.name })] : [];
  if (!link.up) {
    return { tone: "plain", parts: [...bound, message("ui.host.down")] };
  }
  if (!link.carrier) {
    return { tone: "plain", parts: [...bound, message("ui.host.noCable")] };
  }
  const [address] = link.addresses.filter(({ scope }) => scope !== "link");
  const parts = [
    ...bound,
    ...(link.kind === "vlan" && link.vlanId !== null
      ? [message("ui.host.vlan", { id: link.vlanId })]
      : []),
    ...(link.speed === undefined || link.speed <= 0
      ? []
      : [message("ui.host.speed", { mbit: link.speed })]),
    ...(address ? [message("ui.host.address", { address: address.cidr })] : []),
  ];
  return { tone: "plain", parts: parts.length > 0 ? parts : [message("ui.host.up")] };
}
