import { useMemo, type ReactNode } from "react";
import type { Box, Scene } from "../../../shared/diagram/scene/scene.ts";
import { classesOf } from "../../../shared/reachability/matrix.ts";
import type { ReachState } from "../../../shared/reachability/relations/relation.ts";
import { restrictionsOf } from "../../../shared/reachability/relations/restrictions.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import { stackOf } from "../../../shared/topology/effective.ts";
import { indexTopology, nodeOfKind } from "../../../shared/topology/topology-index.ts";

/** How far below both ends an arc hangs. */
const SAG = 56;
const CROSS = 9;

interface Arc {
  readonly id: string;
  readonly state: ReachState;
  readonly from: Box;
  readonly to: Box;
}

interface TemplateRelationsProps {
  readonly topology: Topology;
  readonly scene: Scene;
}

/** Whether each host reaches its own guests: what the examples are about. */
export function TemplateRelations({ topology, scene }: TemplateRelationsProps): ReactNode {
  const arcs = useMemo(() => arcsOf(topology, scene), [topology, scene]);
  return arcs.map(({ id, state, from, to }) => {
    const start = { x: from.x + from.width / 2 + 20, y: from.y + from.height };
    const end = { x: to.x + 24, y: to.y + to.height };
    const depth = Math.max(start.y, end.y) + SAG;
    const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y + 6 * depth) / 8 };
    return (
      <g key={id} className={`template-picture-reach template-picture-${state}`}>
        <path
          d={`M${start.x} ${start.y}C${start.x} ${depth} ${end.x} ${depth} ${end.x} ${end.y}`}
        />
        {state === "blocked" && (
          <path
            d={`M${middle.x - CROSS} ${middle.y - CROSS}l${2 * CROSS} ${2 * CROSS}m0 ${-2 * CROSS}l${-2 * CROSS} ${2 * CROSS}`}
          />
        )}
      </g>
    );
  });
}

function arcsOf(topology: Topology, scene: Scene): readonly Arc[] {
  const index = indexTopology(topology);
  const items = new Map(scene.items.map((item) => [item.id, item]));
  return restrictionsOf(topology, classesOf(topology)).flatMap(({ from, to, state }) => {
    const end = nodeOfKind(index, from, "nic", "bond", "bridge", "macvlan");
    const host = end && stackOf(index, end);
    const stack = items.get(`${host ?? ""}:stack`);
    const child = items.get(to);
    const card = child && items.get(child.inside ?? "");
    const guest = card?.kind === "guest" ? card : child;
    return stack && guest ? [{ id: `${from} ${to}`, state, from: stack.box, to: guest.box }] : [];
  });
}
