import { execFileSync } from "node:child_process";
import { release } from "node:os";
import { fileURLToPath } from "node:url";
import { describe } from "vitest";
import {
  ALWAYS_QUEUED,
  broadcastQueueTests,
  QUEUED_ABOVE_LIMIT,
} from "./suites/broadcast-queue.ts";

const PROGRAM = fileURLToPath(new URL("broadcast-queue.py", import.meta.url));
const [major = 0, minor = 0] = release().split(".").map(Number);
const hasLimit = major > 6 || (major === 6 && minor >= 4);

describe("macvlan's queue for broadcasts", () => {
  const run = (): string =>
    execFileSync("unshare", ["--net", "python3", "-B", PROGRAM], { encoding: "utf8" });
  broadcastQueueTests(() => Promise.resolve(run()), hasLimit ? QUEUED_ABOVE_LIMIT : ALWAYS_QUEUED);
});
