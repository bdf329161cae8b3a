import { z } from "zod";
import type { Action } from "../../shared/plan/plan.ts";
import {
  fileContentSchema,
  isSystemFilePath,
  isSystemFolderPath,
} from "../../shared/plan/system-file.ts";
import {
  documentIdSchema,
  isKernelInterfaceName,
  isNamespaceName,
} from "../../shared/topology/fields.ts";

const namespaceName = z.string().refine(isNamespaceName);
const namespace = namespaceName.nullable();
const interfaceName = z.string().refine(isKernelInterfaceName);
/** A new line would end the line and begin another command. */
const line = z.string().regex(/^[^\n\r\0#]*$/);
const id = z
  .int()
  .min(0)
  .max(2 ** 32 - 2);
const pathComponent = z.string().regex(/^(?!\.{1,2}$)[^/\0\n]{1,64}$/);

/** The instruction set as it comes back from a journal or a record. */
export const actionSchema: z.ZodType<Action> = z.discriminatedUnion("run", [
  z.strictObject({ run: z.literal("ip"), namespace, lines: z.array(line).readonly() }),
  z.strictObject({
    run: z.literal("sysctl"),
    namespace,
    path: z.array(pathComponent).min(2).max(8).readonly(),
    value: z.string().regex(/^[\w .-]{1,64}$/),
  }),
  z.strictObject({ run: z.literal("namespace.add"), name: namespaceName }),
  z.strictObject({ run: z.literal("namespace.delete"), name: namespaceName }),
  z.strictObject({
    run: z.literal("links.delete"),
    namespace,
    links: z
      .array(
        z.strictObject({
          name: interfaceName,
          alias: z.string(),
          kind: z.string(),
          parent: z.string().nullable(),
        }),
      )
      .readonly(),
  }),
  z.strictObject({
    run: z.literal("file.put"),
    path: z.string().refine(isSystemFilePath),
    from: fileContentSchema.nullable(),
    to: fileContentSchema.nullable(),
  }),
  z.strictObject({
    run: z.literal(["folder.make", "folder.remove"]),
    path: z.string().refine(isSystemFolderPath),
  }),
  z.strictObject({
    run: z.literal("manager.reload"),
    manager: z.enum(["networkd", "network-manager"]),
    afresh: z.literal(true).exactOptional(),
  }),
  z.strictObject({
    run: z.literal("links.drop"),
    links: z
      .array(
        z.strictObject({
          name: interfaceName,
          kind: z.string(),
          parent: interfaceName.nullable(),
        }),
      )
      .readonly(),
  }),
  z.strictObject({
    run: z.literal("taps.restore"),
    document: documentIdSchema,
    taps: z
      .array(
        z.strictObject({
          namespace,
          link: interfaceName,
          uid: id,
          gid: id,
          mode: z.int().min(0).max(0o777),
        }),
      )
      .readonly(),
  }),
]);
