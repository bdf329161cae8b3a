import type { ReactNode } from "react";
import type { Remedy } from "../../../shared/reachability/remedies/find-remedies.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import { HelpLink } from "../../help/help-link.tsx";
import { useSay, useText } from "../../i18n/language.ts";
import { useApp, useFrom } from "../../store/app.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { EffectChips } from "./effect-chips.tsx";
import { headingOf } from "./remedy-heading.ts";
import { applyRemedy, previewRemedy } from "./remedy-runs.ts";

interface RemedyCardProps {
  readonly remedy: Remedy;
  readonly topology: Topology;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** One remedy: what it is, what it does to everybody, and the buttons when it is the chosen one. */
export function RemedyCard({ remedy, topology, isOpen, onOpen }: RemedyCardProps): ReactNode {
  const say = useSay();
  const heading = headingOf(remedy.title);
  return (
    <li className={classNames("remedy-card", isOpen && "remedy-open")}>
      <button type="button" className="remedy-press" aria-expanded={isOpen} onClick={onOpen}>
        {heading && <span className="remedy-title">{say(heading)}</span>}
        <span className="remedy-text">{say(remedy.title)}</span>
      </button>
      <EffectChips remedy={remedy} topology={topology} isLong={isOpen} />
      {isOpen && <RemedyButtons remedy={remedy} />}
    </li>
  );
}

function RemedyButtons({ remedy }: { readonly remedy: Remedy }): ReactNode {
  const t = useText();
  const say = useSay();
  const app = useApp();
  const isPreviewed = useFrom("view", (view) => view.remedy === remedy);
  return (
    <div className="remedy-buttons">
      <Button
        variant="primary"
        onClick={() => {
          applyRemedy(app, remedy);
        }}
      >
        {t("ui.reach.remedy.apply")}
      </Button>
      <Button
        aria-pressed={isPreviewed}
        onClick={() => {
          if (isPreviewed) {
            app.view.getState().look(null);
          } else {
            previewRemedy(app, remedy);
          }
        }}
      >
        {t(isPreviewed ? "ui.reach.remedy.leave" : "ui.reach.remedy.preview")}
      </Button>
      <HelpLink
        topic={{ kind: "remedy", id: remedy.title.id }}
        about={say(headingOf(remedy.title) ?? remedy.title)}
      />
    </div>
  );
}
