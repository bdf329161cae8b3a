import { readFileSync } from "node:fs";

/** Where the time of its start stands in a line of `/proc/PID/stat`, after the name (proc(5)). */
const START_TIME = 19;

/** Names this process so that a later one with the same number is told apart. */
export function processName(): string {
  return `${process.pid}:${startTime(process.pid) ?? ""}`;
}

/** Whether the process that called itself so is still there. */
export function processRuns(name: string): boolean {
  const [pid = "", started] = name.split(":");
  return started !== "" && startTime(Number(pid)) === started;
}

function startTime(pid: number): string | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name may hold anything, also brackets and spaces: count from the last bracket.
    return line.slice(line.lastIndexOf(")") + 2).split(" ")[START_TIME];
  } catch {
    return undefined;
  }
}
