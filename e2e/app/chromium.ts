import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser } from "@playwright/test";
import type { World } from "../helper/world.ts";

// As root Chromium has no sandbox; the rest keeps it from calling anybody.
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-first-run",
  "--no-default-browser-check",
  "--no-pings",
  "--font-render-hinting=none",
  "--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

/** Starts Debian's Chromium inside a world: it sees that world's network only. */
export function launchIn(world: World): Promise<Browser> {
  const wrapper = join(world.folder, "chromium");
  writeFileSync(wrapper, `#!/bin/sh\nexec ${world.enter.join(" ")} /usr/bin/chromium "$@"\n`);
  chmodSync(wrapper, 0o755);
  return chromium.launch({ executablePath: wrapper, args: ARGUMENTS });
}
