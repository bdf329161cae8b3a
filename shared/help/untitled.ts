/** Room of the title, above the picture (shared/diagram/drawing/draw.ts). */
const TITLE = 40;

/** A picture for a place that has a title already: without its own, and without the room of it. */
export function untitled(svg: string): string {
  return svg
    .replace(/<g id="[^"]*-title">.*?<\/g>\n/su, "")
    .replace(
      / height="(\d+)" viewBox="0 0 (\d+) \d+"/u,
      (_, height: string, width: string) =>
        ` height="${Number(height) - TITLE}" viewBox="0 ${TITLE} ${width} ${Number(height) - TITLE}"`,
    );
}
