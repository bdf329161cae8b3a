import { isOwnAddress } from "./page-file.ts";

/** What is looked at of the frame that a message came from (Electron's `WebFrameMain`). */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/**
 * Whether a message comes from one of the app's pages itself.
 *
 * A frame inside the page has a parent; a page of elsewhere has another address; a frame that is
 * gone by the time its message arrives is null.
 */
export function isTrustedSender(frame: SenderFrame | null | undefined): boolean {
  return !!frame && frame.parent === null && isOwnAddress(frame.url);
}
