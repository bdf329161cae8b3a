import { bridge, cable, child, draw, guest, lanSwitch, nic, station } from "./draw.ts";
import type { Example } from "./example.ts";

const eno1 = nic("eno1");
const eno2 = nic("eno2");
const web = guest("web");
const db = guest("db");
const sw = lanSwitch();
const wire = cable("eno1", "sw");
const relay = cable("eno1", "sw", { reflectiveRelay: true });
const hostNic = nic("eno1", { addresses: ["192.168.1.10/24"] });
const webIf = child("mv0", "eno1", "bridge", { guest: "web", addresses: ["192.168.1.50/24"] });
const shim = child("shim0", "eno1", "bridge", { routes: [{ to: "192.168.1.50/32" }] });
const STATION = "02:00:00:00:00:99";

/** Who is on which LAN, and what the switch does there. */
export const lanExamples: readonly Example[] = [
  {
    code: "MV117",
    what: "two cables between two switches",
    bad: draw(sw, lanSwitch("sw2"), cable("sw", "sw2"), cable("sw2", "sw")),
    at: ["$.cables[1]"],
    good: draw(sw, lanSwitch("sw2"), cable("sw", "sw2"), cable("sw2", "sw", { up: false })),
  },
  {
    code: "MV117",
    what: "a bridge with two NICs on one switch",
    bad: draw(
      eno1,
      eno2,
      bridge("br0", { ports: ["eno1", "eno2"] }),
      sw,
      wire,
      cable("eno2", "sw"),
    ),
    at: ["$.nodes[3].ports[1]"],
    good: draw(eno1, eno2, bridge("br0", { ports: ["eno1", "eno2"] }), sw, wire),
  },
  {
    code: "MV117",
    what: "a bridge that joins one VLAN by two NICs",
    bad: draw(
      eno1,
      eno2,
      nic("v5", { vlan: { parent: "eno1", id: 5 } }),
      nic("w5", { vlan: { parent: "eno2", id: 5 } }),
      bridge("br0", { ports: ["v5", "w5"] }),
      sw,
      wire,
      cable("eno2", "sw"),
    ),
    at: ["$.nodes[5].ports[1]"],
    good: draw(
      eno1,
      nic("v5", { vlan: { parent: "eno1", id: 5 } }),
      nic("w6", { vlan: { parent: "eno1", id: 6 } }),
      bridge("br0", { ports: ["v5", "w6"] }),
      sw,
      wire,
    ),
  },
  {
    code: "MV117",
    what: "two children of one NIC as ports of one bridge",
    bad: draw(
      eno1,
      child("mv0", "eno1", "private"),
      child("mv1", "eno1", "private"),
      bridge("br0", { ports: ["mv0", "mv1"] }),
    ),
    at: ["$.nodes[4].ports[1]"],
    good: draw(eno1, child("mv0", "eno1", "private"), bridge("br0", { ports: ["mv0"] })),
  },
  {
    code: "MV201",
    what: "a host's address beside its guests",
    bad: draw(hostNic, web, webIf, sw, wire),
    at: ["$.nodes[1].addresses"],
    good: draw(hostNic, web, webIf, sw, shim, wire),
  },
  {
    code: "MV201",
    what: "a shim beside guests of another mode",
    bad: draw(
      nic("eno1", { dhcp: true }),
      web,
      child("mv0", "eno1", "vepa", { guest: "web", dhcp: true }),
      child("shim0", "eno1", "bridge", { dhcp: true }),
    ),
    at: ["$.nodes[1].dhcp"],
    good: draw(hostNic, web, webIf, sw, relay),
  },
  {
    code: "MV201",
    what: "a host's address on a bridge with macvlan guests",
    bad: draw(
      bridge("br0", { addresses: ["192.168.1.10/24"] }),
      web,
      child("mv0", "br0", "private", { guest: "web", dhcp: true }),
    ),
    at: ["$.nodes[1].addresses"],
    good: draw(
      hostNic,
      nic("eno2", { addresses: ["192.168.1.11/24"], routes: [{ to: "192.168.1.50/32" }] }),
      web,
      webIf,
      sw,
      wire,
      cable("eno2", "sw"),
    ),
  },
  {
    code: "MV201",
    what: "a second NIC that comes second",
    bad: draw(
      hostNic,
      nic("eno2", { addresses: ["192.168.1.11/24"] }),
      web,
      webIf,
      sw,
      wire,
      cable("eno2", "sw"),
    ),
    at: ["$.nodes[1].addresses"],
    good: draw(
      nic("eno2", { addresses: ["192.168.1.11/24"] }),
      hostNic,
      web,
      webIf,
      sw,
      wire,
      cable("eno2", "sw"),
    ),
  },
  {
    code: "MV202",
    what: "VEPA on an ordinary switch",
    bad: draw(eno1, child("mv0", "eno1", "vepa"), sw, wire),
    at: ["$.nodes[2].mode"],
    good: draw(eno1, child("mv0", "eno1", "vepa"), sw, relay),
  },
  {
    code: "MV203",
    what: "private behind reflective relay",
    bad: draw(eno1, child("mv0", "eno1", "private"), sw, relay),
    at: ["$.nodes[2].mode"],
    good: draw(eno1, child("mv0", "eno1", "private"), sw, wire),
  },
  {
    code: "MV204",
    what: "passthru on the NIC with the host's address",
    bad: draw(hostNic, child("p0", "eno1", "passthru", { up: false })),
    at: ["$.nodes[2].mode"],
    good: draw(hostNic, eno2, child("p0", "eno2", "passthru")),
  },
  {
    code: "MV206",
    what: "source without a list",
    bad: draw(
      eno1,
      child("mv0", "eno1", "source"),
      sw,
      station("nas", { mac: STATION }),
      wire,
      cable("nas", "sw"),
    ),
    at: ["$.nodes[2]"],
    good: draw(eno1, child("mv0", "eno1", "source", { sourceMacs: [STATION] })),
  },
  {
    code: "MV207",
    what: "nodst beside a sibling",
    bad: draw(
      eno1,
      child("mv0", "eno1", "source", { sourceMacs: [STATION], nodst: true, up: false }),
      child("mv1", "eno1", "bridge"),
    ),
    at: ["$.nodes[2].nodst"],
    good: draw(eno1, child("mv0", "eno1", "source", { sourceMacs: [STATION], nodst: true })),
  },
  {
    code: "MV211",
    what: "a parent that is down",
    bad: draw(
      nic("eno1", { up: false }),
      nic("v5", { vlan: { parent: "eno1", id: 5 } }),
      child("mv0", "v5", "bridge"),
    ),
    at: ["$.nodes[2]"],
    good: draw(nic("eno1", { up: false }), child("mv0", "eno1", "bridge", { up: false })),
  },
  {
    code: "MV212",
    what: "a parent without a cable",
    bad: draw(eno1, child("mv0", "eno1", "bridge"), sw),
    at: ["$.nodes[1]"],
    good: draw(eno1, child("mv0", "eno1", "bridge"), sw, wire),
  },
  {
    code: "MV212",
    what: "a parent whose cable is switched off",
    bad: draw(
      nic("eno1", { carrier: false }),
      child("mv0", "eno1", "bridge"),
      sw,
      cable("eno1", "sw", { up: false }),
    ),
    at: ["$.nodes[1].carrier"],
    good: draw(nic("eno1", { carrier: true }), child("mv0", "eno1", "bridge")),
  },
  {
    code: "MV217",
    what: "children on Wi-Fi",
    bad: draw(
      nic("wlp3s0", { wireless: true }),
      nic("v5", { vlan: { parent: "wlp3s0", id: 5 } }),
      child("mv0", "v5", "bridge"),
    ),
    at: ["$.nodes[2]"],
    good: draw(nic("wlp3s0", { wireless: true }), child("p0", "wlp3s0", "passthru")),
  },
  {
    code: "MV218",
    what: "Wi-Fi as a bridge's port",
    bad: draw(nic("wlp3s0", { wireless: true }), bridge("br0", { ports: ["wlp3s0"] })),
    at: ["$.nodes[2].ports[0]"],
    good: draw(nic("wlp3s0", { wireless: true }), bridge("br0")),
  },
  {
    code: "MV220",
    what: "a bridge's port with addresses",
    bad: draw(
      nic("eno1", {
        addresses: ["192.168.1.10/24"],
        routes: [{ to: "0.0.0.0/0", via: "192.168.1.1" }],
      }),
      bridge("br0", { ports: ["eno1"] }),
    ),
    at: ["$.nodes[1].addresses"],
    good: draw(eno1, bridge("br0", { ports: ["eno1"], addresses: ["192.168.1.10/24"] })),
  },
  {
    code: "MV222",
    what: "reflective relay that faces a bridge and a switch",
    bad: draw(
      eno1,
      bridge("br0", { ports: ["eno1"] }),
      sw,
      lanSwitch("sw2"),
      relay,
      cable("sw", "sw2", { reflectiveRelay: true }),
    ),
    at: ["$.cables[0].reflectiveRelay", "$.cables[1].reflectiveRelay"],
    good: draw(eno1, child("mv0", "eno1", "vepa"), sw, relay),
  },
  {
    code: "MV223",
    what: "a shim whose guests the host looks for behind the parent",
    bad: draw(
      hostNic,
      web,
      db,
      webIf,
      child("mv1", "eno1", "bridge", { guest: "db", addresses: ["192.168.1.51/24"] }),
      child("shim0", "eno1", "bridge", { addresses: ["192.168.1.11/24"] }),
    ),
    at: ["$.nodes[6]"],
    good: draw(
      hostNic,
      web,
      webIf,
      child("shim0", "eno1", "bridge", { addresses: ["192.168.1.49/31"] }),
      child("other", "eno1", "bridge", { routes: [{ to: "192.168.1.50/32" }] }),
    ),
  },
  {
    code: "MV224",
    what: "switch settings at a station's end",
    bad: draw(sw, station("nas"), cable("sw", "nas", { vlan: 5, reflectiveRelay: true })),
    at: ["$.cables[0].reflectiveRelay", "$.cables[0].vlan"],
    good: draw(sw, station("nas"), cable("nas", "sw", { vlan: 5, reflectiveRelay: true })),
  },
  {
    code: "MV228",
    what: "a VLAN behind an access port, though of the same number",
    bad: draw(
      eno1,
      nic("v5", { vlan: { parent: "eno1", id: 5 } }),
      nic("v6", { vlan: { parent: "eno1", id: 6 }, up: false }),
      nic("inner", { vlan: { parent: "v6", id: 7 } }),
      sw,
      cable("eno1", "sw", { vlan: 5 }),
    ),
    at: ["$.nodes[2].vlan"],
    good: draw(eno1, nic("v5", { vlan: { parent: "eno1", id: 5 } }), sw, wire),
  },
];
