import type { Message } from "../messages/message.ts";
import type { Result } from "../result.ts";
import type { Found } from "./found.ts";
import type { ImportProblem, Notes } from "./notes.ts";
import type { ImportFile } from "./text/limits.ts";

/** Something that documents can be made from: what one program's files say of a host. */
export interface ImportSource {
  /** Its name on the command line: lower case, stable for ever. */
  readonly name: string;
  /** What it calls itself, the same in every language. */
  readonly title: string;
  /** What is read, in one sentence. */
  readonly about: Message;
  /** Whether a file is likely one of its own, by its name and a look at its text; never throws. */
  readonly detects: (file: ImportFile) => boolean;
  /**
   * Says what the files hold together.
   *
   * Whatever is not taken over goes to `notes`; a file that cannot be read at all is a problem, and
   * then nothing is drawn.
   */
  readonly read: (
    files: readonly ImportFile[],
    notes: Notes,
  ) => Result<Found, readonly ImportProblem[]>;
}
