import type { JsonPath } from "./json-path.ts";
import type { Migration } from "./migrations/migration.ts";
import { fromVersion0 } from "./migrations/version-0.ts";

/** Every step there is, oldest first. */
const MIGRATIONS: readonly Migration[] = [fromVersion0];

/** A document of the current version, and where each of its parts stood in the file. */
export interface Migrated {
  readonly document: Readonly<Record<string, unknown>>;
  readonly originOf: (path: JsonPath) => JsonPath;
}

/**
 * Brings a document of an older version to the current one, step by step.
 *
 * A document of the current version, or of none that is known, comes back as the same object.
 */
export function migrate(value: Readonly<Record<string, unknown>>): Migrated {
  let document = value;
  let originOf = (path: JsonPath): JsonPath => path;
  for (const step of MIGRATIONS) {
    if (document["version"] === step.from) {
      const old = document;
      const before = originOf;
      document = step.migrate(old);
      originOf = (path) => before(step.originOf(path, old));
    }
  }
  return { document, originOf };
}
