import { DIAGRAM_FORMATS, type DiagramFormat } from "../../diagram/formats.ts";
import { message } from "../../messages/message.ts";
import { toPage } from "./page.ts";

/** Every format that `render` knows: pictures, and the page that has one in it. */
export const RENDER_FORMATS: readonly DiagramFormat[] = [
  ...DIAGRAM_FORMATS,
  {
    name: "markdown",
    title: "Markdown",
    about: message("diagram.about.markdown"),
    mediaType: "text/plain",
    endings: [".md"],
    draw: (topology, relations) => toPage(topology, relations),
  },
];

/** The format of a name, or of a file by its ending; undefined: there is none. */
export function renderFormat(asked: {
  readonly name?: string | undefined;
  readonly file?: string | undefined;
}): DiagramFormat | undefined {
  const { name, file = "" } = asked;
  return RENDER_FORMATS.find((format) =>
    name === undefined
      ? format.endings.some((ending) => file.toLowerCase().endsWith(ending))
      : format.name === name,
  );
}
