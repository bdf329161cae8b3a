import "./player/player.css";
import { Pause, Play, SkipBack, SkipForward, X } from "lucide-react";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { useSay, useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { SPEEDS, tickOf, type Playback, type PlaybackAction } from "./player/playback.ts";
import { legAt, stepsAt } from "../../shared/reachability/journey/timeline.ts";
import { useClock } from "./player/use-clock.ts";

/** The controls of the frame that is being played; nothing while none is. */
export function FramePlayer(): ReactNode {
  const playback = useFrom("player", (player) => player.playback);
  useClock();
  return playback && <Player playback={playback} />;
}

const KEYS: Readonly<Record<string, PlaybackAction>> = {
  ArrowRight: { type: "forward" },
  ArrowLeft: { type: "back" },
  Home: { type: "restart" },
};

function Player({ playback }: { readonly playback: Playback }): ReactNode {
  const t = useText();
  const app = useApp();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    bar.current?.focus();
  }, []);
  const press = (event: KeyboardEvent): void => {
    const player = app.player.getState();
    const action = KEYS[event.key];
    if (event.key === "Escape") {
      player.stop();
    } else if (event.key === " " && event.target === event.currentTarget) {
      player.act({ type: playback.playing ? "pause" : "play" });
    } else if (action) {
      player.act(action);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={bar}
      className="player"
      role="group"
      tabIndex={-1}
      aria-label={t("ui.reach.play.name")}
      onKeyDown={press}
    >
      <PlayerSentence playback={playback} />
      <PlayerControls playback={playback} />
    </div>
  );
}

/** What happens to the frame in this tick. */
function PlayerSentence({ playback }: { readonly playback: Playback }): ReactNode {
  const t = useText();
  const say = useSay();
  const { timeline } = playback;
  const tick = tickOf(playback);
  const leg = timeline.legs[legAt(timeline, tick)];
  const told = stepsAt(timeline, tick).flatMap((step) => {
    const found = leg?.journey.steps[step];
    return found ? [found] : [];
  });
  const step = told.at(-1);
  return (
    <p className="player-sentence" aria-live="polite">
      {leg && <span className="player-leg">{t(`ui.reach.play.${leg.kind}`)}</span>}
      {step && (
        <>
          <span className="player-frame">{t(`explain.frame.${step.frame}`)}</span>
          {say(step.message)}
        </>
      )}
    </p>
  );
}

function PlayerControls({ playback }: { readonly playback: Playback }): ReactNode {
  const t = useText();
  const app = useApp();
  const act = (action: PlaybackAction) => () => {
    app.player.getState().act(action);
  };
  const { playing, timeline, speed } = playback;
  const step = tickOf(playback) + 1;
  return (
    <div className="player-controls">
      <IconButton
        label={t("ui.reach.play.back")}
        shortcut="←"
        side="top"
        onClick={act({ type: "back" })}
      >
        <SkipBack size={14} />
      </IconButton>
      <IconButton
        label={t(playing ? "ui.reach.play.pause" : "ui.reach.play.play")}
        side="top"
        onClick={act({ type: playing ? "pause" : "play" })}
      >
        {playing ? <Pause size={14} /> : <Play size={14} />}
      </IconButton>
      <IconButton
        label={t("ui.reach.play.forward")}
        shortcut="→"
        side="top"
        onClick={act({ type: "forward" })}
      >
        <SkipForward size={14} />
      </IconButton>
      <span className="player-step">
        {t("ui.reach.play.step", { step, steps: timeline.length })}
      </span>
      <Segmented
        label={t("ui.reach.play.speed")}
        value={String(speed)}
        options={SPEEDS.map((value) => ({ value: String(value), label: `${value}×` }))}
        onChange={(value) => {
          const chosen = SPEEDS.find((known) => String(known) === value);
          if (chosen !== undefined) {
            app.player.getState().act({ type: "speed", speed: chosen });
          }
        }}
      />
      <IconButton
        label={t("ui.reach.play.close")}
        shortcut="Escape"
        side="top"
        onClick={() => {
          app.player.getState().stop();
        }}
      >
        <X size={14} />
      </IconButton>
    </div>
  );
}
