import { Command, InvalidArgumentError, Option } from "commander";
import { THEME_NAMES, type ThemeName } from "../../../shared/diagram/drawing/themes.ts";
import { message } from "../../../shared/messages/message.ts";
import { say } from "../../../shared/messages/say.ts";
import { interfacesOf } from "../../../shared/reachability/interfaces.ts";
import { classesOf } from "../../../shared/reachability/matrix.ts";
import { restrictionsOf } from "../../../shared/reachability/relations/restrictions.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import {
  PICTURE_FORMATS,
  pictureFormat,
  type PictureFormat,
  type PictureOptions,
} from "../../backend/pictures/picture-formats.ts";
import { SCALES } from "../../backend/pictures/to-png.ts";
import { complain, remark, type CommandIo } from "../command-io.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { findInterface } from "../find-interface.ts";
import { readCleanDocument } from "../read-clean-document.ts";
import { writeFiles } from "../write-files.ts";

interface Options {
  readonly output?: string;
  readonly format?: string;
  readonly reachability: boolean;
  readonly theme: ThemeName;
  readonly legend: boolean;
  readonly addresses: boolean;
  readonly positions?: boolean;
  readonly scale?: number;
  readonly embed: boolean;
  readonly animate?: readonly string[];
  readonly force?: boolean;
}

/** `render FILE -o PICTURE`: the document as a diagram. */
export function renderCommand(io: CommandIo, finish: (code: ExitCode) => void): Command {
  return new Command("render")
    .description("draw a document as a diagram")
    .argument("<file>", 'a *.macvlan.json file, a picture with a document in it, or "-"')
    .option("-o, --output <file>", "the picture; absent: standard output")
    .option("--format <format>", `${names().join(", ")}; absent: by the file's ending`)
    .option("--no-reachability", "leave out who of host and guests reaches whom")
    .addOption(
      new Option("--theme <theme>", "its colours; print needs none")
        .choices(THEME_NAMES)
        .default("light"),
    )
    .option("--no-legend", "leave out what modes and lines mean")
    .option("--no-addresses", "leave out addresses, and the document, which has them")
    .option("--positions", "leave everything where the canvas has it")
    .option("--scale <number>", "how many times larger a PNG is, from 1 to 4 (default: 2)", scaleOf)
    .option("--animate <ends...>", "FROM TO: a frame goes its way between two interfaces")
    .option("--no-embed", "leave out the document, which SVG and PNG carry to open again")
    .option("--force", "replace a file that was not drawn by this program")
    .addHelpText(
      "after",
      "\nExample:\n  $ macvlan-designer render examples/home-lab.macvlan.json -o home-lab.svg",
    )
    .action(async (file: string, options: Options, command: Command) => {
      const given = Object.keys(options).filter(
        (name) => command.getOptionValueSource(name) === "cli",
      );
      finish(await render(io, file, options, given));
    });
}

function names(): readonly string[] {
  return PICTURE_FORMATS.map(({ name }) => name);
}

function scaleOf(text: string): number {
  const scale = Number(text);
  if (text.trim() === "" || !(scale >= SCALES.least && scale <= SCALES.most)) {
    throw new InvalidArgumentError(say(message("cli.render.badScale", { ...SCALES })));
  }
  return scale;
}

async function render(
  io: CommandIo,
  file: string,
  options: Options,
  given: readonly string[],
): Promise<ExitCode> {
  const format = formatFor(io, options, given);
  if (!format) {
    return EXIT.usage;
  }
  const read = await readCleanDocument(io, file, "render");
  if ("exit" in read) {
    return read.exit;
  }
  const { topology } = read;
  const animate = animateOf(io, topology, options.animate);
  if (!animate) {
    return EXIT.usage;
  }
  const relations = options.reachability ? restrictionsOf(topology, classesOf(topology)) : [];
  const made = await format.make(topology, relations, {
    ...pictureOptions(options),
    ...animate,
    warn: (about) => {
      remark(io, message("cli.render.warning", { about }));
    },
  });
  if (!made.ok) {
    complain(io, message("cli.render.cannotDraw", { reason: made.error }));
    return EXIT.document;
  }
  if (options.output !== undefined) {
    const picture = { path: "picture", text: made.value };
    return writeFiles(io, options.output, [picture], options.force ?? false);
  }
  io.stdout.write(made.value);
  return EXIT.done;
}

/** The format that is meant, where all that was asked can be had of it; else the reason is printed. */
function formatFor(
  io: CommandIo,
  options: Options,
  given: readonly string[],
): PictureFormat | undefined {
  const format = pictureFormat({ name: options.format, file: options.output });
  if (!format) {
    const asked = options.format;
    complain(
      io,
      asked === undefined
        ? message("cli.render.usage", { formats: names() })
        : message("cli.render.noFormat", { format: asked, formats: names() }),
    );
    return undefined;
  }
  const unheeded = PER_FORMAT.find((name) => given.includes(name) && !format.heeds.includes(name));
  if (unheeded !== undefined) {
    const formats = PICTURE_FORMATS.filter(({ heeds }) => heeds.includes(unheeded));
    const option = OPTION_NAMES[unheeded];
    const others = formats.map(({ name }) => name);
    complain(io, message("cli.render.unheeded", { option, format: format.name, formats: others }));
    return undefined;
  }
  if (options.output === undefined && io.stdout.isTTY && BINARY.includes(format.name)) {
    complain(io, message("cli.render.binary", { format: format.name }));
    return undefined;
  }
  return format;
}

/** The two interfaces that are meant; null: they are not two, which has been said. */
function animateOf(
  io: CommandIo,
  topology: Topology,
  names: readonly string[] | undefined,
): Pick<PictureOptions, "animate"> | null {
  if (names === undefined) {
    return {};
  }
  const candidates = interfacesOf(topology);
  const [from, to] = names.map((name) => findInterface(topology, candidates, name));
  if (!from || !to || names.length > 2) {
    complain(io, message("cli.render.animateTwo"));
    return null;
  }
  if (from.ok && to.ok) {
    return { animate: { from: from.value, to: to.value } };
  }
  for (const end of [from, to]) {
    if (!end.ok) {
      complain(io, end.error);
    }
  }
  return null;
}

const PER_FORMAT = [
  "theme",
  "legend",
  "addresses",
  "positions",
  "scale",
  "embed",
  "animate",
] as const;

const OPTION_NAMES: Readonly<Record<(typeof PER_FORMAT)[number], string>> = {
  theme: "--theme",
  legend: "--no-legend",
  addresses: "--no-addresses",
  positions: "--positions",
  scale: "--scale",
  embed: "--no-embed",
  animate: "--animate",
};

/** What a terminal cannot show. */
const BINARY: readonly string[] = ["png", "pdf"];

function pictureOptions(options: Options): PictureOptions {
  const { theme, legend, addresses, embed, scale } = options;
  const positions = options.positions === true ? "canvas" : "laid-out";
  return { theme, legend, addresses, embed, positions, ...(scale === undefined ? {} : { scale }) };
}
