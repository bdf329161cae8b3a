import { readdirSync } from "node:fs";
import { chromium, type Browser } from "@playwright/test";
import { afterAll, beforeAll } from "vitest";

/** Names of all examples. */
export const EXAMPLES = readdirSync("examples").map((file) =>
  file.replace(/\.macvlan\.json$/u, ""),
);

/** Debian's Chromium, started before the tests of a file or a block and ended after them. */
export function useChromium(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: "/usr/bin/chromium",
      args: ["--no-sandbox"],
    });
  });
  afterAll(async () => {
    await browser.close();
  });
  return () => browser;
}
