import { defineConfig } from "@playwright/test";

// Runs inside a Debian that installed-story.test.ts makes, whose only reader is that test.
export default defineConfig({
  testDir: "specs",
  outputDir: "/tmp/results",
  workers: 1,
  forbidOnly: true,
  reporter: "line",
  timeout: 300_000,
  expect: { timeout: 20_000 },
});
