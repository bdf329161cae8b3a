import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "./ui/tokens.css";
import "./ui/base.css";
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
import { ClosedDoor } from "./shell/closed-door.tsx";
import { keepLooks } from "./shell/keep-looks.ts";
import { AppContext } from "./store/app.ts";
import { makeApp } from "./store/make-app.ts";

// The content security policy forbids compiling code, which zod would otherwise try.
z.config({ jitless: true });

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
  [keepLooks, keepAnalysed, keepHost, keepChange, keepFiles, keepTyped, keepSettings].forEach(
    (keep) => {
      keep(app);
    },
  );
  root.render(
    <StrictMode>
      <AppContext.Provider value={app}>
        <AppShell />
      </AppContext.Provider>
    </StrictMode>,
  );
}

void begin();
