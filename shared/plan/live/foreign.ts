import { ownerOf } from "../group.ts";
import type { LiveLink } from "../live-state.ts";

/** A program whose devices come and go by its own rules; we leave them alone. */
export type ForeignOwner =
  | "Docker"
  | "libvirt"
  | "LXD"
  | "Incus"
  | "LXC"
  | "Podman"
  | "Kubernetes"
  | "systemd-nspawn"
  | "Proxmox VE"
  | "VirtualBox"
  | "VMware";

export interface ForeignDevice {
  readonly owner: ForeignOwner;
}

interface Signature {
  readonly owner: ForeignOwner;
  /** `info_kind`s; null: what a driver made. */
  readonly kinds: readonly (string | null)[];
  readonly name: RegExp;
}

const SIGNATURES: readonly Signature[] = [
  { owner: "Docker", kinds: ["bridge"], name: /^(docker\d+|docker_gwbridge|br-[0-9a-f]{12})$/ },
  { owner: "Docker", kinds: ["veth"], name: /^veth[0-9a-f]{7}$/ },
  { owner: "Docker", kinds: ["macvlan", "ipvlan"], name: /^d[mi]-[0-9a-f]{12}$/ },
  { owner: "libvirt", kinds: ["bridge"], name: /^virbr\d+$/ },
  { owner: "libvirt", kinds: ["tun"], name: /^(vnet\d+|virbr\d+-nic)$/ },
  { owner: "LXD", kinds: ["bridge"], name: /^lxdbr\d+$/ },
  { owner: "Incus", kinds: ["bridge"], name: /^incusbr\d+$/ },
  { owner: "LXC", kinds: ["bridge"], name: /^lxcbr\d+$/ },
  {
    owner: "LXC",
    kinds: ["veth"],
    name: /^veth((?=.*[A-Z0-9])[A-Za-z0-9]{6}|\d+_[A-Za-z0-9]{4})$/,
  },
  { owner: "Podman", kinds: ["bridge"], name: /^(podman\d+|cni-podman\d+)$/ },
  { owner: "Kubernetes", kinds: ["bridge"], name: /^(cni\d+|kube-bridge|cbr\d+)$/ },
  {
    owner: "Kubernetes",
    kinds: ["veth"],
    name: /^(veth[0-9a-f]{8}|cali[0-9a-f]{11}|lxc[0-9a-f]{12})$/,
  },
  {
    owner: "Kubernetes",
    kinds: ["vxlan", "dummy"],
    name: /^(flannel\.\d+|vxlan\.calico|kube-ipvs0|nodelocaldns)$/,
  },
  { owner: "systemd-nspawn", kinds: ["veth"], name: /^v[ebz]-/ },
  { owner: "Proxmox VE", kinds: ["veth", "tun"], name: /^(veth|tap|fwpr|fwln)\d+[ip]\d+$/ },
  { owner: "Proxmox VE", kinds: ["bridge"], name: /^fwbr\d+i\d+$/ },
  { owner: "VirtualBox", kinds: [null], name: /^vboxnet\d+$/ },
  { owner: "VMware", kinds: [null], name: /^vmnet\d+$/ },
];

/**
 * Recognises the devices of container engines and hypervisors by name and kind.
 *
 * The names are those that the programs give by default (libnetwork, libvirt's
 * `VIR_NET_GENERATED_*_PREFIX`, LXD, netavark, CNI plugins). A link that carries our alias is ours,
 * whatever it is called. A macvtap that libvirt made (`macvtap0`) is an ordinary child and not
 * foreign.
 */
export function recogniseForeign(link: LiveLink): ForeignDevice | null {
  if (ownerOf(link.alias)) {
    return null;
  }
  const found = SIGNATURES.find(
    ({ kinds, name }) => kinds.includes(link.kind) && name.test(link.name),
  );
  return found ? { owner: found.owner } : null;
}
