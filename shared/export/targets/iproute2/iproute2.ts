import { message } from "../../../messages/message.ts";
import { ok } from "../../../result.ts";
import type { Lab, LabInterface } from "../../lab.ts";
import { lost } from "../../notes.ts";
import type { ExportNote, ExportTarget } from "../../target.ts";
import { keptAddresses } from "../host-part.ts";
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
      notes: [...leftToOthers(lab, TITLE), ...dhcpNotes(lab), ...keptAddresses(lab)],
    });
  },
};

function dhcpNotes({ nics, vlans, bridges, children, veths }: Lab): readonly ExportNote[] {
  return [...nics, ...vlans, ...bridges, ...children, ...veths]
    .filter(({ dhcp }) => dhcp)
    .map((one: LabInterface) => lost(one, TITLE, "dhcp", message("export.instead.dhcpClient")));
}
