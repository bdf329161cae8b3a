import { message } from "../../../messages/message.ts";
import { words } from "../../text/ini-values.ts";
import type { Tree } from "../../text/tree.ts";

/**
 * The names of the links that a `.network` file is for.
 *
 * A pattern (`en*`) says not which NICs there are, so it fits only what `.netdev` files make.
 */
export function matchedNames(tree: Tree, made: readonly string[]): readonly string[] {
  const wanted = words(tree, "Match", "Name");
  const [negated] = wanted;
  if (wanted.length === 0 || negated?.startsWith("!")) {
    tree.note("left", message("import.networkd.noName"));
    tree.leave();
    return [];
  }
  return wanted.flatMap((pattern) => {
    if (!/[*?[]/.test(pattern)) {
      return [pattern];
    }
    const fitting = made.filter((name) => globOf(pattern).test(name));
    if (fitting.length === 0) {
      tree.note("left", message("import.networkd.pattern", { pattern }));
    }
    return fitting;
  });
}

/** A shell pattern (fnmatch(3)) of one name; runs of `*` are one, so that it cannot take for ever. */
function globOf(pattern: string): RegExp {
  const source = pattern
    .slice(0, 64)
    .replaceAll(/\*+/g, "*")
    .replaceAll(/[.+^${}()|\\]/g, String.raw`\$&`)
    .replaceAll("*", "[^]{0,64}")
    .replaceAll("?", "[^]");
  try {
    return new RegExp(`^${source.replaceAll("[!", "[^")}$`);
  } catch {
    // Brackets that do not close are themselves.
    return new RegExp(`^${source.replaceAll(/[[\]]/g, String.raw`\$&`)}$`);
  }
}
