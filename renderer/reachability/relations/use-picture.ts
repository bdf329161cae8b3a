import { useMemo } from "react";
import { indexTopology } from "../../../shared/topology/topology-index.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import { useItemBoxes } from "../../canvas/geometry/item-boxes.ts";
import { useWires } from "../../canvas/geometry/wires.ts";
import type { Picture } from "../../../shared/diagram/lines/journey-path.ts";

/** What relations and journeys are drawn on: where everything is now, also while it is dragged. */
export function useReachPicture(topology: Topology): Picture {
  const boxes = useItemBoxes();
  const wires = useWires();
  return useMemo(
    () => ({ index: indexTopology(topology), boxes, wires }),
    [topology, boxes, wires],
  );
}
