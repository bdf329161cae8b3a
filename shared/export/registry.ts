import type { ExportTarget } from "./target.ts";
import { iproute2 } from "./targets/iproute2/iproute2.ts";
import { networkManager } from "./targets/network-manager/network-manager.ts";
import { networkd } from "./targets/networkd/networkd.ts";
import { nmstate } from "./targets/nmstate/nmstate.ts";

/** Every target, in the order in which lists and the app's gallery show them. */
export const EXPORT_TARGETS: readonly ExportTarget[] = [
  iproute2,
  networkd,
  networkManager,
  nmstate,
];

/** Finds a target by its name; undefined: there is none. */
export function exportTarget(name: string): ExportTarget | undefined {
  return EXPORT_TARGETS.find((target) => target.name === name);
}
