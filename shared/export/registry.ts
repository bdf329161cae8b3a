import { tellingOfBonds } from "./bond-notes.ts";
import type { ExportTarget } from "./target.ts";
import { ansible } from "./targets/ansible/ansible.ts";
import { cni } from "./targets/cni/cni.ts";
import { compose } from "./targets/compose/compose.ts";
import { containerlab } from "./targets/containerlab/containerlab.ts";
import { docker } from "./targets/docker/docker.ts";
import { ifupdown } from "./targets/ifupdown/ifupdown.ts";
import { incus } from "./targets/incus/incus.ts";
import { iproute2 } from "./targets/iproute2/iproute2.ts";
import { libvirt } from "./targets/libvirt/libvirt.ts";
import { lxc } from "./targets/lxc/lxc.ts";
import { lxd } from "./targets/lxd/lxd.ts";
import { networkManager } from "./targets/network-manager/network-manager.ts";
import { networkd } from "./targets/networkd/networkd.ts";
import { nixos } from "./targets/nixos/nixos.ts";
import { nmstate } from "./targets/nmstate/nmstate.ts";
import { nspawn } from "./targets/nspawn/nspawn.ts";
import { podman } from "./targets/podman/podman.ts";
import { qemu } from "./targets/qemu/qemu.ts";
import { quadlet } from "./targets/quadlet/quadlet.ts";

/** Who a target is for: the machine's own network, container engines, what runs machines. */
export type ExportFamily = "workstation" | "containers" | "machines";

const FAMILIES: readonly {
  readonly name: ExportFamily;
  readonly targets: readonly ExportTarget[];
}[] = [
  {
    name: "workstation",
    targets: [iproute2, networkd, networkManager, nmstate, ifupdown, nixos, ansible],
  },
  { name: "containers", targets: [docker, compose, podman, quadlet, cni, containerlab] },
  { name: "machines", targets: [libvirt, qemu, incus, lxd, lxc, nspawn] },
];

/** Every target by its family, in the order in which lists and the app's gallery show them. */
export const EXPORT_FAMILIES: typeof FAMILIES = FAMILIES.map((family) => ({
  ...family,
  targets: family.targets.map(tellingOfBonds),
}));

/** Every target. */
export const EXPORT_TARGETS: readonly ExportTarget[] = EXPORT_FAMILIES.flatMap(
  ({ targets }) => targets,
);

/** Finds a target by its name; undefined: there is none. */
export function exportTarget(name: string): ExportTarget | undefined {
  return EXPORT_TARGETS.find((target) => target.name === name);
}
