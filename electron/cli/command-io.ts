import pc from "picocolors";
import { say } from "../../shared/messages/say.ts";
import type { Message } from "../../shared/messages/message.ts";

type Colours = ReturnType<typeof pc.createColors>;

/** What a command talks through; tests and `serve` bring their own. */
export interface CommandIo {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: NodeJS.ProcessEnv;
  /** Colours of stdout and of stderr, each off where it is no terminal or NO_COLOR is set. */
  readonly colours: { readonly out: Colours; readonly error: Colours };
}

/** The process's own streams. */
export function processIo(): CommandIo {
  const { env, stdin, stdout, stderr } = process;
  return {
    stdin,
    stdout,
    stderr,
    env,
    colours: {
      out: pc.createColors(wantsColour(env, stdout.isTTY)),
      error: pc.createColors(wantsColour(env, stderr.isTTY)),
    },
  };
}

/**
 * Whether to colour what goes to a stream.
 *
 * Follows NO_COLOR (no-color.org) and, for pipes into a pager, FORCE_COLOR; as in Node, its values
 * `0` and `false` switch colours off.
 */
export function wantsColour(env: NodeJS.ProcessEnv, isTerminal: boolean | undefined): boolean {
  const forced = env["FORCE_COLOR"] ?? "";
  if (env["NO_COLOR"] || forced === "0" || forced === "false") {
    return false;
  }
  return forced !== "" || (isTerminal === true && env["TERM"] !== "dumb");
}

/** Prints a line on stdout. */
export function print(io: CommandIo, line = ""): void {
  io.stdout.write(`${printable(line)}\n`);
}

/** Prints a message on stdout. */
export function tell(io: CommandIo, text: Message): void {
  print(io, say(text));
}

/** Prints an error on stderr, marked as one. */
export function complain(io: CommandIo, text: Message): void {
  io.stderr.write(`${io.colours.error.red("error:")} ${printable(say(text))}\n`);
}

/** Prints a warning or a remark on stderr. */
export function remark(io: CommandIo, text: Message): void {
  io.stderr.write(`${printable(say(text))}\n`);
}

/**
 * Writes a long text piece by piece, waiting for the reader.
 *
 * A result of 5,000 interfaces is 100 MB of JSON: it must not be held in memory as well.
 */
export async function printPieces(io: CommandIo, pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (!io.stdout.write(piece)) {
      await new Promise<void>((resolve) => {
        io.stdout.once("drain", resolve);
      });
    }
  }
}

/** Prints a value as JSON with a final newline. */
export function printJson(io: CommandIo, value: unknown): void {
  io.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

// eslint-disable-next-line no-control-regex -- control characters are exactly what it finds
const UNPRINTABLE = /\u001b(?!\[\d{1,2}m)|[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f]/g;

/**
 * Takes control characters out of what is printed, but for our own colours and new lines.
 *
 * Names of live devices are chosen by whoever made them and could steer the terminal.
 */
export function printable(line: string): string {
  return line.replace(UNPRINTABLE, "\ufffd");
}
