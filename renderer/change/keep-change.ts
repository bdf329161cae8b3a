import { message, type Message } from "../../shared/messages/message.ts";
import type { AppEvent } from "../../shared/protocol/app/contract.ts";
import { localHost } from "../../shared/topology/effective.ts";
import { indexTopology } from "../../shared/topology/topology-index.ts";
import { bindingsFor } from "../host/bindings.ts";
import type { App } from "../store/app.ts";
import { forgetMeasured, pairKey } from "../store/verify-store.ts";
import { giveUp } from "./change-flow.ts";
import { phaseAfter } from "./change-phase.ts";
import { judgeMeasured } from "./judge-measured.ts";

/** A document that is being drawn is planned when the hand rests. */
const REST_MILLISECONDS = 400;

/** How long after the time was over nothing may be heard. */
const GRACE_MILLISECONDS = 15_000;

/** Plans the document as it is drawn, and follows the change that is being made. */
export function keepChange(app: App): void {
  keepPrepared(app);
  followEvents(app);
  watchDeadline(app);
}

function keepPrepared(app: App): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const prepare = async (): Promise<void> => {
    const { topology } = app.document.getState();
    const host = app.host.getState();
    const number = (asked += 1);
    if (!topology || !host.snapshot || !localHost(indexTopology(topology))) {
      app.change.setState({ preparation: { state: "none" }, prepared: topology });
      return;
    }
    const bindings = bindingsFor(host, topology);
    const answer = await app.client.call("changes.prepare", { document: topology, bindings });
    if (number !== asked) {
      return;
    }
    if (!answer.ok) {
      const { message: text } = answer.error;
      app.change.setState({ preparation: { state: "failed", message: text }, prepared: topology });
    } else if ("problems" in answer.value) {
      const { problems } = answer.value;
      app.change.setState({ preparation: { state: "impossible", problems }, prepared: topology });
    } else {
      const change = answer.value;
      app.change.setState({ preparation: { state: "ready", change }, prepared: topology });
    }
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void prepare(), REST_MILLISECONDS);
  };
  app.document.subscribe((now, before) => {
    if (now.topology !== before.topology) {
      soon();
    }
  });
  app.host.subscribe((now, before) => {
    if (now.snapshot !== before.snapshot || now.bindings !== before.bindings) {
      soon();
    }
  });
}

type ChangeHeard = Extract<AppEvent, { readonly type: "change" }>;

/** Events may overtake the answer that names their change: they wait for it. */
function followEvents(app: App): void {
  let early: readonly ChangeHeard[] = [];
  const take = ({ change, event }: ChangeHeard): void => {
    const { phase } = app.change.getState();
    app.change.setState({ phase: phaseAfter(phase, event, Date.now()) });
    if (event.event === "ended" && app.change.getState().running === change) {
      app.change.setState({ running: null });
    }
    if (event.event === "kept") {
      forgetMeasured(app.verify);
    }
  };
  app.client.listen((event) => {
    if (event.type === "change") {
      const { running, phase } = app.change.getState();
      if (event.change === running) {
        take(event);
      } else if (running === null && phase.at === "working") {
        early = [...early, event];
      }
    } else if (event.type === "measured" || event.type === "verified") {
      hearMeasured(app, event);
    }
  });
  app.change.subscribe((now, before) => {
    if (now.running !== before.running && now.running !== null) {
      const waiting = early.filter(({ change }) => change === now.running);
      early = [];
      waiting.forEach(take);
    }
  });
}

function hearMeasured(
  app: App,
  event: Extract<AppEvent, { readonly type: "measured" | "verified" }>,
): void {
  const { running, results } = app.verify.getState();
  if (running !== null && event.change !== running) {
    return;
  }
  if (event.type === "verified") {
    app.verify.setState({ running: null, failure: event.failure });
    tellVerified(app, event.failure);
    return;
  }
  const { from, to } = event.measurement;
  app.verify.setState({
    results: new Map([...results, [pairKey(from, to), event.measurement]]),
  });
}

function tellVerified(app: App, failure: Message | null): void {
  const { results } = app.verify.getState();
  const reach = app.analysis.getState().analysis?.reach;
  if (failure) {
    app.notices.getState().tell("bad", failure);
  } else if (reach) {
    const judged = judgeMeasured(results.values(), reach);
    const tone = judged.differ > 0 ? "bad" : "good";
    app.notices.getState().tell(tone, message("ui.change.verified", { ...judged }));
  }
}

function watchDeadline(app: App): void {
  setInterval(() => {
    const { phase } = app.change.getState();
    if (phase.at === "countdown" && Date.now() > phase.deadline + GRACE_MILLISECONDS) {
      giveUp(app);
    }
  }, 1000);
}
