import { defineConfig } from "vitest/config";

/**
 * What `npm test` leaves to `npm test -- --all`: hundreds of kills, random topologies measured one by
 * one, and the programs that read what is exported, which first have to be installed.
 */
const LONG = [
  "e2e/diagram/*.test.ts",
  "e2e/export/*.test.ts",
  "e2e/import/*.test.ts",
  "e2e/helper/faults.test.ts",
  "e2e/helper/hostile.test.ts",
  "e2e/helper/persist-faults.test.ts",
  "e2e/kernel/random.test.ts",
];

// One kernel, one machine: namespaces are private, but /run, sysctls and time are shared.
const KERNEL = {
  environment: "node",
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 60_000,
} as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["{shared,electron,renderer,bench,scripts}/**/*.test.{ts,tsx}"],
          environment: "node",
          // Ends what hangs; what is slow is the benches' to tell.
          testTimeout: 60_000,
          // The contrast of its colours is tested.
          css: { include: [/tokens\.css/u] },
        },
      },
      {
        test: {
          ...KERNEL,
          name: "kernel",
          include: ["e2e/**/*.test.ts"],
          exclude: ["e2e/{package,vm}/**", ...LONG],
        },
      },
      { test: { ...KERNEL, name: "long", include: LONG } },
      {
        // What scripts/test-package.mjs has made, see there.
        test: {
          ...KERNEL,
          name: "package",
          include: ["e2e/package/**/*.test.ts"],
          // apt, lintian and gzip take minutes on a machine that has other things to do.
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: "vm",
          include: ["e2e/vm/**/*.test.ts"],
          environment: "node",
          // Each file boots a machine of its own, whose CPU is emulated by one of ours.
          maxWorkers: 2,
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
