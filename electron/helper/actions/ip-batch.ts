import { GROUP_PLACEHOLDER } from "../../../shared/plan/group.ts";
import type { ExecutionContext, Failure } from "./failure.ts";
import { ipCommand, typedIp } from "./ip-command.ts";

/**
 * Most bytes for one `ip -batch -`.
 *
 * A write of this size into a new pipe is taken whole or not at all, so a worker that is killed
 * never leaves half a line behind, which `ip` would obey (`link del dev mv1` of `mv12`).
 */
const MAX_BATCH_BYTES = 48 * 1024;

/** What would end a line, or begin a comment, in the middle of a command (lib/utils.c, makeargs). */
// eslint-disable-next-line no-control-regex -- control characters are exactly what it refuses
const UNSAFE = /[\u0000-\u001f\u007f#\\"']/;

/** Runs lines of `ip` in one namespace, in as few processes as may be. */
export async function runIpLines(
  context: ExecutionContext,
  namespace: string | null,
  lines: readonly string[],
): Promise<readonly Failure[]> {
  const unsafe = lines.find((line) => UNSAFE.test(line));
  if (unsafe !== undefined) {
    return [{ command: typedIp(namespace, unsafe), reason: "a character that ip obeys" }];
  }
  const failures: Failure[] = [];
  for (const batch of batches(lines.map((line) => withGroup(line, context.group)))) {
    failures.push(...(await runBatch(context, namespace, batch)));
    if (failures.length > 0 && !context.goOn) {
      break;
    }
  }
  return failures;
}

function withGroup(line: string, group: number): string {
  return line.replaceAll(GROUP_PLACEHOLDER, String(group));
}

function batches(lines: readonly string[]): readonly (readonly string[])[] {
  const all: string[][] = [];
  let size = Infinity;
  for (const line of lines) {
    const bytes = Buffer.byteLength(line) + 1;
    if (size + bytes > MAX_BATCH_BYTES) {
      all.push([]);
      size = 0;
    }
    all.at(-1)?.push(line);
    size += bytes;
  }
  return all;
}

async function runBatch(
  { runner, goOn }: ExecutionContext,
  namespace: string | null,
  lines: readonly string[],
): Promise<readonly Failure[]> {
  const options = goOn ? ["-force", "-batch", "-"] : ["-batch", "-"];
  const { code, stderr } = await runner.run(
    ipCommand(namespace, ...options),
    `${lines.join("\n")}\n`,
  );
  const failures = failedLines(stderr).map(({ line, reason }) => ({
    command: typedIp(namespace, lines[line - 1] ?? ""),
    reason,
  }));
  if (code === 0 || failures.length > 0) {
    return failures;
  }
  // Killed, or the namespace is gone: nobody knows how far it came.
  const reason = stderr.trim() || `ip ended ${code === null ? "by a signal" : `with ${code}`}`;
  return lines.map((line) => ({ command: typedIp(namespace, line), reason }));
}

function failedLines(stderr: string): readonly { line: number; reason: string }[] {
  const failed: { line: number; reason: string }[] = [];
  let said: string[] = [];
  for (const text of stderr.split("\n")) {
    const match = /^Command failed -:(\d+)$/.exec(text.trim());
    if (match) {
      failed.push({ line: Number(match[1]), reason: said.join(" ").trim() });
      said = [];
    } else {
      said.push(text);
    }
  }
  return failed;
}
