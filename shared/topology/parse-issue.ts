import type { Message } from "../messages/message.ts";
import type { ParseCode } from "./parse-codes.ts";

/** Why a document was refused, at one place of its file. */
export interface ParseIssue {
  /** Stable code, `MV001`–`MV019`: docs/topology-document.md lists what each means. */
  readonly code: ParseCode;
  /** JSONPath from the root (RFC 9535), e.g. `$.nodes[3].mode`. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
  readonly message: Message;
}
