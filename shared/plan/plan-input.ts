import type { Topology } from "../topology/document.ts";
import type { LiveState } from "./live-state.ts";
import type { Bindings } from "./nics.ts";
import type { PermanentLinks } from "./permanent-links.ts";

/** All that a plan depends on. */
export interface PlanInput {
  /** Without lint errors: those are the caller's to look for. */
  readonly topology: Topology;
  readonly live: LiveState;
  /** NIC node id to the name of the live NIC that stands for it. */
  readonly bindings?: Bindings;
  /** Namespaces that we made for this document, from its record. */
  readonly madeNamespaces?: readonly string[];
  /** What of this document a network manager makes after every boot. */
  readonly permanent?: PermanentLinks | undefined;
  /** The SSH session that the caller sits in; absent: none, or not known. */
  readonly sshClient?: SshConnection;
}

/** The two ends of an SSH session, as addresses (`SSH_CONNECTION`). */
export interface SshConnection {
  readonly local: string;
  readonly remote: string;
}
