import { useMemo, type ReactNode } from "react";
import type { Remedy } from "../../../shared/reachability/remedies/find-remedies.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import { applyCommand } from "../../../shared/topology/commands/apply.ts";
import { useText } from "../../i18n/language.ts";
import { useFrom } from "../../store/app.ts";
import { Chip } from "../../ui/chip.tsx";
import { lookUp } from "../reach-lookup.ts";
import { useEndName } from "../use-end-name.ts";
import { effectWords } from "./effect-words.ts";

interface EffectChipsProps {
  readonly remedy: Remedy;
  readonly topology: Topology;
  /** Names the pairs that break, too. */
  readonly isLong: boolean;
}

/** What a remedy does to everybody, computed: who begins to work, who no longer does. */
export function EffectChips({ remedy, topology, isLong }: EffectChipsProps): ReactNode {
  const t = useText();
  const analysis = useFrom("analysis", (state) => state.analysis);
  const after = useMemo(() => outcomeOf(topology, remedy), [topology, remedy]);
  const name = useEndName(after);
  const effect = useMemo(
    () => effectWords(remedy, analysis && lookUp(analysis.reach)),
    [remedy, analysis],
  );
  const { more, oneWay } = effect;
  const broken = effect.broken.map(({ from, to }) =>
    t("ui.reach.effect.pair", { from: name(from), to: name(to) }),
  );
  return (
    <div className="remedy-effect">
      <Chip tone="good">{t("ui.reach.effect.begins", { count: remedy.begins })}</Chip>
      {remedy.breaks === 0 ? (
        <Chip>{t("ui.reach.effect.noneBreaks")}</Chip>
      ) : (
        <Chip tone="bad">{t("ui.reach.effect.breaks", { count: remedy.breaks })}</Chip>
      )}
      {oneWay.length > 0 && (
        <Chip tone="warn">
          {effect.isOneWayNamed
            ? t("ui.reach.effect.oneWay", { names: oneWay.map(name) })
            : t("ui.reach.effect.oneWayMany", { count: oneWay.length })}
        </Chip>
      )}
      {isLong && broken.length > 0 && (
        <ul className="remedy-broken">
          {broken.map((pair) => (
            <li key={pair}>{pair}</li>
          ))}
          {more > 0 && <li>{t("ui.reach.effect.more", { count: more })}</li>}
        </ul>
      )}
    </div>
  );
}

/** Changed pairs are named as they are called afterwards: a remedy may make new ends. */
function outcomeOf(topology: Topology, { commands }: Remedy): Topology {
  const applied = applyCommand(topology, { type: "batch", commands });
  return applied.ok ? applied.value.document : topology;
}
