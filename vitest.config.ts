import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["{shared,electron,renderer,bench,scripts}/**/*.test.{ts,tsx}"],
          environment: "node",
          // The contrast of its colours is tested.
          css: { include: [/tokens\.css/u] },
        },
      },
      {
        test: {
          name: "kernel",
          include: ["e2e/**/*.test.ts"],
          exclude: ["e2e/vm/**"],
          environment: "node",
          // One kernel, one machine: namespaces are private, but /run, sysctls and time are shared.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "vm",
          include: ["e2e/vm/**/*.test.ts"],
          environment: "node",
          // Each file boots a machine of its own, whose CPU is emulated.
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
