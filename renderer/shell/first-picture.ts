import "./first-picture.css";
import { wearTheme } from "./wear.ts";

const ID = "first-picture";

/** Where nothing is painted, as in a window that is hidden, nothing is waited for. */
const PATIENCE_MS = 200;

/**
 * Shows the picture that the program has drawn of its file while this page began
 * (electron/main/first-picture.ts); resolves when it has been painted, or there is none.
 */
export async function showFirstPicture(): Promise<void> {
  const answer = await fetch("./first-picture");
  const html = await answer.text();
  if (html === "") {
    return;
  }
  // The program has made the system's theme the one that was chosen.
  wearTheme("system");
  const picture = document.createElement("div");
  picture.id = ID;
  picture.className = "app-shell";
  picture.ariaHidden = "true";
  picture.innerHTML = html;
  document.body.append(picture);
  await Promise.race([painted(), later(PATIENCE_MS)]);
  // It is gone before anybody could look for it: this is for tests and developer tools.
  performance.mark(ID);
}

/** Takes it away, as the page has drawn its own by now. */
export function endFirstPicture(): void {
  document.getElementById(ID)?.remove();
}

function painted(): Promise<void> {
  return new Promise((resolve) => {
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName("first-contentful-paint").length > 0) {
        observer.disconnect();
        resolve();
      }
    }).observe({ type: "paint", buffered: true });
  });
}

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
