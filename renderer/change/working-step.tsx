import type { ReactNode } from "react";
import { useSay, useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { stopWorking } from "./change-flow.ts";
import type { ChangePhase } from "./change-phase.ts";
import { useFocusHere } from "./use-focus-here.ts";

interface WorkingProps {
  readonly phase: Extract<ChangePhase, { readonly at: "working" }>;
}

/** The machine is looked at; mostly too short to be seen. */
export function PreparingBody(): ReactNode {
  const t = useText();
  const place = useFocusHere();
  return (
    <div className="change-progress" tabIndex={-1} ref={place}>
      <Bar label={t("ui.change.preparing")} done={0} total={0} />
    </div>
  );
}

/** The change is being made: how far it is. */
export function WorkingBody({ phase }: WorkingProps): ReactNode {
  const t = useText();
  const say = useSay();
  const place = useFocusHere();
  const { done, total, title } = phase;
  const words = title === null ? t("ui.change.starting") : say(title);
  return (
    <div className="change-progress" tabIndex={-1} ref={place}>
      <Bar label={words} done={done} total={total} />
      <p className="change-quiet" role="status">
        <span>{words}</span>
        {total > 0 && <span>{t("ui.change.stepOf", { done, total })}</span>}
      </p>
    </div>
  );
}

/** A way back at any time. */
export function WorkingFooter({ phase }: WorkingProps): ReactNode {
  const t = useText();
  const app = useApp();
  const isKnown = useFrom("change", ({ running }) => running !== null);
  return (
    <Button disabled={!isKnown || phase.isTakingBack} onClick={() => void stopWorking(app)}>
      {t("ui.change.takeBack")}
    </Button>
  );
}

interface BarProps {
  readonly label: string;
  readonly done: number;
  /** 0: not known. */
  readonly total: number;
}

function Bar({ label, done, total }: BarProps): ReactNode {
  const isKnown = total > 0;
  return (
    <div
      className={isKnown ? "change-bar" : "change-bar change-bar-endless"}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      {...(isKnown ? { "aria-valuemax": total, "aria-valuenow": done } : {})}
    >
      {isKnown && <span style={{ width: `${(100 * done) / total}%` }} />}
    </div>
  );
}
