/** A macvtap of a guest on the only NIC. */
export function tap(id: string, guest: string, mac: string): object {
  return {
    ...{ kind: "macvlan", id, parent: "eno1", guest, name: id, mode: "bridge", tap: true },
    mac: `52:54:00:bb:00:${mac}`,
  };
}

/** One tap of a virtual machine, which is the host's, and one that lives in a guest's namespace. */
export const TAPS = {
  format: "macvlan-designer/topology",
  version: 1,
  id: "5b1d6e0a-7a43-4f0f-8f5e-6f3f3b1c9d27",
  name: "Two taps",
  nodes: [
    { kind: "host", id: "ws", name: "workstation", local: true },
    { kind: "nic", id: "eno1", host: "ws", name: "eno1", mac: "52:54:00:aa:00:01" },
    { kind: "guest", id: "vm", host: "ws", name: "vm", type: "vm" },
    { kind: "guest", id: "box", host: "ws", name: "box", type: "namespace" },
    tap("vm1", "vm", "01"),
    tap("vm2", "box", "02"),
  ],
} as const;
