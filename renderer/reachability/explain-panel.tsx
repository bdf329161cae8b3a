import "./explain/explain.css";
import { ArrowDownUp, MousePointerClick, Play, X } from "lucide-react";
import { useMemo, type ReactNode } from "react";
import { works } from "../../shared/reachability/remedies/effect.ts";
import type { ExplainedPair } from "../analysis/analysis.ts";
import { useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { measuredOf } from "../store/verify-store.ts";
import type { Pair } from "../store/view-store.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { StateMark } from "../ui/state-mark.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { addressesOf } from "./explain/address-of.ts";
import { ExplainSteps } from "./explain/explain-steps.tsx";
import { RemedyList } from "./explain/remedy-list.tsx";
import { storyOf } from "./explain/story.ts";
import { isProbed } from "./measured-mark.ts";
import { playExplained } from "./player/play-explained.ts";
import { swapPair } from "./swap-pair.ts";
import { useSentenceName } from "./use-end-name.ts";

/** Why one end reaches another or not, hop by hop, and what would change it. */
export function ExplainPanel(): ReactNode {
  const t = useText();
  const pair = useFrom("view", (view) => view.pair);
  const explained = useFrom("analysis", (analysis) => analysis.explained);
  if (!pair) {
    return (
      <EmptyState
        icon={<MousePointerClick size={20} />}
        title={t("ui.reach.explain.none")}
        text={t("ui.reach.explain.noneHint")}
      />
    );
  }
  return explained && isAbout(explained, pair) ? (
    <Explained explained={explained} />
  ) : (
    <p className="explain-waiting" role="status">
      {t("ui.reach.explain.waiting")}
    </p>
  );
}

function isAbout({ explanation }: ExplainedPair, { from, to }: Pair): boolean {
  return explanation.from === from && explanation.to === to;
}

function Explained({ explained }: { readonly explained: ExplainedPair }): ReactNode {
  const story = useMemo(() => storyOf(explained), [explained]);
  const t = useText();
  return (
    <section className="explain-panel" aria-label={t("ui.reach.explain.name")}>
      <ExplainHead explained={explained} />
      {story.map((part) => (
        <ExplainSteps key={part.way} part={part} />
      ))}
      <RemedyList explained={explained} />
    </section>
  );
}

function ExplainHead({ explained }: { readonly explained: ExplainedPair }): ReactNode {
  const { explanation, topology } = explained;
  const t = useText();
  const name = useSentenceName(topology);
  const ends = { from: name(explanation.from), to: name(explanation.to) };
  const { from, to } = addressesOf(topology, explanation);
  return (
    <header className="explain-head">
      <div className="explain-title-line">
        <h2 className="explain-title">{t(`ui.reach.title.${explanation.verdict}`, ends)}</h2>
        <ExplainTools explained={explained} />
      </div>
      <p className="explain-addresses">
        {t(explanation.ip === null ? "ui.reach.explain.frame" : "ui.reach.explain.ping")}{" "}
        <span className="explain-address">{from}</span> {t("ui.reach.explain.to")}{" "}
        <span className="explain-address">{to}</span>
      </p>
      <Measured explained={explained} />
    </header>
  );
}

/** What was found when the pair was tried for real, where it was. */
function Measured({ explained }: { readonly explained: ExplainedPair }): ReactNode {
  const { explanation, topology } = explained;
  const t = useText();
  const answered = useFrom("verify", (verify) =>
    measuredOf(verify, topology.id, explanation.from, explanation.to),
  );
  if (answered === undefined || answered === null) {
    return null;
  }
  const ipv4 = addressesOf(topology, { ...explanation, ip: 4 });
  if (!isProbed(explanation.question, ipv4.from !== null && ipv4.to !== null)) {
    return null;
  }
  const isAsPredicted = answered === works(explanation.verdict);
  return (
    <p className={isAsPredicted ? "explain-measured" : "explain-differs"}>
      <StateMark
        state={isAsPredicted ? (answered ? "reachable" : "blocked") : "disagree"}
        measured
      />
      {t(answered ? "ui.reach.measured.answered" : "ui.reach.measured.silent")}
      {!isAsPredicted && ` ${t("ui.reach.measured.differs")}`}
    </p>
  );
}

function ExplainTools({ explained }: { readonly explained: ExplainedPair }): ReactNode {
  const t = useText();
  const app = useApp();
  return (
    <span className="explain-tools">
      <IconButton
        label={t("ui.reach.action.swap")}
        onClick={() => {
          swapPair(app);
        }}
      >
        <ArrowDownUp size={14} />
      </IconButton>
      <IconButton
        label={t("ui.reach.action.play")}
        onClick={() => {
          playExplained(app, explained);
        }}
      >
        <Play size={14} />
      </IconButton>
      <IconButton
        label={t("ui.reach.explain.close")}
        onClick={() => {
          app.view.getState().explain(null);
        }}
      >
        <X size={14} />
      </IconButton>
    </span>
  );
}
