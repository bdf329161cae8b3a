import { message } from "../../../messages/message.ts";
import { err, ok } from "../../../result.ts";
import type { Lab, LabInterface } from "../../lab.ts";
import { madeFromComment } from "../../made-from.ts";
import { hint, lost } from "../../notes.ts";
import { unplainNics } from "../../plain-name.ts";
import type { ExportedFile, ExportNote, ExportTarget } from "../../target.ts";
import { toIni, type IniSection } from "../../text/ini.ts";
import { nodeUuid } from "../../text/uuid.ts";
import {
  bridgeOf,
  childrenHere,
  isSaidOf,
  keptAddresses,
  leftElsewhere,
  leftSource,
  lostOfPorts,
  lostOptions,
} from "../host-part.ts";
import {
  bridgeSection,
  ethernet,
  losesRoutes,
  macvlanSection,
  profileSections,
  vlanSection,
  type Profile,
} from "./profile.ts";

const TITLE = "NetworkManager";

/**
 * Keyfiles for /etc/NetworkManager/system-connections (nm-settings-keyfile(5)).
 *
 * They are root's alone: NetworkManager reads no other. What the kernel does of itself is said all
 * the same, since NetworkManager's defaults are others, and NetworkManager.conf changes them again.
 */
export const networkManager: ExportTarget = {
  name: "network-manager",
  title: TITLE,
  about: message("export.about.networkManager"),
  limits: [
    message("export.limit.networkManager.source"),
    message("export.limit.ownNamespace", { target: TITLE }),
    message("export.limit.networkManager.queue"),
  ],
  write: (lab) => {
    const refused = unplainNics(lab, TITLE);
    return refused.length > 0 ? err(refused) : ok({ files: files(lab), notes: notes(lab) });
  },
};

function files(lab: Lab): readonly ExportedFile[] {
  return profiles(lab).map((profile) => ({
    path: `macvlan-designer-${profile.link.name}.nmconnection`,
    text: `${madeFromComment(lab, TITLE)}\n${toIni(profileSections(profile))}`,
    mode: 0o600,
    folder: "/etc/NetworkManager/system-connections",
  }));
}

function profiles(lab: Lab): readonly Profile[] {
  const profile = (
    link: LabInterface,
    type: Profile["type"],
    role: Profile["role"],
    own: readonly IniSection[],
  ): Profile => {
    const uuid = nodeUuid(lab.topology.id, link.node);
    return { link, uuid, type, role, bridge: bridgeOf(lab, link.name), own };
  };
  return [
    ...writtenNics(lab).map((nic) => profile(nic, "ethernet", "host", [ethernet(nic, null)])),
    ...lab.vlans.map((vlan) =>
      profile(vlan, "vlan", "host", [ethernet(vlan, null), vlanSection(vlan)]),
    ),
    ...lab.bridges.map((bridge) =>
      profile(bridge, "bridge", "host", [ethernet(bridge, bridge.mac), bridgeSection()]),
    ),
    ...madeChildren(lab).map((child) =>
      profile(child, "macvlan", child.guest === null ? "shim" : "tap", [
        ethernet(child, child.mac ?? "preserve"),
        macvlanSection(child),
      ]),
    ),
  ];
}

/** A NIC of which the document says nothing keeps the profile that it has. */
function writtenNics(lab: Lab): Lab["nics"] {
  return lab.nics.filter((nic) => isSaidOf(nic) || bridgeOf(lab, nic.name) !== null);
}

function madeChildren(lab: Lab): Lab["children"] {
  return childrenHere(lab).filter(({ mode }) => mode !== "source");
}

function notes(lab: Lab): readonly ExportNote[] {
  const children = madeChildren(lab);
  const links = [...lab.nics, ...lab.vlans, ...lab.bridges, ...children];
  return [
    ...leftElsewhere(lab, TITLE),
    ...leftSource(childrenHere(lab), TITLE),
    ...lostOptions(children, TITLE, ["bcqueuelen", "bclim"]),
    ...lostOfPorts(links, lab, TITLE),
    ...links
      .filter(({ name }) => bridgeOf(lab, name) === null)
      .filter(losesRoutes)
      .map((link) => lost(link, TITLE, "routes", message("export.instead.routesNeedAddress"))),
    ...links
      .filter(({ up }) => !up)
      .map(({ node, name }) => hint(message("export.hint.networkManagerDown", { name }), node)),
    ...writtenNics(lab).map(({ node, name }) =>
      hint(message("export.hint.networkManagerNic", { nic: name }), node),
    ),
    ...keptAddresses(lab).filter(({ node }) => {
      return !writtenNics(lab).some((nic) => nic.node === node);
    }),
  ];
}
