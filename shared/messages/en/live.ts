export const liveMessages = {
  "live.unreadable": ({ what, detail }: { what: string; detail: string }): string =>
    `What "${what}" printed cannot be read (${detail}). This iproute2 may be too old or too new; version 5.0 to 6.x is known to work.`,
};
