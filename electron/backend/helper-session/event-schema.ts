import { z } from "zod";
import type { PlanProblem, Risk } from "../../../shared/plan/plan.ts";
import {
  REFUSAL_EXIT_CODES,
  type AppliedRecord,
  type HelperEvent,
  type LinkElsewhere,
  type LockHolder,
  type ProbeResult,
  type RefusalKind,
} from "../../../shared/protocol/helper.ts";
import { nodeIdSchema } from "../../../shared/topology/fields.ts";
import { liveStateSchema } from "./live-state-schema.ts";
import { messageSchema } from "./message-schema.ts";
import { nicRestoreSchema } from "../../../shared/protocol/nic-restore.ts";
import { strictShape } from "../../../shared/protocol/strict-shape.ts";

const text = z.string();
const textOrNull = z.string().nullable();
const count = z.int().nonnegative();
const texts = z.array(text);

type EventOf<Name extends HelperEvent["event"]> = Extract<HelperEvent, { event: Name }>;

const risk = strictShape<Risk>()({
  code: z.enum([
    "default-route",
    "ssh-session",
    "host-connection",
    "host-address-moves",
    "passthru-on-address",
    "parent-down",
    "not-restorable",
    "promiscuous",
  ]),
  severity: z.enum(["info", "warn", "block"]),
  overridable: z.boolean(),
  node: nodeIdSchema,
  message: messageSchema,
});

const problem = strictShape<PlanProblem>()({
  kind: z.enum([
    "document-has-errors",
    "no-local-host",
    "nic-missing",
    "nic-differs",
    "name-taken",
    "unsafe-name",
    "not-supported",
    "binding-unknown",
    "route-taken",
    "nic-in-use",
    "cannot-persist",
  ]),
  node: nodeIdSchema.nullable(),
  message: messageSchema,
});

const holder = strictShape<LockHolder>()({
  pid: count,
  user: text,
  document: text,
  verb: text,
  since: text,
});

const probe = strictShape<ProbeResult>()({
  address: text,
  role: z.enum(["gateway", "ssh-client"]),
  before: z.boolean(),
  after: z.boolean(),
});

const record = strictShape<AppliedRecord>()({
  documentId: text,
  name: text,
  since: text,
  user: text,
  uid: count,
  group: count,
  document: z.unknown(),
  bindings: z.record(text, text),
  namespaces: texts,
  restore: z.array(nicRestoreSchema),
});

const elsewhere = strictShape<LinkElsewhere>()({
  link: text,
  kind: textOrNull,
  parent: textOrNull,
  alias: textOrNull,
  inode: count,
  namespace: textOrNull,
  pid: count.nullable(),
  command: textOrNull,
});

const EVENTS: { readonly [Name in HelperEvent["event"]]: z.ZodType<EventOf<Name>> } = {
  hello: strictShape<EventOf<"hello">>()({
    event: z.literal("hello"),
    version: text,
    protocol: count,
  }),
  refused: strictShape<EventOf<"refused">>()({
    event: z.literal("refused"),
    kind: z.enum(Object.keys(REFUSAL_EXIT_CODES) as [RefusalKind]),
    message: messageSchema,
    details: texts.optional(),
    risks: z.array(risk).optional(),
    problems: z.array(problem).optional(),
    holder: holder.optional(),
  }),
  recovered: strictShape<EventOf<"recovered">>()({
    event: z.literal("recovered"),
    actions: count,
    left: texts,
  }),
  progress: strictShape<EventOf<"progress">>()({
    event: z.literal("progress"),
    done: count,
    total: count,
    title: messageSchema,
  }),
  applied: strictShape<EventOf<"applied">>()({
    event: z.literal("applied"),
    confirmSeconds: count,
    changes: count,
    probes: z.array(probe),
    warnings: z.array(messageSchema),
  }),
  extended: strictShape<EventOf<"extended">>()({
    event: z.literal("extended"),
    confirmSeconds: count,
  }),
  kept: strictShape<EventOf<"kept">>()({
    event: z.literal("kept"),
    changes: count,
    warnings: z.array(messageSchema),
  }),
  reverted: strictShape<EventOf<"reverted">>()({
    event: z.literal("reverted"),
    cause: z.enum([
      "asked",
      "timeout",
      "caller-gone",
      "signal",
      "guardian-gone",
      "step-failed",
      "mismatch",
      "probe-failed",
      "bug",
    ]),
    message: messageSchema,
    details: texts,
    left: texts,
  }),
  state: strictShape<EventOf<"state">>()({
    event: z.literal("state"),
    live: liveStateSchema,
    records: z.array(record),
    elsewhere: z.array(elsewhere),
  }),
  probed: strictShape<EventOf<"probed">>()({
    event: z.literal("probed"),
    from: text,
    to: text,
    answered: z.boolean().nullable(),
    output: text,
  }),
};

const named = z.looseObject({ event: text });

/**
 * Reads one line of the helper's; an unknown event, field or value is an error.
 *
 * @returns the event, or in English what is wrong with the line
 */
export function parseEvent(line: string): HelperEvent | { readonly wrong: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { wrong: "a line that is not JSON" };
  }
  const name = named.safeParse(value).data?.event;
  if (name === undefined || !Object.hasOwn(EVENTS, name)) {
    return { wrong: `no event of this version: ${String(name).slice(0, 40)}` };
  }
  const parsed = EVENTS[name as HelperEvent["event"]].safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { wrong: `${name}.${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}` };
  }
  return parsed.data;
}
