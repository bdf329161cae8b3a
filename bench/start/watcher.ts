/** Says in the page whether what is waited for is there; painted by the frame after the next. */
const WATCH_PAGE = `(isThere) => new Promise((done) => {
  const look = () => {
    requestAnimationFrame(isThere() ? () => requestAnimationFrame(told) : look);
  };
  const told = () => done(performance.timeOrigin + performance.now());
  look();
})`;

/** The canvas has nodes, and shows them: React Flow hides those that it has not measured yet. */
export const HAS_NODES = `() => {
  const nodes = [...document.querySelectorAll(".react-flow__node")];
  return nodes.length > 0 && nodes.every((node) => getComputedStyle(node).visibility === "visible");
}`;

export const HAS_BODY = "() => document.body !== null";

/**
 * A module that Electron loads before an app: prints when its first window was shown and its page
 * painted, whichever came last, in milliseconds since 1970; and ends it.
 */
export function watcher(isThere: string): string {
  return `
const { app } = require("electron");
app.once("browser-window-created", (_, window) => {
  const shown = new Promise((done) => {
    const look = () => (window.isVisible() ? done(Date.now()) : setTimeout(look, 2));
    look();
  });
  const painted = new Promise((done) => {
    window.webContents.once("dom-ready", () => {
      done(window.webContents.executeJavaScript(${JSON.stringify(`(${WATCH_PAGE})(${isThere})`)}));
    });
  });
  Promise.all([shown, painted]).then((times) => {
    process.stdout.write("painted " + Math.max(...times) + "\\n", () => app.exit(0));
  });
});
`;
}
