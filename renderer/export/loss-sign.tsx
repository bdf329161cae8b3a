import { Ban, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { Chip } from "../ui/chip.tsx";

interface LossSignProps {
  readonly count: number;
  readonly isRefused: boolean;
}

/** Says in a list that a target cannot express everything; nothing where it can. */
export function LossSign({ count, isRefused }: LossSignProps): ReactNode {
  const t = useText();
  if (!isRefused && count === 0) {
    return null;
  }
  const text = isRefused ? t("ui.export.refuses") : t("ui.export.lossy", { count });
  return (
    <Chip
      count
      tone={isRefused ? "bad" : "warn"}
      title={text}
      icon={isRefused ? <Ban size={11} aria-hidden /> : <TriangleAlert size={11} aria-hidden />}
    >
      {!isRefused && <span aria-hidden>{count}</span>}
      <span className="unseen">{text}</span>
    </Chip>
  );
}
