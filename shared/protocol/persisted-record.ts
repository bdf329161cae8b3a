import { z } from "zod";
import type { MadeLink } from "../plan/plan.ts";
import {
  fileContentSchema,
  isSystemFilePath,
  PERSIST_MANAGERS,
  type PersistManager,
  type SystemFile,
} from "../plan/system-file.ts";
import { documentIdSchema, freeNameSchema, isKernelInterfaceName } from "../topology/fields.ts";
import { strictShape } from "./strict-shape.ts";

/** What is permanent here of one document: a world-readable file that outlives reboots. */
export interface PersistedRecord {
  readonly documentId: string;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly since: string;
  /** Login name of who asked (PKEXEC_UID), `root` when run directly. */
  readonly user: string;
  readonly uid: number;
  readonly manager: PersistManager;
  /** Word for word what was written: only what is still the same may be taken away. */
  readonly files: readonly SystemFile[];
  /** NICs of the machine that carry it. */
  readonly nics: readonly string[];
  readonly links: readonly MadeLink[];
}

const interfaceName = z.string().refine(isKernelInterfaceName);

export const persistedRecordSchema = strictShape<PersistedRecord>()({
  documentId: documentIdSchema,
  name: freeNameSchema,
  since: z.string(),
  user: z.string(),
  uid: z.int(),
  manager: z.enum(PERSIST_MANAGERS),
  files: z.array(
    strictShape<SystemFile>()({
      path: z.string().refine(isSystemFilePath),
      ...fileContentSchema.shape,
    }),
  ),
  nics: z.array(interfaceName),
  links: z.array(
    strictShape<MadeLink>()({
      name: interfaceName,
      kind: z.string(),
      parent: interfaceName.nullable(),
    }),
  ),
});
