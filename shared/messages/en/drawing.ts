interface Described {
  readonly hosts: number;
  readonly guests: number;
  readonly children: number;
  readonly blocked: number;
}

/** Words in and about drawn pictures; a card's own are those of the canvas. */
export const drawingMessages = {
  "drawing.more": ({ count }: { count: number }): string => `+${count} more`,
  "drawing.described": ({ hosts, guests, children, blocked }: Described): string =>
    `A macvlan network of ${hosts} ${hosts === 1 ? "host" : "hosts"}, ` +
    `${guests} ${guests === 1 ? "guest" : "guests"} and ` +
    `${children} macvlan ${children === 1 ? "child" : "children"}.` +
    (blocked > 0 ? " Some guests cannot talk to their own host." : ""),
  "drawing.wire": ({ from, to }: { from: string; to: string }): string => `${from} on ${to}`,
  "drawing.cable": ({ from, to }: { from: string; to: string }): string =>
    `Cable from ${from} to ${to}`,
  "drawing.relation": (p: { from: string; to: string; count: number; tag: string }): string =>
    `${p.from}, ${p.to}${p.count > 1 ? ` and ${p.count - 1} more like it` : ""}: ${p.tag}`,
  "drawing.notDrawn": ({ count, all }: { count: number; all: number }): string =>
    `${count} of ${all} lines between hosts and guests are not drawn, because nobody could follow ` +
    `so many. All are in the matrix: of the Markdown page (render FILE -o FILE.md), of the report ` +
    `(report FILE), of the app.`,
  "drawing.legend": (): string => "Legend",
  "drawing.legend.private": (): string => "children are kept apart",
  "drawing.legend.vepa": (): string => "children meet only where a switch sends back",
  "drawing.legend.bridge": (): string => "children reach each other directly",
  "drawing.legend.passthru": (): string => "one child has the NIC to itself",
  "drawing.legend.source": (): string => "hears only listed MAC addresses",
  "drawing.legend.wire": (): string => "interface on what carries it",
  "drawing.legend.cable": (): string => "cable",
  "drawing.legend.down": (): string => "cable without link",
  "drawing.legend.reachable": (): string => "host and guests talk",
  "drawing.legend.oneWay": (): string => "only one side can start",
  "drawing.legend.blocked": (): string => "host and guests cannot talk",
};
