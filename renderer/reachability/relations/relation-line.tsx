import type { KeyboardEvent, ReactNode } from "react";
import type { Relation } from "../../../shared/reachability/relations/relation.ts";
import type { Point } from "../../../shared/diagram/scene/scene.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import { useSay, useText } from "../../i18n/language.ts";
import { useApp } from "../../store/app.ts";
import { classNames } from "../../ui/class-names.ts";
import { useEndName } from "../use-end-name.ts";
import type { Curve } from "../../../shared/diagram/lines/relation-curve.ts";
import { DeathCross } from "./death-cross.tsx";
import { RelationTag } from "./relation-tag.tsx";

interface RelationLineProps {
  readonly relation: Relation;
  readonly topology: Topology;
  readonly curve: Curve;
  /** Centre of its words; null: it has none. */
  readonly tagAt: Point | null;
  /** The tag stands at the line; otherwise its words come when it is hovered. */
  readonly tagged: boolean;
  /** Something else is looked at. */
  readonly dimmed: boolean;
}

/** One relation: a line with its state, which says more when pressed. */
export function RelationLine(props: RelationLineProps): ReactNode {
  const { relation, topology, curve, tagged, dimmed } = props;
  const app = useApp();
  const label = useRelationLabel(topology, relation);
  const pair = { from: relation.from, to: relation.to };
  const explain = (): void => {
    app.view.getState().explain(pair);
  };
  return (
    <g
      className={classNames(
        "relation",
        `relation-${relation.state}`,
        dimmed && "relation-dimmed",
        !tagged && "relation-quiet",
      )}
      data-reach-from={relation.from}
      data-reach-to={relation.to}
      data-reach={relation.state}
      role="button"
      tabIndex={0}
      aria-label={label}
      onClick={explain}
      onKeyDown={(event) => {
        pressed(event, explain);
      }}
      onPointerEnter={() => {
        app.view.getState().hover(pair);
      }}
      onPointerLeave={() => {
        app.view.getState().hover(null);
      }}
    >
      <title>{label}</title>
      <path className="relation-hit" d={curve.d} />
      <path className="relation-halo" d={curve.d} />
      <path className="relation-line" d={curve.d} />
      <RelationSign state={relation.state} curve={curve} tagged={tagged} />
    </g>
  );
}

/** The words of a relation, beside its button: whose own name says them, and more. */
export function RelationWords(props: RelationLineProps): ReactNode {
  const { relation, tagAt, tagged, dimmed } = props;
  const app = useApp();
  return (
    tagAt && (
      <g
        aria-hidden
        data-tag-of={`${relation.from} ${relation.to}`}
        className={classNames(dimmed && "relation-dimmed")}
        onClick={() => {
          app.view.getState().explain({ from: relation.from, to: relation.to });
        }}
      >
        <RelationTag relation={relation} at={tagAt} isShort={!tagged} />
      </g>
    )
  );
}

function pressed(event: KeyboardEvent, explain: () => void): void {
  // With a modifier it is another action's shortcut.
  const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
  if (isPlain && (event.key === "Enter" || event.key === " ")) {
    event.preventDefault();
    event.stopPropagation();
    explain();
  }
}

interface RelationSignProps {
  readonly state: Relation["state"];
  readonly curve: Curve;
  /** The tag on the line has the sign of its state. */
  readonly tagged: boolean;
}

function RelationSign({ state, curve, tagged }: RelationSignProps): ReactNode {
  switch (state) {
    case "blocked":
      return tagged ? null : <DeathCross at={curve.middle} />;
    case "one-way":
      return (
        <g transform={`translate(${curve.end.x} ${curve.end.y}) rotate(${curve.angle})`}>
          <path className="relation-arrow" d="M-8 -5L0 0L-8 5" />
        </g>
      );
    case "reachable":
      return [curve.start, curve.end].map(({ x, y }) => (
        <circle key={`${x} ${y}`} className="relation-dot" cx={x} cy={y} r="3" />
      ));
  }
}

/** All that a relation says, for a screen reader and when hovered. */
function useRelationLabel(topology: Topology, relation: Relation): string {
  const t = useText();
  const say = useSay();
  const name = useEndName(topology);
  const to = name(relation.to);
  const many = { to, count: relation.count };
  const ends = {
    from: name(relation.from),
    to: relation.count > 1 ? t("ui.reach.relation.many", many) : to,
  };
  const said = {
    reachable: t("ui.reach.relation.reachable", ends),
    "one-way": t("ui.reach.relation.oneWay", ends),
    blocked: t("ui.reach.relation.blocked", ends),
  }[relation.state];
  return t("ui.reach.relation.explain", { said, tag: say(relation.tag) });
}
