import { message } from "../../../messages/message.ts";
import { err, ok } from "../../../result.ts";
import type { Lab } from "../../lab.ts";
import { madeFromComment, slugOf } from "../../made-from.ts";
import { hint, left } from "../../notes.ts";
import { unplainNics } from "../../plain-name.ts";
import type { ExportNote, ExportTarget } from "../../target.ts";
import { childrenHere, isSaidOf, keptAddresses, leftElsewhere } from "../host-part.ts";
import { bridgeStanza, childStanza, nicStanza, vlanStanza } from "./stanza.ts";

const TITLE = "ifupdown";

/**
 * Stanzas for /etc/network/interfaces.d (interfaces(5)).
 *
 * ifupdown has no word for a macvlan; its `pre-up` runs any command, so every option is there.
 */
export const ifupdown: ExportTarget = {
  name: "ifupdown",
  title: TITLE,
  about: message("export.about.ifupdown"),
  limits: [
    message("export.limit.ownNamespace", { target: TITLE }),
    message("export.limit.ifupdown.plain"),
  ],
  write: (lab) => {
    const refused = [...unplainNics(lab, TITLE), ...misreadNames(lab)];
    if (refused.length > 0) {
      return err(refused);
    }
    const file = {
      path: `macvlan-designer-${slugOf(lab.topology)}`,
      text: `${madeFromComment(lab, TITLE)}\n${stanzas(lab).join("\n")}`,
      folder: "/etc/network/interfaces.d",
    };
    return ok({ files: [file], notes: notes(lab) });
  },
};

/**
 * Names that ifupdown takes for a VLAN and makes itself, before any command runs: NIC, dot, tag.
 *
 * Measured with 0.8.41: another parent or tag than the name's would never come about.
 */
function misreadNames({ vlans, bridges, children }: Lab): readonly ExportNote[] {
  const own = [...vlans, ...bridges, ...children].filter((one) => {
    const isVlan = "tag" in one && one.name === `${one.parent}.${one.tag}`;
    return /\.\d+$/u.test(one.name) && !isVlan;
  });
  return own.map(({ node, name }) => left(node, message("export.ifupdown.vlanName", { name })));
}

/** In the order in which `ifup -a` makes them: each after what it sits on. */
function stanzas(lab: Lab): readonly string[] {
  const there = new Set([...lab.nics, ...lab.vlans].map(({ name }) => name));
  return [
    ...lab.nics.filter(isSaidOf).map(nicStanza),
    ...lab.vlans.map((vlan) => vlanStanza(vlan, lab)),
    ...lab.bridges.map((bridge) =>
      bridgeStanza(
        bridge,
        bridge.ports.filter((port) => there.has(port)),
      ),
    ),
    ...childrenHere(lab).map((child) => childStanza(child, lab)),
  ];
}

function notes(lab: Lab): readonly ExportNote[] {
  return [
    ...leftElsewhere(lab, TITLE),
    ...[...lab.nics, ...lab.vlans, ...lab.bridges, ...childrenHere(lab)]
      .filter(({ up }) => !up)
      .map(({ node, name }) => hint(message("export.hint.ifupdownDown", { name }), node)),
    ...lab.nics
      .filter(isSaidOf)
      .map(({ node, name }) => hint(message("export.hint.ifupdownNic", { nic: name }), node)),
    ...keptAddresses(lab),
  ];
}
