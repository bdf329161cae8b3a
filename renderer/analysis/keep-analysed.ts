import type { Topology } from "../../shared/topology/document.ts";
import type { App } from "../store/app.ts";
import type { ExplainedPair } from "./analysis.ts";
import { askedPair, isAbout, isSameQuestion, type AskedPair } from "./asked-pair.ts";
import { follow } from "./follow.ts";
import { keepQuestion } from "./keep-question.ts";
import { latest } from "./latest.ts";

/** So long must the pointer rest on a pair before its story is asked for, in milliseconds. */
const REST = 60;

/** Keeps the analysis store true to the document, the selected pair, the hovered one, the preview. */
export function keepAnalysed(app: App): void {
  keepQuestion(app);
  keepAnalysis(app);
  keepPreviewed(app);
  keepExplained(app);
  keepGlimpsed(app);
}

/** An exception in a worker is a bug; what is on the screen stays, and the console has the reason. */
function onFailure(reason: unknown): void {
  console.error(reason);
}

function keepAnalysis({ analyst, document, analysis }: App): void {
  const lane = latest(onFailure);
  const asked = (): Topology | null => document.getState().topology;
  follow([document], asked, (topology) => {
    if (!topology) {
      analysis.setState({ analysis: null });
    }
    lane.next(
      topology &&
        (async () => {
          const found = await analyst.analyse(topology);
          // One document behind is better than nothing; none at all is not.
          if (asked()) {
            analysis.setState({ analysis: found });
          }
        }),
    );
  });
}

function keepPreviewed({ analyst, view, analysis }: App): void {
  const lane = latest(onFailure);
  const asked = (): Topology | null => view.getState().preview;
  follow([view], asked, (preview) => {
    analysis.setState({ previewed: null });
    lane.next(
      preview &&
        (async () => {
          const previewed = await analyst.analyse(preview);
          if (asked() === preview) {
            analysis.setState({ previewed });
          }
        }),
    );
  });
}

function keepExplained({ analyst, document, view, analysis }: App): void {
  const [stories, remedies] = [latest(onFailure), latest(onFailure)];
  const asked = (): AskedPair | null =>
    askedPair(document.getState().topology, view.getState().pair, view.getState().question);
  const change = (now: AskedPair | null): void => {
    if (!now || !isAbout(analysis.getState().explained, now.pair)) {
      analysis.setState({ explained: null });
    }
    remedies.next(null);
    stories.next(
      now &&
        (async () => {
          const explained = await analyst.explain(now.topology, now.pair);
          if (isSameQuestion(asked(), now)) {
            analysis.setState({ explained });
            remedies.next(() => addRemedies(explained));
          }
        }),
    );
  };
  follow([document, view], asked, change, isSameQuestion);

  async function addRemedies(explained: ExplainedPair): Promise<void> {
    const { topology, explanation } = explained;
    const found = await analyst.remedies(topology, explanation);
    if (analysis.getState().explained === explained) {
      const whole = { ...explanation, remedies: found };
      analysis.setState({ explained: { ...explained, explanation: whole, pending: false } });
    }
  }
}

function keepGlimpsed({ analyst, document, view, analysis }: App): void {
  const lane = latest(onFailure);
  const asked = (): AskedPair | null =>
    askedPair(document.getState().topology, view.getState().hovered, view.getState().question);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async (now: AskedPair): Promise<void> => {
    if (isSameQuestion(asked(), now)) {
      const glimpsed = await analyst.explain(now.topology, now.pair);
      if (isSameQuestion(asked(), now)) {
        analysis.setState({ glimpsed });
      }
    }
  };
  const change = (now: AskedPair | null): void => {
    clearTimeout(timer);
    lane.next(null);
    analysis.setState({ glimpsed: null });
    if (now) {
      timer = setTimeout(() => {
        lane.next(() => look(now));
      }, REST);
    }
  };
  follow([document, view], asked, change, isSameQuestion);
}
