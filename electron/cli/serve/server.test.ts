import { request, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { testBackend, type TestBackend } from "../../backend/app/__testing__/test-backend.ts";
import { createAppServer } from "./server.ts";
import { newToken } from "./token.ts";

const TAB = "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11";

let test: TestBackend;
let server: Server;
let token: string;
let port: number;

beforeEach(async () => {
  test = await testBackend();
  token = newToken();
  const page = { bytes: Buffer.from("<!doctype html>"), type: "text/html; charset=utf-8" };
  const pages = new Map([
    ["/", page],
    ["/index.html", page],
  ]);
  server = createAppServer({ backend: test.backend, token, pages });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await test.close();
});

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends a request as it is written: fetch would mend paths and forbid headers. */
async function send(
  path: string,
  { method = "GET", headers = {}, body }: Sent = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: "127.0.0.1", path, method, headers }, (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const granted = (): Record<string, string> => ({ authorization: `Bearer ${token}`, "x-tab": TAB });
const start = (headers: Record<string, string>): Promise<Answer> =>
  send("/api/call/app.start", { method: "POST", headers, body: "{}" });

describe("a call over HTTP", () => {
  it("is answered to a page that has the token", async () => {
    const { status, body } = await start(granted());

    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ ok: true, value: { door: "browser" } });
  });

  it.each([
    ["no token", {}],
    ["another token", { authorization: `Bearer ${newToken()}` }],
    ["an empty token", { authorization: "Bearer " }],
    ["half of a token", { authorization: "Bearer abc" }],
    ["the token as a cookie", { cookie: "token=TOKEN" }],
    ["the token by another scheme", { authorization: "Basic TOKEN" }],
  ])("with %s is refused", async (_, given: Readonly<Record<string, string>>) => {
    const headers: Record<string, string> = { "x-tab": TAB };
    for (const [key, value] of Object.entries(given)) {
      headers[key] = value.replace("TOKEN", token);
    }
    const { status, body } = await start(headers);

    expect(status).toBe(401);
    expect(body).not.toContain(token);
  });

  it("with the token in the address is refused", async () => {
    const { status } = await send(`/api/call/app.start?token=${token}`, {
      method: "POST",
      headers: { "x-tab": TAB },
      body: "{}",
    });

    expect(status).toBe(401);
  });

  it.each(["localhost", "localhost:1", "127.0.0.1:9999", "[::1]:8080"])(
    "to host %s is answered, as through a tunnel",
    async (host) => {
      const { status } = await start({ ...granted(), host, origin: `http://${host}` });

      expect(status).toBe(200);
    },
  );

  it.each(["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", "0.0.0.0"])(
    "to host %j is refused, also with the token",
    async (host) => {
      const { status } = await start({ ...granted(), host });

      expect(status).toBe(403);
    },
  );

  it.each([
    "http://evil.example",
    "null",
    "https://HOST",
    "http://HOST.evil.example",
    "http://127.0.0.1",
  ])("from origin %s is refused, also with the token", async (origin) => {
    const host = `127.0.0.1:${port}`;
    const { status } = await start({ ...granted(), host, origin: origin.replace("HOST", host) });

    expect(status).toBe(403);
  });

  it("is never granted to other origins by a preflight", async () => {
    const { status, headers } = await send("/api/call/app.start", {
      method: "OPTIONS",
      headers: { origin: "http://evil.example", "access-control-request-method": "POST" },
    });

    expect(status).toBe(403);
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  it.each([
    ["GET", "/api/call/app.start"],
    ["POST", "/api/call/"],
    ["POST", "/api/call/app/start"],
    ["POST", "/api/events"],
    ["DELETE", "/api/call/app.start"],
  ])("%s %s is none", async (method, path) => {
    const { status } = await send(path, { method, headers: granted(), body: "{}" });

    expect(status).toBe(404);
  });

  it("that names no tab, or is no JSON, is refused", async () => {
    const nameless = await start({ authorization: `Bearer ${token}` });
    const broken = await send("/api/call/app.start", {
      method: "POST",
      headers: granted(),
      body: "{",
    });

    expect([nameless.status, broken.status]).toEqual([400, 400]);
  });

  it("that is larger than anything the app sends is refused before it is read", async () => {
    const { status } = await send("/api/call/app.start", {
      method: "POST",
      headers: { ...granted(), "content-length": String(1024 ** 3) },
    }).catch(() => ({ status: 413 }));

    expect(status).toBe(413);
  });

  it("that grows beyond what it said is cut off", async () => {
    const body = "x".repeat(50 * 1024 * 1024);
    const headers = { ...granted(), "transfer-encoding": "chunked" };
    const answer = await send("/api/call/app.start", { method: "POST", headers, body }).catch(
      () => undefined,
    );

    expect(answer?.status ?? 413).toBe(413);
    expect((await start(granted())).status).toBe(200);
  });
});

describe("a page", () => {
  it("says what it may do, and comes without a token", async () => {
    const { status, headers } = await send("/");

    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    expect(headers["content-security-policy"]).toContain("script-src 'self'");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["set-cookie"]).toBeUndefined();
  });

  it.each([
    "/../package.json",
    "/..%2f..%2fetc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "//etc/passwd",
    "/./index.html",
    "/index.html/",
    "/cli.js",
    "/\\..\\cli.js",
    "/__proto__",
  ])("%s is none", async (path) => {
    const { status } = await send(path);

    expect(status).toBe(404);
  });

  it("is not given to another host, nor written to", async () => {
    const elsewhere = await send("/", { headers: { host: "evil.example" } });
    const written = await send("/", { method: "POST" });

    expect([elsewhere.status, written.status]).toEqual([403, 405]);
  });
});

describe("the stream of events", () => {
  it("carries what is told to its tab, and what was told while it was lost", async () => {
    const first = await listen();
    test.backend.tell(TAB, { type: "action", action: "first" });
    await vi.waitFor(() => {
      expect(first.lines()).toEqual(["first"]);
    });
    first.end();
    await new Promise((resolve) => setTimeout(resolve, 50));
    test.backend.tell(TAB, { type: "action", action: "second" });

    const second = await listen();

    await vi.waitFor(() => {
      expect(second.lines()).toEqual(["second"]);
    });
    second.end();
  });

  it("is not opened without the token", async () => {
    const { status } = await send("/api/events", { headers: { "x-tab": TAB } });

    expect(status).toBe(401);
  });
});

interface Stream {
  lines(): readonly string[];
  end(): void;
}

async function listen(): Promise<Stream> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: "127.0.0.1", path: "/api/events", headers: granted() });
    sent.on("error", reject);
    sent.on("response", (response) => {
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.on("error", () => undefined);
      resolve({
        lines: () => [...text.matchAll(/"action":"([^"]*)"/gu)].map(([, action]) => action ?? ""),
        end: () => {
          sent.destroy();
        },
      });
    });
    sent.end();
  });
}
