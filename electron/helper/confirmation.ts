import type { ControlChannel } from "./control.ts";
import type { EventSink } from "./events.ts";
import type { Interruption, Stop } from "./interruption.ts";

/**
 * Waits until the change is confirmed, taken back, or nobody has said anything for too long.
 *
 * `extend` counts from now, as NETCONF's confirmed commit does (RFC 6241, 8.4).
 *
 * @returns undefined: keep it
 */
export function awaitConfirmation(
  control: ControlChannel,
  interruption: Interruption,
  sink: EventSink,
  seconds: number,
): Promise<Stop | undefined> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout;
    const start = (wait: number): void => {
      timer = setTimeout(() => {
        interruption.interrupt("timeout");
      }, wait * 1000);
    };
    start(seconds);
    interruption.onStop((stop) => {
      clearTimeout(timer);
      resolve(stop);
    });
    control.ask({
      confirm: () => {
        clearTimeout(timer);
        resolve(interruption.stopped());
      },
      extend: (wait) => {
        if (!interruption.stopped()) {
          clearTimeout(timer);
          start(wait);
          sink.say({ event: "extended", confirmSeconds: wait });
        }
      },
    });
  });
}
