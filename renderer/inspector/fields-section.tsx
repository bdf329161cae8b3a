import { ChevronRight } from "lucide-react";
import { useId, useState, type ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import type { PlainId } from "../i18n/plain-id.ts";
import { classNames } from "../ui/class-names.ts";

interface SectionProps {
  readonly title: PlainId;
  /** At the right end of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of the panel. */
export function Section({ title, aside, children }: SectionProps): ReactNode {
  const t = useText();
  const id = useId();
  return (
    <section className="inspector-section" aria-labelledby={id}>
      <h3 id={id} className="inspector-section-title">
        {t(title)}
        {aside}
      </h3>
      {children}
    </section>
  );
}

/** A part that is folded away until it is asked for, or holds something. */
export function FoldedSection(
  props: SectionProps & { readonly isOpenAtFirst: boolean },
): ReactNode {
  const t = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(props.isOpenAtFirst);
  return (
    <section className="inspector-section">
      <h3 className="inspector-section-title">
        <button
          type="button"
          className="inspector-fold"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          <ChevronRight
            size={12}
            aria-hidden
            className={classNames("inspector-fold-arrow", isOpen && "is-open")}
          />
          {t(props.title)}
        </button>
      </h3>
      <div id={id} hidden={!isOpen}>
        {isOpen && props.children}
      </div>
    </section>
  );
}
