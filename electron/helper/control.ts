import { controlSchema, type Control } from "../../shared/protocol/helper.ts";
import type { Interruption } from "./interruption.ts";
import type { Line, LineReader } from "./line-reader.ts";

/** Longest control line, in bytes. */
export const MAX_CONTROL_BYTES = 4096;

/** What the caller may still do once the change stands. */
export interface ControlHandlers {
  readonly confirm: () => void;
  readonly extend: (seconds: number) => void;
}

/**
 * Listens to what follows the request until the end of the process.
 *
 * Before the question is asked only `revert` is obeyed: a confirmation of what nobody has seen yet
 * is none. The end of stdin, and anything that is not a control line, takes everything back.
 */
export class ControlChannel {
  #handlers: ControlHandlers | undefined;

  constructor(lines: LineReader, interruption: Interruption) {
    lines.limitTo(MAX_CONTROL_BYTES);
    void this.#listen(lines, interruption);
  }

  /** From now on the change is there to be confirmed. */
  ask(handlers: ControlHandlers): void {
    this.#handlers = handlers;
  }

  async #listen(lines: LineReader, interruption: Interruption): Promise<void> {
    for (;;) {
      const line = await lines.next();
      if (line.kind === "end") {
        interruption.interrupt("caller-gone");
        return;
      }
      const control = toControl(line);
      if (!control) {
        interruption.interrupt("asked", "a line that is no control line");
        return;
      }
      this.#obey(control, interruption);
    }
  }

  #obey(control: Control, interruption: Interruption): void {
    switch (control.control) {
      case "revert":
        interruption.interrupt("asked");
        return;
      case "confirm":
        this.#handlers?.confirm();
        return;
      case "extend":
        this.#handlers?.extend(control.seconds);
        return;
    }
  }
}

function toControl(line: Line): Control | undefined {
  if (line.kind !== "line") {
    return undefined;
  }
  try {
    const control = controlSchema.safeParse(JSON.parse(line.text));
    return control.success ? control.data : undefined;
  } catch {
    return undefined;
  }
}
