import { message } from "../../shared/messages/message.ts";
import type {
  ChangeId,
  ImpossibleChange,
  PreparedChange,
} from "../../shared/protocol/app/changes.ts";
import type { PersistManager } from "../../shared/plan/system-file.ts";
import type { CallFailure, CallInput } from "../../shared/protocol/app/contract.ts";
import { err, type Result } from "../../shared/result.ts";
import type { App } from "../store/app.ts";
import { isUnderWay, type Reviewing, type Subject } from "./change-phase.ts";
import { bindingsFor } from "../host/bindings.ts";
import { stopMeasuring } from "./verify-flow.ts";

/** Looks at what applying the document would change here, and shows it. */
export async function beginApply(app: App): Promise<void> {
  const { topology } = app.document.getState();
  if (topology) {
    await review(app, { verb: "apply", topology, name: topology.name });
  }
}

/** Looks at what taking an applied document off this machine would change, and shows it. */
export async function beginRemove(app: App, documentId: string, name: string): Promise<void> {
  await review(app, { verb: "remove", documentId, name });
}

/**
 * Looks at which files would make the document's host interfaces permanent, and shows it.
 *
 * @param manager who is to keep them; null: whoever has the NICs
 */
export async function beginPersist(app: App, manager: PersistManager | null = null): Promise<void> {
  const { topology } = app.document.getState();
  if (topology) {
    await review(app, { verb: "persist", topology, name: topology.name, manager });
  }
}

/** Looks at what a document that is permanent here would no longer leave for reboots. */
export async function beginUnpersist(app: App, documentId: string, name: string): Promise<void> {
  await review(app, { verb: "unpersist", documentId, name });
}

/** Takes back what an interrupted change has left; there is nothing to choose. */
export async function recover(app: App): Promise<void> {
  if (isUnderWay(app.change.getState().phase)) {
    return;
  }
  await start(app, { verb: "recover", name: "" }, () => app.client.call("changes.recover", {}));
}

/** Looks again, because the machine has changed, or because something else was chosen. */
export async function reviewAgain(app: App): Promise<void> {
  const { phase } = app.change.getState();
  if (phase.at === "idle") {
    return;
  }
  const { subject } = phase;
  if (subject.verb === "recover") {
    await recover(app);
  } else if (subject.verb === "apply") {
    await beginApply(app);
  } else if (subject.verb === "persist") {
    await beginPersist(app, subject.manager);
  } else {
    await review(app, subject);
  }
}

type Prepared = Result<PreparedChange | ImpossibleChange, CallFailure>;

type Reviewable = Exclude<Subject, { readonly verb: "recover" }>;

async function review(app: App, subject: Reviewable): Promise<void> {
  if (isUnderWay(app.change.getState().phase)) {
    return;
  }
  app.change.setState({ phase: { at: "preparing", subject }, running: null });
  await stopMeasuring(app);
  const answer = await prepare(app, subject);
  const { phase } = app.change.getState();
  if (phase.at !== "preparing" || phase.subject !== subject) {
    return;
  }
  if (!answer.ok) {
    fail(app, subject, answer.error);
  } else if ("problems" in answer.value) {
    const { problems } = answer.value;
    app.change.setState({ phase: { at: "impossible", subject, problems } });
  } else {
    const prepared = answer.value;
    app.change.setState({ phase: { at: "reviewing", subject, prepared, accepted: [] } });
  }
}

function prepare(app: App, subject: Reviewable): Promise<Prepared> {
  const { client } = app;
  if (subject.verb === "apply" || subject.verb === "persist") {
    const { topology: document } = subject;
    const input = { document, bindings: bindingsFor(app.host.getState(), document) };
    return subject.verb === "apply"
      ? client.call("changes.prepare", input)
      : client.call("changes.preparePersist", { ...input, manager: subject.manager });
  }
  const { verb, documentId } = subject;
  const name = verb === "remove" ? "changes.prepareRemoval" : "changes.prepareUnpersist";
  return client.call(name, { documentId });
}

/** Makes the change that was looked at; from here on the backend tells. */
export async function carryOut(app: App, reviewed: Reviewing): Promise<void> {
  const { subject, prepared } = reviewed;
  if (subject.verb === "recover") {
    return;
  }
  const agreed = {
    digest: prepared.digest,
    acceptedRisks: reviewed.accepted,
    confirmSeconds: app.settings.getState().confirmSeconds,
  };
  await start(app, subject, () => request(app, subject, prepared, agreed));
}

type Agreed = Pick<CallInput<"changes.apply">, "digest" | "acceptedRisks" | "confirmSeconds">;

async function request(
  { client }: App,
  subject: Reviewable,
  { bindings: chosen, permanence }: PreparedChange,
  agreed: Agreed,
): Promise<Result<ChangeId, CallFailure>> {
  const bindings = { ...chosen };
  switch (subject.verb) {
    case "apply":
      return client.call("changes.apply", { document: subject.topology, bindings, ...agreed });
    case "remove":
      return client.call("changes.remove", { documentId: subject.documentId, ...agreed });
    case "persist":
      if (!permanence) {
        return err({ kind: "bug", message: message("ui.change.unknown") });
      }
      return client.call("changes.persist", {
        ...{ document: subject.topology, bindings, manager: permanence.manager, ...agreed },
      });
    case "unpersist":
      return client.call("changes.unpersist", { documentId: subject.documentId, ...agreed });
  }
}

/** Ticks a blocking risk, or takes the tick away. */
export function acceptRisk(app: App, code: string, isAccepted: boolean): void {
  const { phase } = app.change.getState();
  if (phase.at === "reviewing") {
    const others = phase.accepted.filter((one) => one !== code);
    const accepted = isAccepted ? [...others, code] : others;
    app.change.setState({ phase: { ...phase, accepted } });
  }
}

async function start(
  app: App,
  subject: Subject,
  call: () => Promise<Result<ChangeId, CallFailure>>,
): Promise<void> {
  app.change.setState({
    phase: { at: "working", subject, done: 0, total: 0, title: null, isTakingBack: false },
    running: null,
  });
  const answer = await call();
  if (answer.ok) {
    app.change.setState({ running: answer.value });
  } else {
    fail(app, subject, answer.error);
  }
}

function fail(app: App, subject: Subject, { kind, message: text }: CallFailure): void {
  const outcome = { kind: "failed", failure: kind, message: text } as const;
  app.change.setState({ phase: { at: "ended", subject, outcome }, running: null });
}

/** Says what is to become of the change that waits for it. */
export async function decide(app: App, decided: "keep" | "revert"): Promise<void> {
  const { phase, running } = app.change.getState();
  if (phase.at !== "countdown" || running === null) {
    return;
  }
  app.change.setState({ phase: { ...phase, decided } });
  const answer = await app.client.call(`changes.${decided}`, { change: running });
  if (!answer.ok) {
    app.notices.getState().tell("bad", answer.error.message);
    app.change.setState({ phase: { ...phase, decided: null } });
  }
}

/** Asks for as much time again. */
export async function extend(app: App): Promise<void> {
  const { running } = app.change.getState();
  if (running !== null) {
    await app.client.call("changes.extend", { change: running });
  }
}

/** Takes back a change while it is still being made. */
export async function stopWorking(app: App): Promise<void> {
  const { phase, running } = app.change.getState();
  if (phase.at === "working" && running !== null) {
    app.change.setState({ phase: { ...phase, isTakingBack: true } });
    await app.client.call("changes.revert", { change: running });
  }
}

/** Closes what can be closed: a running change goes on until it is decided. */
export function leave(app: App): void {
  if (!isUnderWay(app.change.getState().phase)) {
    app.change.setState({ phase: { at: "idle" }, running: null });
  }
}

/** Nobody has told anything since the time was over: what was not kept goes by itself. */
export function giveUp(app: App): void {
  const { phase } = app.change.getState();
  if (phase.at !== "idle") {
    const outcome = {
      kind: "failed",
      failure: "lost",
      message: message("ui.change.lost"),
    } as const;
    const { subject } = phase;
    app.change.setState({ phase: { at: "ended", subject, outcome }, running: null });
  }
}
