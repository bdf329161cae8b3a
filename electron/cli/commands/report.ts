import { Command, Option } from "commander";
import { LANGUAGES, type Language } from "../../../shared/messages/say.ts";
import { reportOf } from "../../../shared/report/report.ts";
import type { CommandIo } from "../command-io.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { readCleanDocument } from "../read-clean-document.ts";
import { writeFiles } from "../write-files.ts";

interface Options {
  readonly output?: string;
  readonly language: Language;
  readonly force?: boolean;
}

/** `report FILE -o PAGE`: all about a document as one page of HTML. */
export function reportCommand(io: CommandIo, finish: (code: ExitCode) => void): Command {
  return new Command("report")
    .description("write all about a document as one page of HTML that needs nothing beside it")
    .argument("<file>", 'a *.macvlan.json file, or "-"')
    .option("-o, --output <file>", "the page; absent: standard output")
    .addOption(new Option("--language <language>", "of the page").choices(LANGUAGES).default("en"))
    .option("--force", "replace a file that was not written by this program")
    .addHelpText(
      "after",
      "\nExample:\n  $ macvlan-designer report examples/home-lab.macvlan.json -o home-lab.html",
    )
    .action(async (file: string, options: Options) => {
      finish(await report(io, file, options));
    });
}

async function report(io: CommandIo, file: string, options: Options): Promise<ExitCode> {
  const read = await readCleanDocument(io, file, "report");
  if ("exit" in read) {
    return read.exit;
  }
  const text = reportOf(read.topology, options.language);
  if (options.output !== undefined) {
    const files = [{ path: "report.html", text }];
    return writeFiles(io, options.output, files, options.force ?? false);
  }
  io.stdout.write(text);
  return EXIT.done;
}
