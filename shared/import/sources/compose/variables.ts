import { message } from "../../../messages/message.ts";
import type { Tree } from "../../text/tree.ts";

/**
 * A text as Compose reads it: `$$` is the sign itself, and a variable is its default.
 *
 * Nobody asks the environment here, so a variable without a default stays as it is, with a note.
 */
export function plainText(tree: Tree): string | undefined {
  const text = tree.text();
  return text?.replaceAll(
    /\$\$|\$\{([A-Za-z_]\w*)(?:(:?[-?+])([^}]*))?\}|\$([A-Za-z_]\w*)/g,
    (all, braced?: string, operator?: string, otherwise?: string, plain?: string) => {
      if (all === "$$") {
        return "$";
      }
      if (operator?.endsWith("-")) {
        return otherwise ?? "";
      }
      tree.note("hint", message("import.variable", { name: braced ?? plain ?? "" }));
      return all;
    },
  );
}
