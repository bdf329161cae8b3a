import type { Session } from "electron";
import { APP_ORIGIN, isOwnAddress } from "./page-file.ts";

/** The one thing that pages may ask for: to copy a text when somebody presses a button. */
const GRANTED = "clipboard-sanitized-write";

/**
 * Refuses everything that pages do not need: devices, notifications, downloads, the network.
 *
 * The app draws what is on this machine, so every other request would be somebody else's idea,
 * such as that of a package that the pages are built from.
 */
export function confineSession(session: Session): void {
  session.setPermissionRequestHandler((_, permission, decide) => {
    decide(permission === GRANTED);
  });
  session.setPermissionCheckHandler((_, permission) => permission === GRANTED);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url, resourceType }, decide) => {
    decide({ cancel: !isAllowed(url, resourceType) });
  });
  session.on("will-download", (event, item) => {
    // Pages offer what they exported themselves as a file; it never comes from elsewhere.
    if (!item.getURL().startsWith(`blob:${APP_ORIGIN}/`)) {
      event.preventDefault();
    }
  });
}

/** Pictures of exported diagrams pass through `data:` and `blob:` addresses of the page itself. */
function isAllowed(url: string, resourceType: string): boolean {
  return (
    isOwnAddress(url) ||
    url.startsWith(`blob:${APP_ORIGIN}/`) ||
    (url.startsWith("data:image/") && resourceType === "image") ||
    url.startsWith("devtools:")
  );
}
