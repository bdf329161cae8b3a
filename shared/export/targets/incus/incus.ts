import { message } from "../../../messages/message.ts";
import type { ExportTarget } from "../../target.ts";
import { writeProfiles } from "./write.ts";

const TITLE = "Incus";

/** A profile per VM and container (Incus' reference of devices, `nictype: macvlan`). */
export const incus: ExportTarget = {
  name: "incus",
  title: TITLE,
  about: message("export.about.incus"),
  limits: [message("export.limit.incus.source"), message("export.limit.incus.inside")],
  write: (lab) =>
    writeProfiles(lab, {
      title: TITLE,
      withMode: true,
      insteadOfMode: message("export.instead.iproute2"),
    }),
};
