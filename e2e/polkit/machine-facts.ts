import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync } from "node:fs";

const FILES = ["/etc/passwd", "/etc/shadow", "/etc/group", "/usr/bin/pkexec"] as const;
const FOLDERS = [
  "/etc/polkit-1/rules.d",
  "/usr/local/lib",
  "/usr/share/polkit-1/actions",
  "/run/dbus",
] as const;

/** What of the machine itself a test could spoil, as one text to compare. */
export function machineFacts(): string {
  const files = FILES.map((path) => {
    const { mode, uid, mtimeMs } = lstatSync(path);
    const digest = createHash("sha256").update(readFileSync(path)).digest("hex");
    return `${path} ${mode.toString(8)} ${uid} ${mtimeMs} ${digest}`;
  });
  const folders = FOLDERS.map((path) => `${path} ${readdirSync(path).sort().join(" ")}`);
  return [...files, ...folders].join("\n");
}
