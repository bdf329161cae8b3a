import { createInterface } from "node:readline";
import { say } from "../../shared/messages/say.ts";
import type { Message } from "../../shared/messages/message.ts";
import type { CommandIo } from "./command-io.ts";

/** Whether there is somebody to ask: stdin and stderr are a terminal. */
export function canAsk(io: CommandIo): boolean {
  return io.stdin.isTTY === true && io.stderr.isTTY === true;
}

/**
 * Asks a question that only "y" or "yes" answers with yes.
 *
 * The signal ends the question without an answer (false): the machine may have decided meanwhile.
 */
export async function askYesNo(
  io: CommandIo,
  question: Message,
  signal?: AbortSignal,
): Promise<boolean> {
  const reader = createInterface({ input: io.stdin, output: io.stderr });
  const answer = await new Promise<string>((resolve) => {
    const end = (): void => {
      resolve("");
    };
    reader.once("close", end);
    signal?.addEventListener("abort", end, { once: true });
    reader.question(say(question), resolve);
  });
  reader.close();
  if (signal?.aborted) {
    io.stderr.write("\n");
  }
  return /^\s*y(es)?\s*$/i.test(answer);
}
