import { message } from "../../../messages/message.ts";
import type { ExportTarget } from "../../target.ts";
import { writeProfiles } from "../incus/write.ts";

const TITLE = "LXD";

/** The same profiles as Incus' but for `mode`, which LXD does not know: it is always bridge (lxd#15667). */
export const lxd: ExportTarget = {
  name: "lxd",
  title: TITLE,
  about: message("export.about.lxd"),
  limits: [message("export.limit.lxd.mode"), message("export.limit.lxd.inside")],
  write: (lab) =>
    writeProfiles(lab, {
      title: TITLE,
      withMode: false,
      insteadOfMode: message("export.instead.incus"),
    }),
};
