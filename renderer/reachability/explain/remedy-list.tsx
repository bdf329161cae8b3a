import { useState, type ReactNode } from "react";
import { works } from "../../../shared/reachability/remedies/effect.ts";
import type { ExplainedPair } from "../../analysis/analysis.ts";
import { useText } from "../../i18n/language.ts";
import { RemedyCard } from "./remedy-card.tsx";

/** What would make the pair work, the least intrusive first. */
export function RemedyList({ explained }: { readonly explained: ExplainedPair }): ReactNode {
  const t = useText();
  const [open, setOpen] = useState(0);
  const { remedies, verdict } = explained.explanation;
  if (works(verdict)) {
    return null;
  }
  return (
    <>
      <h3 className="explain-section">{t("ui.reach.explain.remedies")}</h3>
      {explained.pending ? (
        <p className="explain-note" role="status">
          {t("ui.reach.explain.pending")}
        </p>
      ) : (
        remedies.length === 0 && <p className="explain-note">{t("ui.reach.explain.noRemedy")}</p>
      )}
      <ul className="explain-remedies">
        {remedies.map((remedy, place) => (
          <RemedyCard
            key={remedy.title.id}
            remedy={remedy}
            topology={explained.topology}
            isOpen={place === open}
            onOpen={() => {
              setOpen(place);
            }}
          />
        ))}
      </ul>
    </>
  );
}
