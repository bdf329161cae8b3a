import { defineConfig } from "@playwright/test";

/** What `npm test` leaves to `npm test -- --all`: many cases of what others show once. */
const REST =
  /\/(screens|inspector|recovery|select|matrix|focus|restriction|palette|settings|problems|navigate|arrange|broken-files|full-disk|serve|drift|verify|permanent)\.spec\.ts$/u;

// The app in Debian's Chromium against the real `serve`, each in a machine of its own.
export default defineConfig({
  testDir: "specs",
  outputDir: "../../node_modules/.cache/e2e-app/results",
  snapshotPathTemplate: "{testDir}/../screens/{arg}{ext}",
  // Two processors: more workers only wait for each other.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // Named at the end, and failed where there are several (scripts/lib/test-report.mjs).
  retries: 1,
  // Only what never comes waits as long: a machine that is shared may stand still for seconds.
  timeout: 120_000,
  expect: {
    timeout: 20_000,
    // Other machines have other font renderers: what is compared is the picture, not its pixels.
    toHaveScreenshot: { maxDiffPixelRatio: 0.02, animations: "disabled", caret: "hide" },
  },
  projects: [
    { name: "app", testIgnore: REST },
    { name: "rest", testMatch: REST },
  ],
  use: {
    viewport: { width: 1280, height: 800 },
    screenshot: "only-on-failure",
    actionTimeout: 20_000,
  },
});
