import { message, type Message } from "../../messages/message.ts";
import { err, ok, type Result } from "../../result.ts";
import { ascii, find, joined, startsWith } from "./bytes.ts";
import { crc32 } from "./crc32.ts";

/** What every PNG begins with (PNG, 5.2). */
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

const [TEXT_CHUNK, LAST_CHUNK] = [ascii("iTXt"), ascii("IEND")];

/** Our chunk's keyword with the zero that ends it. */
const KEYWORD = ascii("macvlan-designer\0");

/** Length and type before a chunk's data, checksum after it. */
const [HEAD, TAIL] = [8, 4];

export function isPng(bytes: Uint8Array): boolean {
  return startsWith(bytes, SIGNATURE);
}

/**
 * Puts a document, as UTF-8, into a PNG, and who has drawn it: behind the first chunk, where they are found
 * early.
 *
 * @param png one that has neither yet
 * @param document null: the picture goes without it
 */
export function embedInPng(png: Uint8Array, document: Uint8Array | null): Uint8Array {
  const behindFirst = SIGNATURE.length + HEAD + lengthAt(png, SIGNATURE.length) + TAIL;
  return joined([
    png.subarray(0, behindFirst),
    chunk(ascii("tEXt"), ascii("Software\0Macvlan Designer")),
    // Not compressed, of no language, and the keyword is not translated (PNG, 11.3.4.5).
    ...(document
      ? [chunk(TEXT_CHUNK, joined([KEYWORD, Uint8Array.of(0, 0, 0, 0), document]))]
      : []),
    png.subarray(behindFirst),
  ]);
}

function chunk(type: Uint8Array, data: Uint8Array): Uint8Array {
  const checked = joined([type, data]);
  return joined([bigEndian(data.length), checked, bigEndian(crc32(checked))]);
}

function bigEndian(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}

function lengthAt(bytes: Uint8Array, at: number): number {
  const [one = 0, two = 0, three = 0, four = 0] = bytes.subarray(at, at + 4);
  return ((one << 24) | (two << 16) | (three << 8) | four) >>> 0;
}

/** Finds the document in a PNG, as UTF-8, or says why there is none to be had. */
export function documentInPng(png: Uint8Array): Result<Uint8Array, Message> {
  let at = SIGNATURE.length;
  while (at + HEAD + TAIL <= png.length) {
    const end = at + HEAD + lengthAt(png, at);
    if (end + TAIL > png.length) {
      return err(message("picture.cutOff"));
    }
    if (startsWith(png, TEXT_CHUNK, at + 4) && startsWith(png, KEYWORD, at + HEAD)) {
      return crc32(png.subarray(at + 4, end)) === lengthAt(png, end)
        ? textOf(png.subarray(at + HEAD + KEYWORD.length, end))
        : err(message("picture.damaged"));
    }
    if (startsWith(png, LAST_CHUNK, at + 4)) {
      return err(message("picture.noDocument"));
    }
    at = end + TAIL;
  }
  return err(message("picture.cutOff"));
}

/** What follows the keyword: two flags, language and translated keyword, each ended by a zero, the text. */
function textOf(rest: Uint8Array): Result<Uint8Array, Message> {
  if (rest[0] !== 0) {
    return err(message("picture.compressed"));
  }
  const zero = Uint8Array.of(0);
  const language = find(rest, zero, 2);
  const translated = language < 0 ? -1 : find(rest, zero, language + 1);
  return translated < 0 ? err(message("picture.damaged")) : ok(rest.subarray(translated + 1));
}

/** Whether the first bytes of a file are those of a PNG with a document in it. */
export function beginsAsOurPng(head: Uint8Array): boolean {
  return isPng(head) && find(head, KEYWORD) >= 0;
}
