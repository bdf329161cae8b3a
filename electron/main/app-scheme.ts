import { readFile } from "node:fs/promises";
import { protocol, type Session } from "electron";
import { CONTENT_SECURITY_POLICY } from "../../shared/protocol/app/content-security-policy.ts";
import { APP_SCHEME, FIRST_PICTURE, pageFile } from "./page-file.ts";

const HEADERS = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

interface Answer {
  readonly status: 200 | 404;
  readonly type: string;
  readonly data: Buffer;
}

/** Declares the scheme; Electron wants that before it is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      // Electron 22 knows no cache of compiled code for pages of our own, and leaves that word alone.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** A page asks for its program in one go; then it has this long nothing to ask for. */
const QUIET_MS = 30;

/** By then it has painted the first picture, and asked for its program. */
const PAINTED_MS = 80;

/** A page that asks for nothing at all is waited for no longer. */
const SILENT_MS = 1000;

/**
 * Serves the pages that were built into a folder, and the picture that the first one begins with.
 *
 * @param takePicture HTML; "": there is none (any more)
 * @returns when the first page has what it begins with
 */
export function serveAppScheme(
  { protocol }: Session,
  folder: string,
  takePicture: () => Promise<string>,
): Promise<void> {
  let timer: NodeJS.Timeout;
  let quiet = SILENT_MS;
  let settle = (): void => undefined;
  const served = new Promise<void>((resolve) => {
    settle = resolve;
    timer = setTimeout(resolve, SILENT_MS);
  });
  const answer = async (url: string): Promise<Answer> => {
    clearTimeout(timer);
    const isPicture = url === FIRST_PICTURE;
    const answered = await (isPicture ? pictureFrom(takePicture) : answerFrom(folder, url));
    clearTimeout(timer);
    quiet = isPicture ? QUIET_MS : quiet;
    timer = setTimeout(settle, isPicture ? PAINTED_MS : quiet);
    return answered;
  };
  // Electron 25 has the new way; the old one may vanish after 45.
  if ("handle" in protocol) {
    protocol.handle(APP_SCHEME, async ({ url }) => {
      const { status, type, data } = await answer(url);
      const headers = { ...HEADERS, "content-type": type };
      // eslint-disable-next-line n/no-unsupported-features/node-builtins -- whoever has `handle` has it
      return new Response(new Uint8Array(data), { status, headers });
    });
  } else {
    serveAsBuffers(protocol, answer);
  }
  return served;
}

function serveAsBuffers(
  protocol: Session["protocol"],
  answer: (url: string) => Promise<Answer>,
): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Electron 22 has no other
  protocol.registerBufferProtocol(APP_SCHEME, ({ url }, callback) => {
    void answer(url).then(({ status, type, data }) => {
      const headers = { ...HEADERS, "content-type": type };
      callback({ statusCode: status, mimeType: type.split(";")[0] ?? type, headers, data });
    });
  });
}

async function pictureFrom(take: () => Promise<string>): Promise<Answer> {
  return { status: 200, type: "text/plain; charset=utf-8", data: Buffer.from(await take()) };
}

async function answerFrom(folder: string, url: string): Promise<Answer> {
  const file = pageFile(folder, url);
  const data = file && (await readFile(file.path).catch(() => undefined));
  return file && data
    ? { status: 200, type: file.type, data }
    : { status: 404, type: "text/plain", data: Buffer.from("not found") };
}
