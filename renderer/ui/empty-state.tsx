import "./empty-state.css";
import type { ReactNode } from "react";

interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly text?: ReactNode;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** What stands where there is nothing yet: why, and what to do. */
export function EmptyState({ icon, title, text, children }: EmptyStateProps): ReactNode {
  return (
    <div className="empty-state">
      {icon !== undefined && <span className="empty-state-icon">{icon}</span>}
      <p className="empty-state-title">{title}</p>
      {text !== undefined && <p className="empty-state-text">{text}</p>}
      {children !== undefined && <div className="empty-state-actions">{children}</div>}
    </div>
  );
}
