import { readFile } from "node:fs/promises";
import { protocol, type Session } from "electron";
import { CONTENT_SECURITY_POLICY } from "../../shared/protocol/app/content-security-policy.ts";
import { APP_SCHEME, pageFile } from "./page-file.ts";

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
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the pages that were built into a folder, and nothing else. */
export function serveAppScheme({ protocol }: Session, folder: string): void {
  // Electron 25 has the new way; the old one may vanish after 45.
  if ("handle" in protocol) {
    protocol.handle(APP_SCHEME, async ({ url }) => {
      const { status, type, data } = await answer(folder, url);
      const headers = { ...HEADERS, "content-type": type };
      // eslint-disable-next-line n/no-unsupported-features/node-builtins -- whoever has `handle` has it
      return new Response(new Uint8Array(data), { status, headers });
    });
  } else {
    serveAsBuffers(protocol, folder);
  }
}

function serveAsBuffers(protocol: Session["protocol"], folder: string): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Electron 22 has no other
  protocol.registerBufferProtocol(APP_SCHEME, ({ url }, callback) => {
    void answer(folder, url).then(({ status, type, data }) => {
      const headers = { ...HEADERS, "content-type": type };
      callback({ statusCode: status, mimeType: type.split(";")[0] ?? type, headers, data });
    });
  });
}

async function answer(folder: string, url: string): Promise<Answer> {
  const file = pageFile(folder, url);
  const data = file && (await readFile(file.path).catch(() => undefined));
  return file && data
    ? { status: 200, type: file.type, data }
    : { status: 404, type: "text/plain", data: Buffer.from("not found") };
}
