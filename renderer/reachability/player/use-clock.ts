import { useEffect } from "react";
import { useApp, useFrom } from "../../store/app.ts";

/** After a pause of the page (another tab) the frame goes on where it was. */
const LONGEST_STEP = 0.1;

/** Lets time pass for the playback while it plays, and ends it with its document. */
export function useClock(): void {
  const app = useApp();
  const playing = useFrom("player", ({ playback }) => playback?.playing === true);
  useEffect(() => {
    if (!playing) {
      return undefined;
    }
    let before: number | undefined;
    let request = 0;
    const tick = (now: number): void => {
      const seconds = Math.min(LONGEST_STEP, (now - (before ?? now)) / 1000);
      before = now;
      app.player.getState().act({ type: "passed", seconds });
      request = requestAnimationFrame(tick);
    };
    request = requestAnimationFrame(tick);
    return () => {
      cancelAnimationFrame(request);
    };
  }, [app, playing]);
  useEffect(
    () =>
      // A frame that was played in one document says nothing about the next state of it.
      app.document.subscribe(({ topology }, { topology: old }) => {
        if (topology !== old) {
          app.player.getState().stop();
        }
      }),
    [app],
  );
}
