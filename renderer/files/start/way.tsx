import type { ReactNode } from "react";
import { classNames } from "../../ui/class-names.ts";

interface WayProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  /** The one to recommend. */
  readonly main?: boolean;
  readonly aside?: ReactNode;
  readonly onClick: () => void;
}

/** One way to begin, as a wide button. */
export function Way({ icon, title, text, main, aside, onClick }: WayProps): ReactNode {
  return (
    <button
      type="button"
      className={classNames("start-way", main === true && "start-way-main")}
      onClick={onClick}
    >
      <span className="start-way-icon">{icon}</span>
      <span>
        <span className="start-way-title">{title}</span>
        <span className="start-way-text">{text}</span>
      </span>
      {aside}
    </button>
  );
}
