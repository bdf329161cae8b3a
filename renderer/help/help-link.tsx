import type { ReactNode } from "react";
import type { HelpTopic } from "../../shared/help/links.ts";
import { useText } from "../i18n/language.ts";
import { useApp } from "../store/app.ts";

interface HelpLinkProps {
  readonly topic: HelpTopic;
  /** What more is to be learnt about, for who does not see where the link stands. */
  readonly about: string;
}

/** Leads to what the help tells about a finding or a remedy. */
export function HelpLink({ topic, about }: HelpLinkProps): ReactNode {
  const app = useApp();
  const t = useText();
  return (
    <button
      type="button"
      className="help-link"
      aria-label={t("ui.help.moreAbout", { about })}
      onClick={() => {
        app.view.getState().openHelp(topic);
      }}
    >
      {t("ui.help.more")}
    </button>
  );
}
