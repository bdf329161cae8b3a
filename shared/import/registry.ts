import type { ImportSource } from "./source.ts";
import { networkManager } from "./sources/network-manager/network-manager.ts";
import { nmstate } from "./sources/nmstate/nmstate.ts";
import { docker } from "./sources/docker/docker.ts";
import { podman } from "./sources/podman/podman.ts";
import { compose } from "./sources/compose/compose.ts";
import { libvirt } from "./sources/libvirt/libvirt.ts";
import { containerlab } from "./sources/containerlab/containerlab.ts";
import { cni } from "./sources/cni/cni.ts";
import { quadlet } from "./sources/quadlet/quadlet.ts";
import { networkd } from "./sources/networkd/networkd.ts";

/** Every source, in the order in which a file is tried and lists show them. */
export const IMPORT_SOURCES: readonly ImportSource[] = [
  networkd,
  networkManager,
  nmstate,
  docker,
  podman,
  compose,
  libvirt,
  containerlab,
  cni,
  quadlet,
];

/** Finds a source by its name; undefined: there is none. */
export function importSource(name: string): ImportSource | undefined {
  return IMPORT_SOURCES.find((source) => source.name === name);
}
