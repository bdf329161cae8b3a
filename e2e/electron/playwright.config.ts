import { defineConfig } from "@playwright/test";
import type { ShellOptions } from "./test.ts";

const STORY = "**/specs/story/**";
const PACKED = "**/specs/packed/**";
const FIRST = "**/specs/first-window.spec.ts";

// Electron itself, started by an ordinary user with its sandbox on, see enter.sh.
export default defineConfig<ShellOptions>({
  testDir: "specs",
  outputDir: `${process.env["MVD_REPORT"] ?? "../../node_modules/.cache/e2e-electron/report"}/results`,
  // Two processors, and each test has a whole program of its own.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // Named at the end, and failed where there are several (scripts/lib/test-report.mjs).
  retries: 1,
  // Only what never comes waits as long: a machine that is shared may stand still for seconds.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  projects: [
    // Changes the one machine that there is, so each after the other; first, as it takes longest.
    { name: "story", use: { packed: false }, testMatch: STORY, workers: 1 },
    { name: "sources", use: { packed: false }, testIgnore: [STORY, PACKED] },
    { name: "packed", use: { packed: true }, testMatch: [PACKED, FIRST] },
    // With --all only: packing makes no difference to most of what the sources have shown.
    { name: "packed-rest", use: { packed: true }, testIgnore: [STORY, PACKED, FIRST] },
  ],
});
