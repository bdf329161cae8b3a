import type { Message } from "../messages/message.ts";
import type { LinkSpec } from "./link-spec.ts";
import type { PlacedLink } from "./live-index.ts";

/** A link that stays, as it is wanted and as it is. */
export interface KeptLink {
  readonly spec: LinkSpec;
  readonly was: LinkSpec;
  readonly placed: PlacedLink;
}

/** A link that is deleted: for good, or to be made again as `again` says. */
export interface GoneLink {
  readonly was: LinkSpec;
  readonly placed: PlacedLink;
  readonly again: LinkSpec | undefined;
  readonly reason: Message;
}

/** What happens to each link that the document wants or that carries its alias. */
export interface LinkDiff {
  readonly create: readonly LinkSpec[];
  /** Made after the deletions: links that are made again, and links that need what those hold. */
  readonly late: readonly LinkSpec[];
  readonly kept: readonly KeptLink[];
  readonly gone: readonly GoneLink[];
}
