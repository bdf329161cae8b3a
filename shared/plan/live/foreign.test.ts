import { describe, expect, it } from "vitest";
import type { LiveLink } from "../live-state.ts";
import { liveLink } from "./__testing__/live.ts";
import { recogniseForeign } from "./foreign.ts";

function link(name: string, kind: string | null, alias: string | null = null): LiveLink {
  return liveLink(1, name, { kind, alias });
}

describe("recogniseForeign", () => {
  it.each([
    ["docker0", "bridge", "Docker"],
    ["br-0f3a9c1b2d4e", "bridge", "Docker"],
    ["veth1a2b3c4", "veth", "Docker"],
    ["vethQ1w2E3", "veth", "LXC"],
    ["virbr0", "bridge", "libvirt"],
    ["vnet3", "tun", "libvirt"],
    ["lxdbr0", "bridge", "LXD"],
    ["incusbr0", "bridge", "Incus"],
    ["podman1", "bridge", "Podman"],
    ["cni0", "bridge", "Kubernetes"],
    ["ve-web", "veth", "systemd-nspawn"],
    ["tap100i0", "tun", "Proxmox VE"],
    ["veth101i0", "veth", "Proxmox VE"],
    ["vboxnet0", null, "VirtualBox"],
  ])("knows %s", (name, kind, owner) => {
    expect(recogniseForeign(link(name, kind))).toEqual({ owner });
  });

  it.each([
    ["br0", "bridge"],
    ["br-lan", "bridge"],
    ["vethweb", "veth"],
    ["vethserver", "veth"],
    ["docker0", "macvlan"],
    ["virbr0", null],
    ["macvtap0", "macvtap"],
    ["eno1", null],
  ])("leaves %s of kind %s to the user", (name, kind) => {
    expect(recogniseForeign(link(name, kind))).toBeNull();
  });

  it("takes a link with our alias for ours, whatever its name", () => {
    const alias = "macvlan-designer:0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11:br";
    expect(recogniseForeign(link("docker0", "bridge", alias))).toBeNull();
  });
});
