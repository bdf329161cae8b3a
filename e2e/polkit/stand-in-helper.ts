// Stands in for the root helper: says hello, tells what it sees of itself, and refuses.

import { readFileSync, readlinkSync } from "node:fs";
import { message } from "../../shared/messages/message.ts";
import { HELPER_PROTOCOL, type HelperEvent } from "../../shared/protocol/helper.ts";
import type { HelperFacts } from "./elevated.ts";

say({ event: "hello", version: "stand-in", protocol: HELPER_PROTOCOL });

let request = "";
process.stdin.on("data", (chunk: Buffer) => {
  request += chunk.toString();
  if (request.includes("\n")) {
    process.stdin.destroy();
    tell();
  }
});

function tell(): void {
  const facts: HelperFacts = {
    verb: process.argv[2] ?? "",
    uid: process.getuid?.() ?? -1,
    gid: process.getgid?.() ?? -1,
    groups: process.getgroups?.() ?? [],
    folder: process.cwd(),
    interpreter: readlinkSync("/proc/self/exe"),
    environment: process.env as Record<string, string>,
    network: readlinkSync("/proc/self/ns/net"),
    umask: Number.parseInt(/^Umask:\s*(\d+)$/m.exec(status())?.[1] ?? "", 8),
    request: JSON.parse(request),
  };
  const nothing = message("elevation.noReason");
  say({ event: "refused", kind: "request", message: nothing, details: [JSON.stringify(facts)] });
  process.exitCode = 64;
}

function status(): string {
  return readFileSync("/proc/self/status", "utf8");
}

function say(event: HelperEvent): void {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}
