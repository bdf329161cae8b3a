import "./help-content.css";
import { useRef, useState, type ReactNode } from "react";
import { helpTarget, type HelpTarget, type HelpTopic } from "../../shared/help/links.ts";
import { helpPage } from "../../shared/help/pages.ts";
import { HelpArticle } from "./help-article.tsx";
import { HelpDemo } from "./help-demo.tsx";
import { HelpList } from "./help-list.tsx";

/** Pages on the left, the words of one in the middle, its small network on the right. */
export function HelpContent({ topic }: { readonly topic: HelpTopic }): ReactNode {
  const [shown, setShown] = useState<HelpTarget>(() => helpTarget(topic));
  const words = useRef<HTMLDivElement>(null);
  const page = helpPage(shown.page);
  return (
    <div className="help">
      <HelpList
        chosen={page.id}
        onChoose={(id) => {
          setShown({ page: id, section: null });
          words.current?.scrollTo({ top: 0 });
        }}
      />
      {/* Long pages scroll, so the keyboard has to get there. */}
      <div
        ref={words}
        className="help-words"
        role="region"
        aria-labelledby="help-title"
        tabIndex={0}
      >
        <HelpArticle key={page.id} page={page} section={shown.section} />
      </div>
      <HelpDemo key={page.id} page={page} />
    </div>
  );
}
