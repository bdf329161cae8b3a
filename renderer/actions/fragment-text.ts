import { parseCommand } from "../../shared/topology/commands/command-schema.ts";
import type { Fragment } from "../../shared/topology/commands/command.ts";

const FORMAT = "macvlan-designer/fragment";

/** A fragment as text, so that it can go through the system's clipboard to another window. */
export function textOfFragment(fragment: Fragment): string {
  return JSON.stringify({ format: FORMAT, ...fragment }, null, 2);
}

/** Reads what {@link textOfFragment} wrote; undefined for any other text. */
export function fragmentInText(text: string): Fragment | undefined {
  if (!text.includes(FORMAT)) {
    return undefined;
  }
  const { format, ...fragment } = objectIn(text);
  const command = parseCommand({ type: "document.paste", fragment });
  return format === FORMAT && command.ok && command.value.type === "document.paste"
    ? command.value.fragment
    : undefined;
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    return { ...(JSON.parse(text) as object) };
  } catch {
    return {};
  }
}
