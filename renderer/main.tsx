import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { keepAnalysed } from "./analysis/keep-analysed.ts";
import { workerAnalyst } from "./analysis/worker-analyst.ts";
import { keepChange } from "./change/keep-change.ts";
import { connect } from "./client/connect.ts";
import { keepFiles } from "./files/keep-files.ts";
import { keepHost } from "./host/keep-host.ts";
import { keepTyped } from "./inspector/keep-typed.ts";
import { AppShell } from "./shell/app-shell.tsx";
import { keepSettings } from "./settings/keep-settings.ts";
import { endFirstPicture } from "./shell/first-picture.ts";
import { ClosedDoor } from "./shell/closed-door.tsx";
import { keepLooks } from "./shell/keep-looks.ts";
import { AppContext } from "./store/app.ts";
import { makeApp } from "./store/make-app.ts";

// The content security policy forbids compiling code, which zod would otherwise try.
z.config({ jitless: true });

/** How long the file to begin with may take before the start screen shows that there is a window. */
const PATIENCE_MS = 500;

/** When something that may never be idle, or have a canvas, goes on nevertheless. */
const LATEST_MS = 1000;

async function begin(): Promise<void> {
  const root = createRoot(document.getElementById("root") ?? document.body);
  const client = await connect();
  if (typeof client === "string") {
    root.render(<ClosedDoor why={client} />);
    return;
  }
  const started = await client.call("app.start", {});
  if (!started.ok) {
    root.render(<ClosedDoor why={started.error} />);
    return;
  }
  const app = makeApp(client, workerAnalyst(), started.value, crypto.randomUUID());
  [keepLooks, keepAnalysed, keepChange, keepTyped, keepSettings].forEach((keep) => {
    keep(app);
  });
  await atMost(PATIENCE_MS, keepFiles(app));
  root.render(
    <StrictMode>
      <AppContext.Provider value={app}>
        <AppShell />
      </AppContext.Provider>
    </StrictMode>,
  );
  // This runs a dozen programs, for which the first picture is not to wait.
  whenIdle(() => {
    keepHost(app);
  });
}

function atMost(milliseconds: number, work: Promise<void>): Promise<unknown> {
  const end = new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
  return Promise.race([Promise.allSettled([work]), end]);
}

function whenIdle(work: () => void): void {
  // WebKit has none.
  if ("requestIdleCallback" in globalThis) {
    requestIdleCallback(work, { timeout: LATEST_MS });
  } else {
    setTimeout(work, LATEST_MS);
  }
}

void begin().finally(() => {
  // Usually the canvas has taken its place by then.
  setTimeout(endFirstPicture, LATEST_MS);
});
