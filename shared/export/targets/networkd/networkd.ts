import { message } from "../../../messages/message.ts";
import { err, ok } from "../../../result.ts";
import type { Lab } from "../../lab.ts";
import { madeFromComment } from "../../made-from.ts";
import { hint } from "../../notes.ts";
import { unplainNics } from "../../plain-name.ts";
import type { ExportedFile, ExportNote, ExportTarget } from "../../target.ts";
import { toIni, type IniSection } from "../../text/ini.ts";
import { bridgeOf, childrenHere, leftElsewhere, lostOptions } from "../host-part.ts";
import { bridgeNetdev, childNetdev, vlanNetdev } from "./netdev.ts";
import { carriedNetwork, linkNetwork, nicNetwork, type Stacked } from "./network.ts";

const TITLE = "systemd-networkd";

/**
 * `.netdev` and `.network` files for /etc/systemd/network (systemd.netdev(5), systemd.network(5)).
 *
 * A `.netdev` alone makes nothing: the `.network` of what it sits on has to name it.
 */
export const networkd: ExportTarget = {
  name: "networkd",
  title: TITLE,
  about: message("export.about.networkd"),
  limits: [message("export.limit.networkd.namespace"), message("export.limit.networkd.flags")],
  write: (lab) => {
    const refused = unplainNics(lab, TITLE);
    return refused.length > 0 ? err(refused) : ok({ files: files(lab), notes: notes(lab) });
  },
};

function files(lab: Lab): readonly ExportedFile[] {
  const children = childrenHere(lab);
  const stackedOn = (name: string): Stacked => stackedOf(lab, name);
  const file = (order: number, name: string, sections: readonly IniSection[]): ExportedFile => ({
    path: `${order}-macvlan-designer-${name}`,
    text: `${madeFromComment(lab, TITLE)}\n${toIni(sections)}`,
    folder: "/etc/systemd/network",
  });
  return [
    ...lab.nics.map((nic) => file(20, `${nic.name}.network`, nicNetwork(nic, stackedOn(nic.name)))),
    ...lab.vlans.flatMap((vlan) => [
      file(30, `${vlan.name}.netdev`, vlanNetdev(vlan)),
      file(30, `${vlan.name}.network`, linkNetwork(vlan, stackedOn(vlan.name), "host")),
    ]),
    ...lab.bridges.flatMap((bridge) => [
      file(40, `${bridge.name}.netdev`, bridgeNetdev(bridge)),
      file(40, `${bridge.name}.network`, linkNetwork(bridge, stackedOn(bridge.name), "host")),
    ]),
    ...children.flatMap((child) => [
      file(50, `${child.name}.netdev`, childNetdev(child)),
      file(
        50,
        `${child.name}.network`,
        linkNetwork(child, stackedOn(child.name), child.guest === null ? "shim" : "tap"),
      ),
    ]),
  ];
}

function stackedOf(lab: Lab, name: string): Stacked {
  return {
    vlans: lab.vlans.filter(({ parent }) => parent === name).map((one) => one.name),
    children: childrenHere(lab).filter(({ parent }) => parent === name),
    bridge: bridgeOf(lab, name),
  };
}

/** What stands beside a NIC's own `.network` so that it carries what is drawn on it; null: nothing is. */
export function nicDropIn(lab: Lab, nic: string): string | null {
  const stacked = stackedOf(lab, nic);
  return stacked.vlans.length + stacked.children.length === 0
    ? null
    : `${madeFromComment(lab, TITLE)}\n${toIni(carriedNetwork(stacked))}`;
}

/** networkd works in the first namespace alone (systemd#11103). */
function notes(lab: Lab): readonly ExportNote[] {
  const children = childrenHere(lab);
  return [
    ...leftElsewhere(lab, TITLE),
    ...lostOptions(children, TITLE, ["nodst"]),
    ...lostOptions(children, TITLE, ["nopromisc"]),
    ...children
      .filter(({ bclim }) => bclim !== null)
      .map(({ node, name }) => hint(message("export.hint.networkd256", { name }), node)),
    ...lab.nics.map(({ node, name }) =>
      hint(message("export.hint.networkdNic", { nic: name }), node),
    ),
  ];
}
