import { z } from "zod";
import type { Message } from "../messages/message.ts";
import type { LiveState } from "../plan/live-state.ts";
import type { NicRestore, PlanProblem, Risk } from "../plan/plan.ts";
import { PERSIST_MANAGERS } from "../plan/system-file.ts";
import { documentIdSchema, kernelNameSchema, nodeIdSchema } from "../topology/fields.ts";
import { MAX_FILE_BYTES } from "../topology/limits.ts";

/** Version of what crosses the root boundary; a helper refuses any other. */
export const HELPER_PROTOCOL = 1;

/** The verbs, each with a polkit action of its own (`argv[1]`). */
export const HELPER_VERBS = [
  "apply",
  "remove",
  "recover",
  "inspect",
  "probe",
  "persist",
  "unpersist",
] as const;

export type HelperVerb = (typeof HELPER_VERBS)[number];

/** Longest request line: the largest document and what surrounds it. */
export const MAX_REQUEST_BYTES = MAX_FILE_BYTES + 1024 * 1024;

export const MIN_CONFIRM_SECONDS = 5;
export const MAX_CONFIRM_SECONDS = 600;
export const DEFAULT_CONFIRM_SECONDS = 30;

/** How many pairs one `probe` may ask. */
export const MAX_PROBE_PAIRS = 1000;

const protocol = z.literal(HELPER_PROTOCOL);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const confirmSeconds = z.int().min(MIN_CONFIRM_SECONDS).max(MAX_CONFIRM_SECONDS);
const accept = z.array(z.string().regex(/^[a-z-]{1,40}$/)).max(32);
/** NIC node id to the name of the live NIC that stands for it. */
const bindings = z.record(nodeIdSchema, kernelNameSchema);
/** Parsed by the same strict parser as a file (`parseTopologyValue`). */
const document = z.unknown();

/** A login name or a number; it is looked up, so no more than what could be one is told here. */
const user = z.string().regex(/^[\w.][\w.@\\-]{0,255}\$?$/);

/** `tapOwner`: whose the devices of taps shall be; absent: the caller's. */
export const applyRequestSchema = z.strictObject({
  protocol,
  document,
  bindings,
  tapOwner: user.optional(),
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

/** Many pairs at once, with one authorisation: one `probed` comes per pair, in any order. */
export const probeListRequestSchema = z.strictObject({
  protocol,
  documentId: documentIdSchema,
  pairs: z
    .array(z.strictObject({ from: nodeIdSchema, to: nodeIdSchema }))
    .min(1)
    .max(MAX_PROBE_PAIRS),
});

/** `manager`: who is to keep the interfaces; the helper finds out whether that is who has the NICs. */
export const persistRequestSchema = z.strictObject({
  protocol,
  document,
  bindings,
  manager: z.enum(PERSIST_MANAGERS),
  planDigest: digest,
  accept,
  confirmSeconds,
});

export const unpersistRequestSchema = z.strictObject({
  protocol,
  documentId: documentIdSchema,
  planDigest: digest,
  accept,
  confirmSeconds,
});

export const requestSchemas = {
  apply: applyRequestSchema,
  remove: removeRequestSchema,
  recover: recoverRequestSchema,
  inspect: inspectRequestSchema,
  probe: probeRequestSchema,
  persist: persistRequestSchema,
  unpersist: unpersistRequestSchema,
} as const;

export type ApplyRequest = z.infer<typeof applyRequestSchema>;
export type RemoveRequest = z.infer<typeof removeRequestSchema>;
export type PersistRequest = z.infer<typeof persistRequestSchema>;
export type UnpersistRequest = z.infer<typeof unpersistRequestSchema>;
export type ProbeRequest = z.infer<typeof probeRequestSchema>;
export type ProbeListRequest = z.infer<typeof probeListRequestSchema>;

/** What may follow the request on stdin, one JSON line each. */
export const controlSchema = z.discriminatedUnion("control", [
  z.strictObject({ control: z.literal("confirm") }),
  z.strictObject({ control: z.literal("revert") }),
  z.strictObject({ control: z.literal("extend"), seconds: confirmSeconds }),
]);

export type Control = z.infer<typeof controlSchema>;

/** Why the helper did nothing, with the exit code that goes with it (sysexits.h). */
export const REFUSAL_EXIT_CODES = {
  /** Not one line of JSON as the schema wants it, or of the wrong size. */
  request: 64,
  /** The document does not parse or has lint errors. */
  document: 65,
  /** The other side speaks another version. */
  protocol: 69,
  stale: 75,
  risk: 78,
  locked: 75,
  plan: 65,
  "missing-tool": 69,
  /** A tool failed before anything was changed. */
  "tool-failed": 69,
  /** What takes everything back could not be set up. */
  "no-guardian": 70,
  /** The state folder below /run cannot be written, or is not safe. */
  "cannot-write": 73,
  "not-root": 77,
  "nothing-applied": 65,
  /** A change from before could not be taken back; `details` has the commands that are left. */
  unrecovered: 70,
} as const;

export type RefusalKind = keyof typeof REFUSAL_EXIT_CODES;

/** Why a change was taken back. */
export type RevertCause =
  | "asked"
  | "timeout"
  | "caller-gone"
  | "signal"
  | "guardian-gone"
  | "step-failed"
  | "mismatch"
  | "probe-failed"
  | "bug";

/** What the helper says, one JSON line each on stdout; `hello` proves that it was authorised. */
export type HelperEvent =
  | { readonly event: "hello"; readonly version: string; readonly protocol: number }
  | {
      readonly event: "refused";
      readonly kind: RefusalKind;
      /** What, where, why, what to do. */
      readonly message: Message;
      /** Word for word what a tool or a parser said. */
      readonly details?: readonly string[];
      readonly risks?: readonly Risk[];
      readonly problems?: readonly PlanProblem[];
      /** Kind `locked`: who holds the lock. */
      readonly holder?: LockHolder;
    }
  | {
      /** A change that nobody had confirmed was found and taken back. */
      readonly event: "recovered";
      /** How many steps were taken back; 0: there was nothing to recover. */
      readonly actions: number;
      /** Commands that failed while taking back and are left to run by hand. */
      readonly left: readonly string[];
    }
  | {
      readonly event: "progress";
      readonly done: number;
      readonly total: number;
      readonly title: Message;
    }
  | {
      /** Applied, compared and probed: waits for a control line. */
      readonly event: "applied";
      readonly confirmSeconds: number;
      readonly changes: number;
      readonly probes: readonly ProbeResult[];
      /** What is not as wished and does not matter enough to take everything back. */
      readonly warnings: readonly Message[];
    }
  | { readonly event: "extended"; readonly confirmSeconds: number }
  | {
      /** Final; 0 changes: there was nothing to do and nothing was asked. */
      readonly event: "kept";
      readonly changes: number;
      readonly warnings: readonly Message[];
    }
  | {
      readonly event: "reverted";
      readonly cause: RevertCause;
      readonly message: Message;
      /** Word for word what a tool said, or what differed. */
      readonly details: readonly string[];
      /** Commands that failed while taking back and are left to run by hand. */
      readonly left: readonly string[];
    }
  | {
      readonly event: "state";
      readonly live: LiveState;
      readonly records: readonly AppliedRecord[];
      /** Children of links of the own namespace, and links of ours, wherever else they live. */
      readonly elsewhere: readonly LinkElsewhere[];
    }
  | {
      readonly event: "probed";
      readonly from: string;
      readonly to: string;
      /**
       * Null, in a list only: it could not be asked from here, or whoever was asked is no stack of
       * this machine's and kept silent, so that nobody knows whether it is there.
       */
      readonly answered: boolean | null;
      readonly output: string;
    };

/** A link in a namespace that is not the own one: who has it, and whose it is. */
export interface LinkElsewhere {
  readonly link: string;
  readonly kind: string | null;
  /** The link of the own namespace that it is a child of; null for none. */
  readonly parent: string | null;
  readonly alias: string | null;
  /** Inode of its network namespace. */
  readonly inode: number;
  /** Name below /run/netns; null when it has none (a container's). */
  readonly namespace: string | null;
  /** Oldest process there; null when none is. */
  readonly pid: number | null;
  readonly command: string | null;
}

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
  /** What puts back the NICs' prior values; `removePlan` reads it. */
  readonly restore: readonly NicRestore[];
}
