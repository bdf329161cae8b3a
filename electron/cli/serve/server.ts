import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AppBackend } from "../../backend/app/app-backend.ts";
import { streamEvents } from "./event-stream.ts";
import type { PageFile } from "./page-files.ts";
import { readBody } from "./read-body.ts";
import { isFromHere } from "./request-checks.ts";
import { beginAnswer, refuse } from "./response.ts";
import { createTabs, type Tabs } from "./tabs.ts";
import { carriesToken } from "./token.ts";

const CALL = /^\/api\/call\/([A-Za-z.]{1,64})$/u;
const TAB = /^[0-9a-f-]{36}$/u;

/** What the server serves. */
export interface Served {
  readonly backend: AppBackend;
  readonly token: string;
  readonly pages: ReadonlyMap<string, PageFile>;
}

/** The same app in a browser of this machine; the caller makes it listen. */
export function createAppServer(served: Served): Server {
  const tabs = createTabs((tab) => {
    served.backend.closeWindow(tab);
  });
  const server = createServer((request, response) => {
    answer(served, tabs, request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  // The stream of events never ends by itself; headers and bodies still have their limits.
  server.requestTimeout = 120_000;
  return server;
}

async function answer(
  served: Served,
  tabs: Tabs,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isFromHere(request)) {
    refuse(response, 403, "This server answers its own page only.");
    return;
  }
  const path = (request.url ?? "").split("?")[0] ?? "";
  if (!path.startsWith("/api/")) {
    answerPage(served.pages, path, request, response);
    return;
  }
  if (!carriesToken(request.headers.authorization, served.token)) {
    refuse(response, 401, "Open the address that the program printed.");
    return;
  }
  const tab = request.headers["x-tab"];
  if (typeof tab !== "string" || !TAB.test(tab)) {
    refuse(response, 400, "Which tab is this?");
    return;
  }
  await answerApi(served.backend, { path, tab, tabs }, request, response);
}

function answerPage(
  pages: Served["pages"],
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (request.method !== "GET" && request.method !== "HEAD") {
    refuse(response, 405, "Pages are only read.");
    return;
  }
  const page = pages.get(path);
  if (!page) {
    refuse(response, 404, "There is no such page.");
    return;
  }
  beginAnswer(response, 200, page.type);
  response.end(request.method === "HEAD" ? undefined : page.bytes);
}

interface ApiRequest {
  readonly path: string;
  readonly tab: string;
  readonly tabs: Tabs;
}

async function answerApi(
  backend: AppBackend,
  { path, tab, tabs }: ApiRequest,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === "GET" && path === "/api/events") {
    tabs.connected(tab);
    streamEvents(response, backend, tab, () => {
      tabs.disconnected(tab);
    });
    return;
  }
  const call = CALL.exec(path)?.[1];
  if (request.method !== "POST" || call === undefined) {
    refuse(response, 404, "There is no such call.");
    return;
  }
  const body = await readBody(request);
  const input = body === undefined ? undefined : parseJson(body);
  if (input === undefined) {
    refuse(response, body === undefined ? 413 : 400, "The call's body is not what it should be.");
    return;
  }
  const result = await backend.dispatch(call, input, tab);
  beginAnswer(response, 200, "application/json; charset=utf-8");
  response.end(JSON.stringify(result));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
