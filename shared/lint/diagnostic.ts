import type { Message } from "../messages/message.ts";
import type { NodeId } from "../topology/brand.ts";
import type { Command } from "../topology/commands/command.ts";

/** Error: refused by grammar or kernel, or undecidable; warning: works, but not as people think. */
export type Severity = "error" | "warning" | "info";

/** An edit that mends a diagnostic, offered as a button or by name on the command line. */
export interface QuickFix {
  readonly title: Message;
  readonly commands: readonly Command[];
}

/** What a rule has found at one node. */
export interface Diagnostic {
  /** Stable: `MV1xx` errors, `MV2xx` warnings, `MV3xx` information. */
  readonly code: string;
  readonly severity: Severity;
  /** The node or cable it is about; absent for the document itself. */
  readonly node?: NodeId;
  /** JSONPath of the property it is about (RFC 9535), e.g. `$.nodes[3].mode`. */
  readonly path: string;
  readonly message: Message;
  /** The error of kernel or iproute2 that it prevents, word for word. */
  readonly kernelError?: string;
  readonly fixes: readonly QuickFix[];
}
