import type { Message } from "../messages/message.ts";
import type { JsonPath } from "./json-path.ts";
import { MAX_ISSUES } from "./limits.ts";
import type { ParseCode } from "./parse-codes.ts";

/** An issue before its place in the file is looked up. */
export interface DraftIssue {
  readonly code: ParseCode;
  readonly path: JsonPath;
  /** Whether the key or its value is at fault. */
  readonly at: "key" | "value";
  readonly message: Message;
}

/** Collects issues up to {@link MAX_ISSUES}; looking for more would cost time and help nobody. */
export class IssueList {
  readonly #issues: DraftIssue[] = [];

  get issues(): readonly DraftIssue[] {
    return this.#issues;
  }

  get isFull(): boolean {
    return this.#issues.length >= MAX_ISSUES;
  }

  /** Adds what is wrong with the value at a path. */
  add(code: ParseCode, path: JsonPath, message: Message): void {
    this.#push({ code, path, at: "value", message });
  }

  /** Adds what is wrong with the last key of a path itself. */
  addAtKey(code: ParseCode, path: JsonPath, message: Message): void {
    this.#push({ code, path, at: "key", message });
  }

  #push(issue: DraftIssue): void {
    if (!this.isFull) {
      this.#issues.push(issue);
    }
  }
}
