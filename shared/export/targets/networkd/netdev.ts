import type { LabBridge, LabChild, LabVlan } from "../../lab.ts";
import type { IniSection } from "../../text/ini.ts";

/** What a `.netdev` says of any device. */
function netdev(kind: string, { name, mac, mtu }: LabVlan | LabBridge | LabChild): IniSection {
  return {
    name: "NetDev",
    entries: [
      ["Name", name],
      ["Kind", kind],
      ["MACAddress", mac],
      ["MTUBytes", mtu === null ? null : String(mtu)],
    ],
  };
}

export function vlanNetdev(vlan: LabVlan): readonly IniSection[] {
  return [netdev("vlan", vlan), { name: "VLAN", entries: [["Id", String(vlan.tag)]] }];
}

export function bridgeNetdev(bridge: LabBridge): readonly IniSection[] {
  return [netdev("bridge", bridge)];
}

/**
 * A child's device.
 *
 * Without `MACAddress=` networkd derives one and sets it (systemd.netdev(5)). A passthru child has its
 * NIC's, and the kernel drops another one; `none` asks for what comes about.
 */
export function childNetdev(child: LabChild): readonly IniSection[] {
  const { tap, mode, sourceMacs, bcqueuelen, bclim } = child;
  const base = netdev(tap ? "macvtap" : "macvlan", child);
  const entries = base.entries.map(([key, value]) =>
    key === "MACAddress" ? ([key, value ?? "none"] as const) : ([key, value] as const),
  );
  return [
    { ...base, entries },
    {
      name: tap ? "MACVTAP" : "MACVLAN",
      entries: [
        ["Mode", mode],
        ["SourceMACAddress", sourceMacs],
        ["BroadcastMulticastQueueLength", bcqueuelen === null ? null : String(bcqueuelen)],
        ["BroadcastQueueThreshold", bclim === null ? null : bclim < 0 ? "no" : String(bclim)],
      ],
    },
  ];
}
