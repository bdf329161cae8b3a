import type { Message } from "../messages/message.ts";
import type { Result } from "../result.ts";
import type { NodeId } from "../topology/brand.ts";
import type { Lab } from "./lab.ts";

/** One file of an export. */
export interface ExportedFile {
  /** Its name, with folders where the target wants them; relative, `/` between. */
  readonly path: string;
  readonly text: string;
  /** Permission bits that it needs where the target checks them, e.g. 0o600; absent: 0o644. */
  readonly mode?: number;
  /** The folder that the consumer reads it from; absent: wherever the user keeps it. */
  readonly folder?: string;
}

/** What of a document a target cannot say, or what the user has to know or do beside. */
export interface ExportNote {
  /**
   * `left`: the node as a whole is not in the files. `lost`: it is, without something that was drawn.
   * `hint`: all of it is, and there is more to know or to do.
   */
  readonly kind: "left" | "lost" | "hint";
  /** Null: the document as a whole. */
  readonly node: NodeId | null;
  readonly message: Message;
}

/** A document in a target's form, and what got lost on the way. */
export interface ExportOutcome {
  readonly files: readonly ExportedFile[];
  readonly notes: readonly ExportNote[];
}

/** Something that a document can be written as: one host's part of it. */
export interface ExportTarget {
  /** Its name on the command line: lower case, stable for ever. */
  readonly name: string;
  /** What it calls itself, the same in every language. */
  readonly title: string;
  /** What it is for, in one sentence. */
  readonly about: Message;
  /** What it can never say, each with what to use instead; for lists and the app's gallery. */
  readonly limits: readonly Message[];
  /**
   * Writes one host's part of a document that has no lint errors.
   *
   * Deterministic: the same document gives the same bytes. What cannot be said is in the notes, by
   * node. Refuses, with the reasons, where the target cannot hold the document at all.
   */
  readonly write: (lab: Lab) => Result<ExportOutcome, readonly ExportNote[]>;
  /**
   * The same for several hosts of one document at once; absent: the target is about one host.
   *
   * In document order; `write` is the same for one.
   */
  readonly writeAll?: (
    labs: readonly [Lab, ...Lab[]],
  ) => Result<ExportOutcome, readonly ExportNote[]>;
}
