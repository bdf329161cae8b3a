import { message, type Message } from "../../messages/message.ts";
import { err, ok, type Result } from "../../result.ts";
import { fromBase64, toBase64 } from "./base64.ts";
import { ascii, find, startsWith } from "./bytes.ts";

/** The namespace of our element. */
const NAMESPACE = "urn:macvlan-designer:document";

const [OPEN, CLOSE] = [ascii("<"), ascii(">")];
/** Ends an element that holds nothing. */
const SLASH = 0x2f;

/** Programs put comments and a DTD before the root, but not more of them than this. */
const HEAD = 64 * 1024;

/** Whether a file is an SVG, as far as its beginning tells. */
export function isSvg(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  const first = head.findIndex((byte) => byte > 0x20 && byte < 0x80);
  return (
    startsWith(head, OPEN, first) &&
    (find(head, ascii("<svg")) >= 0 || find(head, ascii(":svg")) >= 0)
  );
}

/**
 * What stands in the metadata of an SVG, which no program shows: who has drawn it, and the document, given
 * as UTF-8, in base64, which no program tidies.
 *
 * @param document null: the picture goes without it
 */
export function svgMetadata(document: Uint8Array | null): string {
  const element = document && `<document xmlns="${NAMESPACE}">\n${toBase64(document)}\n</document>`;
  return `<!-- Drawn by Macvlan Designer -->${element ?? ""}`;
}

/**
 * Finds the document in an SVG, as UTF-8, or says why there is none to be had.
 *
 * No XML is parsed, so none can do harm. A program that has saved the picture again may have given the
 * namespace a prefix, and declared it further up.
 */
export function documentInSvg(svg: Uint8Array): Result<Uint8Array, Message> {
  const declared = find(svg, ascii(NAMESPACE));
  if (declared < 0) {
    return err(message("picture.noDocument"));
  }
  const begin = beginOf(svg, prefixBefore(svg, declared), declared);
  const inner = begin < 0 ? -1 : find(svg, CLOSE, begin) + 1;
  if (inner <= 0) {
    return err(message("picture.damaged"));
  }
  const end = svg[inner - 2] === SLASH ? -1 : find(svg, OPEN, inner);
  if (end < 0) {
    return err(message("picture.cutOff"));
  }
  const document = fromBase64(svg.subarray(inner, end));
  return document && document.length > 0 ? ok(document) : err(message("picture.damaged"));
}

/** The prefix that a declaration `xmlns:PREFIX="…"` gives, with its colon; none: an empty text. */
function prefixBefore(svg: Uint8Array, namespace: number): string {
  const before = String.fromCharCode(...svg.subarray(Math.max(0, namespace - 80), namespace));
  const prefix = /xmlns:([\w.-]+)\s*=\s*["']$/u.exec(before)?.[1];
  return prefix === undefined ? "" : `${prefix}:`;
}

/** Our element: the one that declares the namespace by itself, or a later one with its prefix. */
function beginOf(svg: Uint8Array, prefix: string, declared: number): number {
  const tag = ascii(`<${prefix}document`);
  const own = svg.subarray(0, declared).lastIndexOf(0x3c);
  return startsWith(svg, tag, own) ? own : find(svg, tag, declared);
}

/** Whether the first bytes of a file are those of an SVG with a document in it. */
export function beginsAsOurSvg(head: Uint8Array): boolean {
  return isSvg(head) && find(head, ascii(NAMESPACE)) >= 0;
}
