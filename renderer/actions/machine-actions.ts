import { message } from "../../shared/messages/message.ts";
import {
  beginApply,
  beginPersist,
  beginRemove,
  beginUnpersist,
  recover,
} from "../change/change-flow.ts";
import { isUnderWay } from "../change/change-phase.ts";
import { beginVerify, stopVerify } from "../change/verify-flow.ts";
import { appliedOf, permanentOf } from "../host/drift.ts";
import { takeDriftOver } from "../host/host-flow.ts";
import type { App } from "../store/app.ts";
import type { Action } from "./action.ts";

/** What the open document and this workstation do to each other. */
export const machineActions = [
  {
    id: "machine.apply",
    group: "machine",
    label(app) {
      const { preparation } = app.change.getState();
      const count = preparation.state === "ready" ? preparation.change.plan.operations.length : 0;
      return count > 0
        ? message("ui.change.action.applyCount", { count })
        : message("ui.change.action.apply");
    },
    shortcuts: ["Ctrl+Enter"],
    isEnabled: (app) => hasDocument(app) && isFree(app),
    run: beginApply,
  },
  {
    id: "machine.applyAgain",
    group: "machine",
    label: () => message("ui.change.action.applyAgain"),
    isEnabled: (app) => hasDrifted(app) && isFree(app),
    run: beginApply,
  },
  {
    id: "machine.takeDrift",
    group: "machine",
    label: () => message("ui.change.action.takeDrift"),
    isEnabled: hasDrifted,
    run: takeDriftOver,
  },
  {
    id: "machine.remove",
    group: "machine",
    label: () => message("ui.change.action.remove"),
    isEnabled: (app) => applied(app) !== undefined && isFree(app),
    async run(app) {
      const record = applied(app)?.record;
      if (record) {
        await beginRemove(app, record.documentId, record.name);
      }
    },
  },
  {
    id: "machine.persist",
    group: "machine",
    label: () => message("ui.permanent.action.persist"),
    isEnabled: (app) => hasDocument(app) && isFree(app),
    run: beginPersist,
  },
  {
    id: "machine.unpersist",
    group: "machine",
    label: () => message("ui.permanent.action.unpersist"),
    isEnabled: (app) => permanent(app) !== undefined && isFree(app),
    async run(app) {
      const kept = permanent(app);
      if (kept) {
        await beginUnpersist(app, kept.documentId, kept.name);
      }
    },
  },
  {
    id: "machine.verify",
    group: "machine",
    label: () => message("ui.change.action.verify"),
    isEnabled: (app) => applied(app) !== undefined && app.verify.getState().running === null,
    run: beginVerify,
  },
  {
    id: "machine.stopVerify",
    group: "machine",
    label: () => message("ui.change.action.stopVerify"),
    isEnabled: (app) => app.verify.getState().running !== null,
    run: stopVerify,
  },
  {
    id: "machine.import",
    group: "machine",
    label: () => message("ui.change.action.import"),
    isEnabled: (app) => app.host.getState().snapshot !== null,
    run(app) {
      app.view.getState().open("import");
    },
  },
  {
    id: "machine.bindings",
    group: "machine",
    label: () => message("ui.change.action.bindings"),
    isEnabled: (app) => hasDocument(app) && app.host.getState().snapshot !== null,
    run(app) {
      app.view.getState().open("bindings");
    },
  },
  {
    id: "machine.recover",
    group: "machine",
    label: () => message("ui.change.action.recover"),
    isEnabled: (app) => app.host.getState().snapshot?.interrupted === true && isFree(app),
    run: recover,
  },
] as const satisfies readonly Action[];

function hasDocument(app: App): boolean {
  return app.document.getState().topology !== null;
}

function isFree(app: App): boolean {
  return !isUnderWay(app.change.getState().phase);
}

function applied(app: App): ReturnType<typeof appliedOf> {
  return appliedOf(app.host.getState().snapshot, app.document.getState().topology?.id);
}

function permanent(app: App): ReturnType<typeof permanentOf> {
  return permanentOf(app.host.getState().snapshot, app.document.getState().topology?.id);
}

function hasDrifted(app: App): boolean {
  return (applied(app)?.drift.length ?? 0) > 0;
}
