import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Topology } from "../../shared/topology/document.ts";
import type { Analysis } from "../analysis/analysis.ts";
import { useText } from "../i18n/language.ts";
import { useFrom } from "../store/app.ts";
import type { Pair } from "../store/view-store.ts";
import { reachChanges, type ReachChanges } from "./reach-changes.ts";
import { useEndName } from "./use-end-name.ts";

/** Says to screen readers what an edit did to who reaches whom. */
export function ReachNews(): ReactNode {
  const analysis = useFrom("analysis", (state) => state.analysis);
  const before = useRef<Analysis | null>(null);
  const [news, setNews] = useState<{ topology: Topology; changes: ReachChanges } | null>(null);
  useEffect(() => {
    const old = before.current;
    before.current = analysis;
    const changes = old && analysis && reachChanges(old, analysis);
    if (changes && changes.stopped.length + changes.began.length > 0) {
      setNews({ topology: analysis.topology, changes });
    }
  }, [analysis]);
  return (
    <div className="unseen" role="status" aria-live="polite">
      {news && <News topology={news.topology} changes={news.changes} />}
    </div>
  );
}

/** Pairs that are named before the rest is counted. */
const MAX_NAMED = 3;

interface NewsProps {
  readonly topology: Topology;
  readonly changes: ReachChanges;
}

function News({ topology, changes }: NewsProps): ReactNode {
  const t = useText();
  const name = useEndName(topology);
  const named = (pairs: readonly Pair[]): readonly string[] => {
    const names = pairs
      .slice(0, MAX_NAMED)
      .map(({ from, to }) => t("ui.reach.effect.pair", { from: name(from), to: name(to) }));
    const more = pairs.length - names.length;
    return more > 0 ? [...names, t("ui.reach.news.more", { count: more })] : names;
  };
  const { stopped, began } = changes;
  return [
    ...(stopped.length > 0
      ? [t("ui.reach.news.stopped", { count: stopped.length, names: named(stopped) })]
      : []),
    ...(began.length > 0
      ? [t("ui.reach.news.began", { count: began.length, names: named(began) })]
      : []),
  ].join(" ");
}
