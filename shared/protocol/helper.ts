import { z } from "zod";
import type { LiveState } from "../plan/live-state.ts";
import type { PlanProblem, Risk } from "../plan/plan.ts";
import { documentIdSchema, kernelNameSchema, nodeIdSchema } from "../topology/fields.ts";
import { MAX_FILE_BYTES } from "../topology/limits.ts";

/** Version of what crosses the root boundary; a helper refuses any other. */
export const HELPER_PROTOCOL = 1;

/** The verbs, each with a polkit action of its own (`argv[1]`). */
export const HELPER_VERBS = ["apply", "remove", "recover", "inspect", "probe"] as const;

export type HelperVerb = (typeof HELPER_VERBS)[number];

/** Longest request line: the largest document and what surrounds it. */
export const MAX_REQUEST_BYTES = MAX_FILE_BYTES + 1024 * 1024;

export const MIN_CONFIRM_SECONDS = 5;
export const MAX_CONFIRM_SECONDS = 600;
export const DEFAULT_CONFIRM_SECONDS = 30;

const protocol = z.literal(HELPER_PROTOCOL);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const confirmSeconds = z.int().min(MIN_CONFIRM_SECONDS).max(MAX_CONFIRM_SECONDS);
const accept = z.array(z.string().regex(/^[a-z-]{1,40}$/)).max(32);
/** NIC node id to the name of the live NIC that stands for it. */
const bindings = z.record(nodeIdSchema, kernelNameSchema);
/** Parsed by the same strict parser as a file (`parseTopologyValue`). */
const document = z.unknown();

export const applyRequestSchema = z.strictObject({
  protocol,
  document,
  bindings,
  planDigest: digest,
  accept,
  confirmSeconds,
});

export const removeRequestSchema = z.strictObject({
  protocol,
  documentId: documentIdSchema,
  planDigest: digest,
  accept,
  confirmSeconds,
});

export const recoverRequestSchema = z.strictObject({ protocol });

export const inspectRequestSchema = z.strictObject({
  protocol,
  /** Stay open and tell again whenever something changed. */
  follow: z.boolean().optional(),
});

export const probeRequestSchema = z.strictObject({
  protocol,
  documentId: documentIdSchema,
  from: nodeIdSchema,
  to: nodeIdSchema,
});

export const requestSchemas = {
  apply: applyRequestSchema,
  remove: removeRequestSchema,
  recover: recoverRequestSchema,
  inspect: inspectRequestSchema,
  probe: probeRequestSchema,
} as const;

export type ApplyRequest = z.infer<typeof applyRequestSchema>;
export type RemoveRequest = z.infer<typeof removeRequestSchema>;
export type ProbeRequest = z.infer<typeof probeRequestSchema>;

/** What may follow the request on stdin, one JSON line each. */
export const controlSchema = z.discriminatedUnion("control", [
  z.strictObject({ control: z.literal("confirm") }),
  z.strictObject({ control: z.literal("revert") }),
  z.strictObject({ control: z.literal("extend"), seconds: confirmSeconds }),
]);

export type Control = z.infer<typeof controlSchema>;

/** Why the helper did nothing. */
export type RefusalKind =
  | "request"
  | "document"
  | "protocol"
  | "stale"
  | "risk"
  | "locked"
  | "plan"
  | "missing-tool"
  | "not-root"
  | "nothing-applied";

/** Why a change was taken back. */
export type RevertCause =
  | "asked"
  | "timeout"
  | "caller-gone"
  | "signal"
  | "step-failed"
  | "mismatch"
  | "probe-failed"
  | "bug"
  | "recovered";

/** What the helper says, one JSON line each on stdout; `hello` proves that it was authorised. */
export type HelperEvent =
  | { readonly event: "hello"; readonly version: string; readonly protocol: number }
  | {
      readonly event: "refused";
      readonly kind: RefusalKind;
      /** English; what, where, why, what to do. */
      readonly message: string;
      readonly details?: readonly string[];
      readonly risks?: readonly Risk[];
      readonly problems?: readonly PlanProblem[];
      /** Kind `locked`: who holds the lock. */
      readonly holder?: LockHolder;
    }
  | { readonly event: "recovered"; readonly actions: number; readonly left: readonly string[] }
  | {
      readonly event: "progress";
      readonly done: number;
      readonly total: number;
      readonly title: string;
    }
  | {
      /** Applied, compared and probed: waits for a control line. */
      readonly event: "applied";
      readonly confirmSeconds: number;
      readonly changes: number;
      readonly probes: readonly ProbeResult[];
      /** What is not as wished and does not matter enough to take everything back. */
      readonly warnings: readonly string[];
    }
  | { readonly event: "extended"; readonly confirmSeconds: number }
  | { readonly event: "kept"; readonly changes: number; readonly warnings: readonly string[] }
  | {
      readonly event: "reverted";
      readonly cause: RevertCause;
      readonly message: string;
      /** Commands that failed while taking back and are left to run by hand. */
      readonly left: readonly string[];
    }
  | {
      readonly event: "state";
      readonly live: LiveState;
      readonly records: readonly AppliedRecord[];
    }
  | {
      readonly event: "probed";
      readonly from: string;
      readonly to: string;
      readonly answered: boolean;
      readonly output: string;
    };

/** Who holds the lock, as written into the lock file. */
export interface LockHolder {
  readonly pid: number;
  readonly user: string;
  readonly document: string;
  readonly verb: string;
  /** ISO 8601, UTC. */
  readonly since: string;
}

/** An address that answered before the change, and whether it still does. */
export interface ProbeResult {
  readonly address: string;
  readonly role: "gateway" | "ssh-client";
  readonly before: boolean;
  readonly after: boolean;
}

/** What is applied here: one world-readable file per document. */
export interface AppliedRecord {
  readonly documentId: string;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly since: string;
  /** Login name of who asked (PKEXEC_UID), `root` when run directly. */
  readonly user: string;
  readonly uid: number;
  readonly group: number;
  /** The document as applied. */
  readonly document: unknown;
  readonly bindings: Readonly<Record<string, string>>;
  /** Namespaces that we made for it. */
  readonly namespaces: readonly string[];
  /** What puts back the NICs' prior values, in the order to run. */
  readonly restore: readonly unknown[];
}
