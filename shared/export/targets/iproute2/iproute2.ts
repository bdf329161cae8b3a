import { message } from "../../../messages/message.ts";
import { ok } from "../../../result.ts";
import type { ExportTarget } from "../../target.ts";
import { dhcpLost, keptAddresses } from "../host-part.ts";
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
      notes: [...leftToOthers(lab, TITLE), ...dhcpLost(lab, TITLE), ...keptAddresses(lab)],
    });
  },
};
