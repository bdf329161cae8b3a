import "./countdown-step.css";
import { Check, Minus, X } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";
import type { ProbeResult } from "../../shared/protocol/helper.ts";
import { useSay, useText } from "../i18n/language.ts";
import { useApp } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { decide, extend } from "./change-flow.ts";
import type { Countdown } from "./change-phase.ts";
import { useFocusHere } from "./use-focus-here.ts";

/** The change is made and works: keep it, or let it be taken back. */
export function CountdownBody({ phase }: { readonly phase: Countdown }): ReactNode {
  const say = useSay();
  const { warnings, probes } = phase;
  const left = useSecondsLeft(phase.deadline);
  return (
    <div className="countdown">
      <Clock left={left} seconds={phase.seconds} />
      <ul className="countdown-facts">
        {probes.map((probe) => (
          <ProbeFact key={probe.address} probe={probe} />
        ))}
        {warnings.map((warning, at) => (
          <li key={at} className="countdown-warning">
            {say(warning)}
          </li>
        ))}
      </ul>
      <Choice phase={phase} left={left} />
    </div>
  );
}

/** A ring that empties; the number says the same. */
function Clock({ left, seconds }: { left: number; seconds: number }): ReactNode {
  const t = useText();
  const share = Math.max(0, Math.min(1, left / seconds));
  return (
    <div className="countdown-clock">
      <svg viewBox="0 0 100 100" width="112" height="112" aria-hidden>
        <circle className="countdown-track" cx="50" cy="50" r="45" pathLength={1} />
        <circle
          className="countdown-left"
          cx="50"
          cy="50"
          r="45"
          pathLength={1}
          strokeDasharray={`${share} 1`}
        />
      </svg>
      <span
        className="countdown-number"
        role="timer"
        aria-label={t("ui.change.secondsLeft", { left })}
      >
        {left}
        <small>{t("ui.change.secondsShort")}</small>
      </span>
      <span className="unseen" aria-live="assertive">
        {isSpoken(left) ? t("ui.change.secondsLeft", { left }) : ""}
      </span>
    </div>
  );
}

/** Spoken now and then: each second would talk over everything else. */
function isSpoken(left: number): boolean {
  return left === 5 || left === 10 || (left > 0 && left % 30 === 0);
}

function Choice({ phase, left }: { phase: Countdown; left: number }): ReactNode {
  const t = useText();
  const app = useApp();
  const place = useFocusHere();
  const isDecided = phase.decided !== null || left <= 0;
  return (
    <div
      className="countdown-choice"
      role="group"
      aria-label={t("ui.change.decide")}
      tabIndex={-1}
      ref={place}
    >
      <Button
        variant="primary"
        className="countdown-button"
        disabled={isDecided}
        onClick={() => void decide(app, "keep")}
      >
        {t("ui.change.keep")}
      </Button>
      <Button
        className="countdown-button"
        disabled={isDecided}
        onClick={() => void decide(app, "revert")}
      >
        {phase.decided === "keep" || left > 0
          ? t("ui.change.takeBackIn", { left })
          : t("ui.change.takingBack")}
      </Button>
      <Button
        variant="ghost"
        size="small"
        className="countdown-more"
        disabled={isDecided}
        onClick={() => void extend(app)}
      >
        {t("ui.change.moreTime", { seconds: phase.seconds })}
      </Button>
    </div>
  );
}

function ProbeFact({ probe }: { readonly probe: ProbeResult }): ReactNode {
  const t = useText();
  const { address, before, after, role } = probe;
  const id = role === "gateway" ? "ui.change.probeGateway" : "ui.change.probeClient";
  const state = after ? "answers" : before ? "lost" : "silent";
  return (
    <li className={`countdown-fact countdown-${state}`}>
      {after ? <Check size={14} /> : before ? <X size={14} /> : <Minus size={14} />}
      <span>{t(id, { address })}</span>
      <span className="change-quiet">{t(`ui.change.probe.${state}`)}</span>
    </li>
  );
}

function useSecondsLeft(deadline: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 200);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return Math.max(0, Math.ceil((deadline - now) / 1000));
}
