/** Says in the page when what is waited for is there; painted by the frame after the next. */
const WATCH_PAGE = `(isThere) => new Promise((done) => {
  const look = () => {
    requestAnimationFrame(isThere() ? () => requestAnimationFrame(told) : look);
  };
  const told = () => done(performance.timeOrigin + performance.now());
  look();
})`;

/** The program's own picture of the file, or the canvas' one. */
export const HAS_PICTURE = `() =>
  document.querySelector("#first-picture svg, .react-flow__node") !== null`;

/** The canvas has nodes, shows them, and nothing lies over them any more. */
export const HAS_CANVAS = `() => {
  const nodes = [...document.querySelectorAll(".react-flow__node")];
  const isShown = (node) => getComputedStyle(node).visibility === "visible";
  return document.getElementById("first-picture") === null && nodes.length > 0 && nodes.every(isShown);
}`;

export const HAS_BODY = "() => document.body !== null";

/**
 * A module that Electron loads before an app: prints when its first window was shown and its page
 * painted, whichever came last, in milliseconds since 1970; and ends it.
 *
 * @param moments what the page has at each of them, by name
 */
export function watcher(moments: Readonly<Record<string, string>>): string {
  const watched = Object.entries(moments).map(
    ([name, isThere]) =>
      `{ name: ${JSON.stringify(name)}, script: ${JSON.stringify(`(${WATCH_PAGE})(${isThere})`)} }`,
  );
  return `
const { app } = require("electron");
app.once("browser-window-created", (_, window) => {
  const shown = new Promise((done) => {
    const look = () => (window.isVisible() ? done(Date.now()) : setTimeout(look, 2));
    look();
  });
  const page = window.webContents;
  const ready = new Promise((done) => page.once("dom-ready", done));
  const moments = [${watched.join(", ")}].map(async ({ name, script }) => {
    await ready;
    const painted = await page.executeJavaScript(script);
    return name + " " + Math.max(painted, await shown);
  });
  Promise.all(moments).then((lines) => {
    process.stdout.write(lines.join("\\n") + "\\n", () => app.exit(0));
  });
});
`;
}
