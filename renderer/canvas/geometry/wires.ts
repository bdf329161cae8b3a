import type { Wire } from "../../../shared/diagram/scene/scene.ts";
import { sceneOf } from "../../../shared/diagram/scene/scene-of.ts";
import { useShownTopology } from "../shown-topology.ts";

const NONE: readonly Wire[] = [];

/** The wiring of what the canvas shows. */
export function useWires(): readonly Wire[] {
  const topology = useShownTopology();
  return topology ? sceneOf(topology).wires : NONE;
}
