import { expect, it } from "vitest";
import type { DocumentId, NodeId } from "../../topology/brand.ts";
import { nodeUuid } from "./uuid.ts";

// What Python says: uuid.uuid5(uuid.UUID(document), node).
it.each([
  ["0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11", "mv0", "9d4f343d-b5c0-58a5-b8e8-b8a7c18bbe9d"],
  ["00000000-0000-4000-8000-000000000000", "a", "7ba866a2-e6fd-56dc-93b5-1b32c1b91d67"],
])("makes the version 5 UUID of %s and %s", (document, node, uuid) => {
  expect(nodeUuid(document as DocumentId, node as NodeId)).toBe(uuid);
});
