import type { DocumentId } from "../topology/brand.ts";
import type { Desired } from "./desired.ts";
import type { LinkDiff } from "./link-diff.ts";
import type { LiveIndex } from "./live-index.ts";
import type { NicChanges } from "./nic-changes.ts";
import type { SshConnection } from "./plan-input.ts";
import type { RoutePlan } from "./plan-routes.ts";

/** Everything that was found out, ready to be put in order. */
export interface PlanParts {
  readonly document: DocumentId;
  /** Namespaces that we made for the document. */
  readonly madeNamespaces: readonly string[];
  readonly sshClient: SshConnection | undefined;
  readonly desired: Desired;
  readonly diff: LinkDiff;
  readonly nics: readonly NicChanges[];
  readonly routes: RoutePlan;
  readonly live: LiveIndex;
}
