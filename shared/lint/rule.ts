import type { Message } from "../messages/message.ts";
import type { NodeId } from "../topology/brand.ts";
import type { TopologyIndex } from "../topology/topology-index.ts";
import type { QuickFix, Severity } from "./diagnostic.ts";

/** What a rule has found, before the registry adds the rule's code and severity. */
export interface Finding {
  /** The node or cable it is about; absent for the document itself. */
  readonly node?: NodeId;
  /** JSONPath of the property it is about. */
  readonly path: string;
  readonly message: Message;
  /** The error of kernel or iproute2 that it prevents, word for word. */
  readonly kernelError?: string | undefined;
  readonly fixes?: readonly QuickFix[];
}

/**
 * One thing that is looked for in a document.
 *
 * `check` is pure, never throws, and takes time that grows with the document, not with its square.
 */
export interface Rule {
  /** Stable and never given out again: `MV1xx` errors, `MV2xx` warnings, `MV3xx` information. */
  readonly code: string;
  readonly severity: Severity;
  readonly check: (index: TopologyIndex) => Iterable<Finding>;
}
