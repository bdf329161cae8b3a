import { z } from "zod";
import { en } from "../../../shared/messages/en/index.ts";
import type { Message, MessageId, MessageParam } from "../../../shared/messages/message.ts";

/** An unsaid sentence of our own catalogue; its parameters are plain values or such sentences. */
export const messageSchema: z.ZodType<Message> = z.lazy(() =>
  z.strictObject({ id: messageId, params: z.record(z.string(), messageParam) }),
);

const messageId = z.custom<MessageId>(
  (value) => typeof value === "string" && Object.hasOwn(en, value),
  "is no message of this version",
);

const messageParam: z.ZodType<MessageParam> = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  messageSchema,
]);
