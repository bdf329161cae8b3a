import { message, type Message } from "../messages/message.ts";

/** Where something stands in what was imported. */
export interface Place {
  readonly file: string;
  /** 1-based; null: not known, or the file as a whole. */
  readonly line: number | null;
  /** The keys that lead there, e.g. `services.web.networks`; empty: the file as a whole. */
  readonly path: string;
}

/** What of the files is not in the document, or was assumed. */
export interface ImportNote extends Place {
  /**
   * `left`: it is not drawn at all. `lost`: it is, without something that the file says.
   * `hint`: it is, and something was assumed or is to be known.
   */
  readonly kind: "left" | "lost" | "hint";
  readonly message: Message;
}

/** Why a file cannot be read at all. */
export interface ImportProblem {
  readonly file: string;
  readonly line: number | null;
  readonly message: Message;
}

/** More would not be read; what comes after is counted. */
const MAX_NOTES = 500;

/** Collects notes, once each, in the order in which they come up. */
export class Notes {
  readonly #notes = new Map<string, ImportNote>();
  #more = 0;

  add(kind: ImportNote["kind"], { file, line, path }: Place, text: Message): void {
    const key = JSON.stringify([kind, file, line, path, text]);
    if (this.#notes.has(key)) {
      return;
    }
    if (this.#notes.size < MAX_NOTES) {
      this.#notes.set(key, { kind, file, line, path, message: text });
    } else {
      this.#more += 1;
    }
  }

  list(): readonly ImportNote[] {
    const rest: ImportNote = {
      kind: "hint",
      file: "",
      line: null,
      path: "",
      message: message("import.moreNotes", { count: this.#more }),
    };
    return [...this.#notes.values(), ...(this.#more > 0 ? [rest] : [])];
  }
}
