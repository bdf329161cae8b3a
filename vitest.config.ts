import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["{shared,electron,bench,scripts}/**/*.test.ts"],
          environment: "node",
        },
      },
      {
        test: {
          name: "kernel",
          include: ["e2e/**/*.test.ts"],
          environment: "node",
          // One kernel, one machine: namespaces are private, but /run, sysctls and time are shared.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
