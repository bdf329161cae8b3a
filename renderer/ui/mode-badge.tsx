import "./mode-badge.css";
import type { ReactNode } from "react";
import type { MacvlanMode } from "../../shared/topology/nodes/macvlan.ts";
import { useText } from "../i18n/language.ts";
import { classNames } from "./class-names.ts";
import { ModeGlyph } from "./mode-glyph.tsx";

interface ModeBadgeProps {
  readonly mode: MacvlanMode;
  /** On a ground of its own colour. */
  readonly filled?: boolean;
}

/** A mode by colour, glyph and word; the same wherever one is named. */
export function ModeBadge({ mode, filled }: ModeBadgeProps): ReactNode {
  const t = useText();
  return (
    <span className={classNames("mode-badge", `mode-${mode}`, filled === true && "mode-filled")}>
      <ModeGlyph mode={mode} size={14} />
      {t(`ui.shell.mode.${mode}`)}
    </span>
  );
}
