import type { MacvlanMode } from "../../topology/nodes/macvlan.ts";
import type { Ink } from "../drawing/drawing.ts";
import type { Theme } from "../drawing/themes.ts";
import type { ItemKind } from "../scene/scene.ts";
import { FRAME } from "../scene/sizes.ts";

type Style = Readonly<Record<string, string | number>>;

/** Writes a style as mxGraph reads it: `key=value;` after each other. */
export function styleText(style: Style): string {
  return Object.entries(style)
    .map(([key, value]) => `${key}=${value};`)
    .join("");
}

/** Labels are HTML, since only that wraps; what does not fit is cut, not drawn over its neighbours. */
const LABEL: Style = { html: 1, whiteSpace: "wrap", overflow: "hidden" };
const ROUND: Style = { rounded: 1, absoluteArcSize: 1, arcSize: 12 };
/** Children move with it, and keep their size when it gets another one. */
const CONTAINER: Style = {
  container: 1,
  collapsible: 0,
  recursiveResize: 0,
  verticalAlign: "top",
  align: "left",
  spacingLeft: 10,
  spacingTop: 4,
};

interface Painted {
  readonly kind: ItemKind;
  /** Of a macvlan child. */
  readonly mode: MacvlanMode | null;
  readonly fontSize: number;
}

/** How a thing looks. */
export function itemStyle({ kind, mode, fontSize }: Painted, theme: Theme): Style {
  const ink = (name: Ink): string => theme[name];
  const colours = { fillColor: ink("card"), strokeColor: ink("line"), fontColor: ink("text") };
  const base = { ...LABEL, fontSize, ...colours };
  switch (kind) {
    case "host":
      return { ...base, ...ROUND, ...CONTAINER, fillColor: ink("panel"), startSize: FRAME.header };
    case "guest":
      return { ...base, ...ROUND, ...CONTAINER };
    case "macvlan":
      return { ...base, ...ROUND, strokeColor: ink(mode ?? "line"), strokeWidth: 2 };
    case "stack":
      return { ...base, ...ROUND, strokeColor: ink("accent") };
    case "switch":
      return { ...base, fillColor: ink("panel"), strokeWidth: 2 };
    case "note":
      return { shape: "note", size: 12, ...base, fillColor: ink("warn-soft"), align: "left" };
    case "nic":
    case "bond":
    case "bridge":
    case "veth":
    case "station":
      return { ...base, ...ROUND };
  }
}

const PLAIN_EDGE: Style = { html: 1, endArrow: "none", fontSize: 10 };

/** How a line of the wiring looks. */
export function wireStyle(isCable: boolean, theme: Theme): Style {
  return {
    ...PLAIN_EDGE,
    edgeStyle: "orthogonalEdgeStyle",
    rounded: 1,
    strokeColor: theme.dim,
    strokeWidth: isCable ? 2 : 1,
    fontColor: theme.dim,
    labelBackgroundColor: theme.paper,
  };
}

const STATES = {
  reachable: { ink: "good", dashed: 0, startArrow: "classic", endArrow: "classic" },
  "one-way": { ink: "warn", dashed: 1, startArrow: "none", endArrow: "classic" },
  blocked: { ink: "bad", dashed: 1, startArrow: "none", endArrow: "cross" },
} as const;

/** How a line of who reaches whom looks. */
export function relationStyle(state: keyof typeof STATES, theme: Theme): Style {
  const { ink, ...rest } = STATES[state];
  return {
    ...PLAIN_EDGE,
    ...rest,
    curved: 1,
    strokeColor: theme[ink],
    strokeWidth: 2,
    fontColor: theme[ink],
    labelBackgroundColor: theme.paper,
  };
}
