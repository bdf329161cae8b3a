import { message, type Message } from "../../messages/message.ts";
import { err, type Result } from "../../result.ts";
import { beginsAsOurPng, documentInPng, isPng } from "./png.ts";
import { beginsAsOurSvg, documentInSvg, isSvg } from "./svg.ts";

/** A picture above this many bytes is not looked into. */
export const MAX_PICTURE_BYTES = 32 * 1024 * 1024;

/** Endings of pictures that may have a document in them. */
export const PICTURE_ENDINGS: readonly string[] = [".svg", ".png"];

/**
 * The document inside a picture, as UTF-8, or why it has none.
 *
 * @returns null: this is no picture, whatever its name is
 */
export function documentInPicture(bytes: Uint8Array): Result<Uint8Array, Message> | null {
  const find = isPng(bytes) ? documentInPng : isSvg(bytes) ? documentInSvg : null;
  if (find && bytes.length > MAX_PICTURE_BYTES) {
    return err(message("picture.tooLarge", { megabytes: MAX_PICTURE_BYTES / 1024 / 1024 }));
  }
  return find?.(bytes) ?? null;
}

/** How much of a file's beginning tells whether it is a picture with a document in it. */
export const PICTURE_HEAD_BYTES = 4096;

/** Whether a file that begins so is a picture with a document in it, as we draw them. */
export function beginsAsOurPicture(head: Uint8Array): boolean {
  return beginsAsOurPng(head) || beginsAsOurSvg(head);
}
