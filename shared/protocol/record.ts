import { z } from "zod";
import { documentIdSchema, freeNameSchema } from "../topology/fields.ts";
import { APPLICATION_NAME } from "./application.ts";
import type { AppliedRecord } from "./helper.ts";
import { nicRestoreSchema } from "./nic-restore.ts";

/** What is applied here, as its file in the state folder holds it. */
export const recordSchema: z.ZodType<AppliedRecord> = z.strictObject({
  documentId: documentIdSchema,
  name: freeNameSchema,
  since: z.string(),
  user: z.string(),
  uid: z.int(),
  group: z.int(),
  document: z.unknown(),
  bindings: z.record(z.string(), z.string()),
  namespaces: z.array(z.string()).readonly(),
  restore: z.array(nicRestoreSchema).readonly(),
});

/** File of one document's record within the state folder. */
export const RECORD_FILE = /^([0-9a-f-]{36})\.json$/;

/** File of an interrupted change within the state folder. */
export const JOURNAL_FILE = "journal";

/** The state folder of one boot and one network namespace (its inode). */
export function stateFolder(bootId: string, namespaceInode: number): string {
  return `/run/${APPLICATION_NAME}/${bootId.trim()}-${namespaceInode}`;
}
