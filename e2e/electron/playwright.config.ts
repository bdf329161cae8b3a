import { defineConfig } from "@playwright/test";
import type { ShellOptions } from "./test.ts";

// Electron itself, started by an ordinary user with its sandbox on, see enter.sh.
export default defineConfig<ShellOptions>({
  testDir: "specs",
  outputDir: `${process.env["MVD_REPORT"] ?? "../../node_modules/.cache/e2e-electron/report"}/results`,
  // Two processors, and each test has a whole program of its own.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 40_000,
  expect: { timeout: 8_000 },
  projects: [
    { name: "sources", use: { packed: false }, testIgnore: "packed/**" },
    { name: "packed", use: { packed: true } },
  ],
});
