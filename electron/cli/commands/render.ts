import { Command } from "commander";
import { renderFormat, RENDER_FORMATS } from "../../../shared/export/page/render-formats.ts";
import { message } from "../../../shared/messages/message.ts";
import { classesOf } from "../../../shared/reachability/matrix.ts";
import { restrictionsOf } from "../../../shared/reachability/relations/restrictions.ts";
import { complain, type CommandIo } from "../command-io.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { readCleanDocument } from "../read-clean-document.ts";
import { writeFiles } from "../write-files.ts";

interface Options {
  readonly output?: string;
  readonly format?: string;
  readonly reachability: boolean;
  readonly force?: boolean;
}

/** `render FILE -o PICTURE`: the document as a diagram. */
export function renderCommand(io: CommandIo, finish: (code: ExitCode) => void): Command {
  return new Command("render")
    .description("draw a document as a diagram")
    .argument("<file>", 'a *.macvlan.json file, or "-"')
    .option("-o, --output <file>", "the picture; absent: standard output")
    .option("--format <format>", `${names().join(", ")}; absent: by the file's ending`)
    .option("--no-reachability", "leave out who of host and guests reaches whom")
    .option("--force", "replace a file that was not drawn by this program")
    .addHelpText(
      "after",
      "\nExample:\n  $ macvlan-designer render examples/home-lab.macvlan.json -o home-lab.dot",
    )
    .action(async (file: string, options: Options) => {
      finish(await render(io, file, options));
    });
}

function names(): readonly string[] {
  return RENDER_FORMATS.map(({ name }) => name);
}

async function render(io: CommandIo, file: string, options: Options): Promise<ExitCode> {
  const format = renderFormat({ name: options.format, file: options.output });
  if (!format) {
    const asked = options.format;
    complain(
      io,
      asked === undefined
        ? message("cli.render.usage", { formats: names() })
        : message("cli.render.noFormat", { format: asked, formats: names() }),
    );
    return EXIT.usage;
  }
  const read = await readCleanDocument(io, file, "render");
  if ("exit" in read) {
    return read.exit;
  }
  const { topology } = read;
  const relations = options.reachability ? restrictionsOf(topology, classesOf(topology)) : [];
  const text = format.draw(topology, relations);
  if (options.output !== undefined) {
    return writeFiles(io, options.output, [{ path: "picture", text }], options.force ?? false);
  }
  io.stdout.write(text);
  return EXIT.done;
}
