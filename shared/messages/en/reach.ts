import { plural } from "../plural.ts";

export const reachMessages = {
  "reach.from": (): string => "From \\ to",
  "reach.mark.self": (): string => "–",
  "reach.mark.yes": (): string => "yes",
  "reach.mark.no": (): string => "no",
  "reach.mark.local": (): string => "local",
  "reach.mark.race": (): string => "race",
  "reach.mark.frames": (): string => "frames",
  "reach.mark.unicast": (): string => "unicast",
  "reach.mark.broadcast": (): string => "bcast",
  "reach.mark.nothing": (): string => ".",
  "reach.legend.yes": (): string => "ping works, with empty neighbour caches on both sides",
  "reach.legend.no": (): string => "ping fails",
  "reach.legend.local": (): string => "the same network stack answers itself",
  "reach.legend.race": (): string => "who answers first decides; explain says which",
  "reach.legend.frames": (): string =>
    "no such addresses on both sides; frames and broadcasts arrive",
  "reach.legend.unicast": (): string =>
    "no such addresses on both sides; frames arrive, broadcasts not",
  "reach.legend.broadcast": (): string => "no such addresses on both sides; only broadcasts arrive",
  "reach.legend.nothing": (): string => "no such addresses on both sides; nothing arrives",
  "reach.others": ({ label, count }: { label: string; count: number }): string =>
    `${label} and ${plural("en", count, { one: "other like it", other: "others like it" })}`,
  "reach.title.ping": (): string => "Ping",
  "reach.title.ping6": (): string => "Ping over IPv6",
  "reach.title.unicast": (): string => "Frames to the receiver's MAC",
  "reach.title.broadcast": (): string => "Broadcasts",
  "reach.about.ping": (): string =>
    "A cold ARP exchange and an echo. Rows ask, columns answer; an empty cell has no IPv4 address.",
  "reach.about.ping6": (): string =>
    "Cold neighbour discovery and an echo. Rows ask, columns answer; an empty cell has no IPv6 address.",
  "reach.about.unicast": (): string =>
    "Copies of one frame that the receiver's stack accepts. Rows send, columns receive.",
  "reach.about.broadcast": (): string =>
    "Copies of one broadcast that the receiver's stack gets; on the diagonal, what comes back to the sender.",
};
