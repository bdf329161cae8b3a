import { message } from "../../../messages/message.ts";
import { ok } from "../../../result.ts";
import type { Lab, LabInterface } from "../../lab.ts";
import { hint, lost } from "../../notes.ts";
import type { ExportNote, ExportTarget } from "../../target.ts";
import { leftToOthers } from "../left-to-others.ts";
import { scriptOf } from "./script.ts";
import { slugOf } from "../../made-from.ts";

const TITLE = "iproute2";

/** A POSIX shell script that makes the network with `ip`, and takes away what it made (ip-link(8)). */
export const iproute2: ExportTarget = {
  name: "iproute2",
  title: TITLE,
  about: message("export.about.iproute2"),
  limits: [message("export.limit.iproute2")],
  write: (lab) => {
    const { topology } = lab;
    return ok({
      files: [{ path: `${slugOf(topology)}.sh`, text: scriptOf(lab), mode: 0o755 }],
      notes: [...leftToOthers(lab), ...dhcpNotes(lab), ...movedAddresses(lab)],
    });
  },
};

function dhcpNotes({ nics, vlans, bridges, children, veths }: Lab): readonly ExportNote[] {
  return [...nics, ...vlans, ...bridges, ...children, ...veths]
    .filter(({ dhcp }) => dhcp)
    .map((one: LabInterface) => lost(one, TITLE, "dhcp", message("export.instead.dhcpClient")));
}

/** A host that is drawn without an address on a NIC may have one there: only the user knows. */
function movedAddresses({ nics, children }: Lab): readonly ExportNote[] {
  const shims = children.filter(({ guest, addresses }) => guest === null && addresses.length > 0);
  return nics
    .filter(({ name, addresses, dhcp }) => {
      return addresses.length === 0 && !dhcp && shims.some(({ parent }) => parent === name);
    })
    .map(({ name, node }) => hint(message("export.keepsAddress", { nic: name }), node));
}
