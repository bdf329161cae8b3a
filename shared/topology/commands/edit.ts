import type { Message } from "../../messages/message.ts";
import type { Result } from "../../result.ts";
import type { Topology } from "../document.ts";
import type { ParseCode } from "../parse-codes.ts";

/** What kind of thing was wrong with a command. */
export type CommandErrorKind =
  /** Names a node or cable that is not in the document. */
  | "unknownId"
  /** Names a node of a kind that the command is not for. */
  | "wrongKind"
  /** Two nodes that cannot be joined, or not any more. */
  | "impossibleConnection"
  /** The document would not be valid any more. */
  | "invalidResult"
  /** Not a command at all. */
  | "malformed";

/** Why a command was not carried out; the document is as it was. */
export interface CommandError {
  readonly kind: CommandErrorKind;
  /** The grammar's code, where the grammar refuses the result or the command. */
  readonly code?: ParseCode;
  /** JSONPath into the document that would have come out, or into the command. */
  readonly path?: string;
  readonly message: Message;
}

/** A document after an edit, not checked yet, and what the edit is called. */
export interface Edited {
  readonly document: Topology;
  readonly label: Message;
}

export type EditResult = Result<Edited, CommandError>;
