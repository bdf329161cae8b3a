import type { ReactNode } from "react";
import type { Point } from "../../../shared/diagram/scene/scene.ts";
import type { Relation } from "../../../shared/reachability/relations/relation.ts";
import { useSay } from "../../i18n/language.ts";
import { StateMark } from "../../ui/state-mark.tsx";
import { CanvasPill } from "./canvas-pill.tsx";

interface RelationTagProps {
  readonly relation: Relation;
  /** Its centre. */
  readonly at: Point;
  /** Only how many it stands for. */
  readonly isShort: boolean;
}

const TONES = { reachable: "good", "one-way": "warn", blocked: "bad" } as const;

/** The words on a relation's line, and how many pairs it stands for. */
export function RelationTag({ relation, at, isShort }: RelationTagProps): ReactNode {
  const say = useSay();
  return (
    <CanvasPill at={{ x: at.x, y: at.y - 12 }} tone={TONES[relation.state]}>
      {!isShort && (
        <>
          <StateMark state={relation.state} size={12} />
          {say(relation.tag)}
        </>
      )}
      {relation.count > 1 && <span className="relation-count">{`×${relation.count}`}</span>}
    </CanvasPill>
  );
}
