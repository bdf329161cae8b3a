import { describe, expect, it, vi } from "vitest";
import { explain } from "../../shared/reachability/explain/explain.ts";
import type { AppClient } from "../../shared/protocol/app/contract.ts";
import { DEFAULT_SETTINGS } from "../../shared/protocol/app/settings.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import type { App } from "../store/app.ts";
import { makeApp } from "../store/make-app.ts";
import { example } from "./__testing__/examples.ts";
import { ownThread } from "./__testing__/own-thread.ts";
import { keepAnalysed } from "./keep-analysed.ts";
import { workerAnalyst } from "./worker-analyst.ts";

const PAIR = { from: "eno1" as NodeId, to: "mv0" as NodeId };

function makeKept(): App {
  const start = {
    version: "1",
    door: "browser",
    hostName: "here",
    systemLanguage: "en",
    settings: DEFAULT_SETTINGS,
    open: null,
    recoverable: [],
    folder: null,
  } as const;
  const app = makeApp({} as AppClient, workerAnalyst(ownThread), start, "slot");
  keepAnalysed(app);
  return app;
}

describe("keepAnalysed", () => {
  it("analyses the document that is open, and forgets it when it is closed", async () => {
    const app = makeKept();
    const topology = example("home-lab");

    app.document.getState().load(topology, true);
    await vi.waitFor(() => {
      expect(app.analysis.getState().analysis?.topology).toBe(topology);
    });

    app.document.getState().close();
    expect(app.analysis.getState().analysis).toBeNull();
  });

  it("follows an edit, and so does the story of the selected pair", async () => {
    const app = makeKept();
    app.document.getState().load(example("home-lab"), true);
    app.view.getState().explain(PAIR);
    await vi.waitFor(() => {
      expect(app.analysis.getState().explained?.pending).toBe(false);
    });
    const before = app.analysis.getState().explained;

    const shim = before?.explanation.remedies[0]?.commands ?? [];
    app.document.getState().run({ type: "batch", commands: shim });

    expect(app.analysis.getState().explained).toBe(before);
    await vi.waitFor(() => {
      expect(app.analysis.getState().explained?.explanation.verdict).toBe("yes");
      expect(app.analysis.getState().analysis?.topology).toBe(app.document.getState().topology);
    });
  });

  it("forgets the story of a pair at once when another is selected", async () => {
    const app = makeKept();
    app.document.getState().load(example("home-lab"), true);
    app.view.getState().explain(PAIR);
    await vi.waitFor(() => {
      expect(app.analysis.getState().explained).not.toBeNull();
    });

    app.view.getState().explain({ from: PAIR.to, to: "mv1" as NodeId });

    expect(app.analysis.getState().explained).toBeNull();
  });

  it("never gives a pair the remedies of the one before", async () => {
    const other = { from: PAIR.from, to: "mv1" as NodeId };
    const app = makeKept();
    app.document.getState().load(example("home-lab"), true);
    const told = new Promise<void>((resolve) => {
      app.analysis.subscribe(({ explained }) => {
        if (explained?.pending) {
          resolve();
        }
      });
    });
    app.view.getState().explain(PAIR);
    await told;

    app.view.getState().explain(other);
    await vi.waitFor(() => {
      expect(app.analysis.getState().explained?.pending).toBe(false);
    });

    const { topology, explanation } = app.analysis.getState().explained ?? {};
    expect(explanation).toEqual(topology && explain(topology, other.from, other.to));
  });

  it("has no story of a pair whose end was deleted", async () => {
    const app = makeKept();
    app.document.getState().load(example("home-lab"), true);
    app.view.getState().explain(PAIR);
    await vi.waitFor(() => {
      expect(app.analysis.getState().explained).not.toBeNull();
    });

    app.document.getState().run({ type: "node.remove", ids: [PAIR.to] });

    expect(app.analysis.getState().explained).toBeNull();
  });

  it("glimpses a pair on which the pointer rests", async () => {
    const app = makeKept();
    app.document.getState().load(example("home-lab"), true);

    app.view.getState().hover(PAIR);
    await vi.waitFor(() => {
      expect(app.analysis.getState().glimpsed?.explanation.to).toBe(PAIR.to);
    });
    app.view.getState().hover(null);

    expect(app.analysis.getState().glimpsed).toBeNull();
  });

  it("analyses a preview beside the document", async () => {
    const app = makeKept();
    app.document.getState().load(example("home-lab"), true);
    const preview = example("host-vm-shim");

    app.view.getState().look(preview);
    await vi.waitFor(() => {
      expect(app.analysis.getState().previewed?.topology).toBe(preview);
    });
    app.view.getState().look(null);

    expect(app.analysis.getState().previewed).toBeNull();
  });
});
