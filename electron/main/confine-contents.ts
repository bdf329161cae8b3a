import { app, type WebContents } from "electron";
import { APP_PAGE } from "./page-file.ts";

/** Keeps every page that this program ever shows where it is, alone, and off the network. */
export function confineAllContents(): void {
  app.on("web-contents-created", (_, contents) => {
    confine(contents);
  });
}

function confine(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }): void => {
    event.preventDefault();
  };
  contents.on("will-navigate", (event, url) => {
    // A page may load itself again.
    if (url !== APP_PAGE) {
      event.preventDefault();
    }
  });
  contents.on("will-redirect", refuse);
  contents.on("will-attach-webview", refuse);
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  // Web requests are confined with the session; WebRTC does not pass there.
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  // Closing is asked about by the window itself, see closing.ts.
  contents.on("will-prevent-unload", refuse);
}
