import { Copy, Play } from "lucide-react";
import { useMemo, useState, type ReactNode } from "react";
import { demonstrate, pictureOf, type HelpVerdict } from "../../shared/help/demonstrate.ts";
import type { HelpChoice, HelpPage } from "../../shared/help/page.ts";
import { HELP_TEXTS } from "../../shared/messages/help.ts";
import { CommandBlock } from "../change/command-block.tsx";
import { CopyButton } from "../export/copy-button.tsx";
import { useLanguage, useText } from "../i18n/language.ts";
import { StateMark } from "../ui/state-mark.tsx";
import { HelpPicture } from "./help-picture.tsx";
import { HelpSwitches } from "./help-switches.tsx";
import { useWornTheme } from "./worn-theme.ts";

/** A small network with its switches; picture, verdicts and commands follow at once. */
export function HelpDemo({ page }: { readonly page: HelpPage }): ReactNode {
  const t = useText();
  const language = useLanguage();
  const theme = useWornTheme();
  const [choice, setChoice] = useState<HelpChoice>({});
  const [played, setPlayed] = useState<number | null>(null);
  const shown = useMemo(
    () => demonstrate(page.demo, choice, language),
    [page.demo, choice, language],
  );
  const { topology, verdicts, facts, commands } = shown;
  const followed = played === null ? undefined : verdicts[played];
  const svg = useMemo(
    () => pictureOf(page.demo, topology, { theme, language, followed }),
    [page.demo, topology, theme, language, followed],
  );
  const { words, pages } = HELP_TEXTS[language];
  const sentences = [...verdicts.map(({ sentence }) => sentence), ...facts];
  return (
    <section className="help-demo" aria-label={t("ui.help.try")}>
      <HelpSwitches switches={page.demo.switches} choice={choice} onChange={setChoice} />
      <HelpPicture
        svg={svg}
        alt={words.picture({ title: pages[page.id].title, verdicts: sentences.join(". ") })}
      />
      <ul className="help-verdicts" aria-live="polite">
        {verdicts.map((verdict, place) => (
          <Verdict
            key={place}
            verdict={verdict}
            isPlayed={place === played}
            onPlay={() => {
              setPlayed(place === played ? null : place);
            }}
          />
        ))}
        {facts.map((fact) => (
          <li key={fact} className="help-fact">
            {fact}
          </li>
        ))}
      </ul>
      <div className="help-commands">
        <h4>{words.commands}</h4>
        <CopyButton
          text={() => `${commands.join("\n")}\n`}
          label={t("ui.help.copy")}
          icon={<Copy size={14} />}
          small
        />
      </div>
      <CommandBlock label={words.commands} lines={commands} />
    </section>
  );
}

interface VerdictProps {
  readonly verdict: HelpVerdict;
  readonly isPlayed: boolean;
  readonly onPlay: () => void;
}

/** Whether two ends reach each other; pressed, the frame's way is shown in the picture. */
function Verdict({ verdict, isPlayed, onPlay }: VerdictProps): ReactNode {
  const t = useText();
  const { state, sentence } = verdict;
  return (
    <li>
      <button
        type="button"
        className={`help-verdict help-verdict-${state}`}
        aria-pressed={isPlayed}
        aria-label={t("ui.help.show", { verdict: sentence })}
        data-verdict={state}
        onClick={onPlay}
      >
        <StateMark state={state} />
        <span>{sentence}</span>
        <Play size={12} className="help-play" aria-hidden />
      </button>
    </li>
  );
}
