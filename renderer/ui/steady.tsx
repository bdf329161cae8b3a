import "./steady.css";
import type { ReactNode } from "react";

/** A word that keeps the width it has when it is bold, so that nothing moves when it becomes so. */
export function Steady({ text }: { readonly text: string }): ReactNode {
  return (
    <span className="steady" data-text={text}>
      {text}
    </span>
  );
}
