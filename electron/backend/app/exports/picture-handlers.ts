import { message } from "../../../../shared/messages/message.ts";
import type { AppHandlers } from "../../../../shared/protocol/app/contract.ts";
import { classesOf } from "../../../../shared/reachability/matrix.ts";
import { restrictionsOf } from "../../../../shared/reachability/relations/restrictions.ts";
import { ok } from "../../../../shared/result.ts";
import { pictureFormat } from "../../pictures/picture-formats.ts";
import { failed } from "../failures.ts";
import { parseDocument } from "../machine/prepare-change.ts";

/** The call that draws what `render` draws; nothing is saved. */
export function pictureHandlers(): Pick<AppHandlers, "exports.picture"> {
  return {
    async "exports.picture"({ format: name, document, reachability, options }) {
      const parsed = parseDocument(document);
      const format = pictureFormat({ name });
      if (!parsed.ok || !format) {
        return parsed.ok ? failed("bug", message("ui.export.noFormat", { name })) : parsed;
      }
      const topology = parsed.value;
      const relations = reachability ? restrictionsOf(topology, classesOf(topology)) : [];
      const made = await format.make(topology, relations, options);
      return made.ok
        ? ok({ content: Buffer.from(made.value).toString("base64") })
        : failed("refused", made.error);
    },
  };
}
