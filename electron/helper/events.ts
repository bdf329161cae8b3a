import type { HelperEvent } from "../../shared/protocol/helper.ts";

/** Says events; never throws, and never waits for a reader. */
export interface EventSink {
  say(event: HelperEvent): void;
}

/** How long the last words may take to leave, in milliseconds. */
const FLUSH_MILLISECONDS = 2000;

/**
 * One event as a line of plain ASCII.
 *
 * Names and aliases are other people's bytes: everything outside printable ASCII is escaped, so
 * that no terminal obeys them.
 */
export function eventLine(event: HelperEvent): string {
  const json = JSON.stringify(event).replace(/[^\x20-\x7e]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return `${json}\n`;
}

/**
 * Says events on stdout, and calls `onGone` once when nobody reads it any more.
 *
 * Errors of stdout and stderr are swallowed: the reader may be dead, and EPIPE would end Node
 * before it has taken anything back. Writes are asynchronous, so a reader that has stopped reading
 * does not stop us.
 */
export function stdoutSink(onGone: () => void): EventSink {
  let gone = false;
  process.stdout.on("error", () => {
    if (!gone) {
      gone = true;
      onGone();
    }
  });
  process.stderr.on("error", () => undefined);
  return {
    say(event) {
      if (!gone) {
        process.stdout.write(eventLine(event));
      }
    },
  };
}

/** Waits until stdout has been read, but not for ever. */
export function flushStdout(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, FLUSH_MILLISECONDS);
    process.stdout.write("", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
