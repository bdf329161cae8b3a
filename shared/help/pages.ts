import type { HelpPage, HelpPageId } from "./page.ts";
import { groundPages } from "./pages/ground.ts";
import { hardwarePages } from "./pages/hardware.ts";
import { hostPages } from "./pages/host.ts";
import { modePages } from "./pages/modes.ts";

/** Every page, in the order in which they are listed and read. */
export const HELP_PAGES: readonly HelpPage[] = [
  ...modePages,
  ...hostPages,
  ...hardwarePages,
  ...groundPages,
];

/** The page of an id. */
export function helpPage(id: HelpPageId): HelpPage {
  const found = HELP_PAGES.find((page) => page.id === id);
  if (!found) {
    throw new RangeError(`there is no page ${id}`);
  }
  return found;
}
