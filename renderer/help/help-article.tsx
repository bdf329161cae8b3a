import { useEffect, useRef, type ReactNode } from "react";
import { leadingTo } from "../../shared/help/links.ts";
import type { HelpPage, HelpPageId } from "../../shared/help/page.ts";
import { HELP_TEXTS } from "../../shared/messages/help.ts";
import { useLanguage } from "../i18n/language.ts";
import { classNames } from "../ui/class-names.ts";

interface HelpArticleProps {
  readonly page: HelpPage;
  /** The section that was asked for; null: the whole page. */
  readonly section: string | null;
}

interface Section {
  readonly title: string;
  readonly text: readonly string[];
}

/** The words of a page, with where they can be looked up. */
export function HelpArticle({ page, section }: HelpArticleProps): ReactNode {
  const language = useLanguage();
  const { words, pages } = HELP_TEXTS[language];
  const { title, lead, sections } = pages[page.id];
  return (
    <article className="help-article" aria-labelledby="help-title">
      <h3 id="help-title" className="help-title">
        {title}
      </h3>
      <p className="help-lead">{lead}</p>
      {Object.entries<Section>(sections).map(([name, texts]) => (
        <ArticleSection
          key={name}
          texts={texts}
          codes={codesOf(page.id, name)}
          isAsked={name === section}
        />
      ))}
      <section className="help-sources">
        <h4>{words.sources}</h4>
        <ul>
          {page.sources.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
    </article>
  );
}

interface ArticleSectionProps {
  readonly texts: Section;
  /** What lint says that this is about. */
  readonly codes: readonly string[];
  readonly isAsked: boolean;
}

function ArticleSection({ texts, codes, isAsked }: ArticleSectionProps): ReactNode {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isAsked) {
      place.current?.scrollIntoView({ block: "nearest" });
    }
  }, [isAsked]);
  return (
    <section ref={place} className={classNames("help-section", isAsked && "help-asked")}>
      <h4>
        {texts.title}
        {codes.length > 0 && <span className="help-codes mono">{codes.join(" ")}</span>}
      </h4>
      {texts.text.map((paragraph) => (
        <p key={paragraph}>
          <Paragraph text={paragraph} />
        </p>
      ))}
    </section>
  );
}

function codesOf(page: HelpPageId, section: string): readonly string[] {
  return leadingTo(page).flatMap(([name, place]) =>
    place === `${page}/${section}` && /^MV\d+$/u.test(name) ? [name] : [],
  );
}

/** What stands in backticks is typed somewhere. */
function Paragraph({ text }: { readonly text: string }): ReactNode {
  return text
    .split("`")
    .map((part, place) => (place % 2 === 1 ? <code key={place}>{part}</code> : part));
}
