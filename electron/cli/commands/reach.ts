import { Command, Option } from "commander";
import { message } from "../../../shared/messages/message.ts";
import { interfacesOf } from "../../../shared/reachability/interfaces.ts";
import {
  classesOf,
  MAX_MATRIX_INTERFACES,
  reachability,
} from "../../../shared/reachability/matrix.ts";
import { classTable, reachTable } from "../../../shared/reachability/table.ts";
import { toCsv } from "../../../shared/reachability/to-csv.ts";
import { classesToJson, toJson } from "../../../shared/reachability/to-json.ts";
import { tableToMarkdown, toMarkdown } from "../../../shared/reachability/to-markdown.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import { complain, print, printPieces, type CommandIo } from "../command-io.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { printReachability } from "../print-reachability.ts";
import { readCleanDocument } from "../read-clean-document.ts";

interface Options {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly markdown?: boolean;
  readonly classes?: boolean;
}

/** `reach FILE`: who reaches whom, by the kernel's rules. */
export function reachCommand(io: CommandIo, finish: (code: ExitCode) => void): Command {
  return new Command("reach")
    .description("predict who reaches whom: unicast, broadcast, ping, and ping over IPv6")
    .argument("<file>", 'a *.macvlan.json file, or "-"')
    .addOption(new Option("--json", "print the matrices as JSON").conflicts(["csv", "markdown"]))
    .addOption(
      new Option("--csv", "print one line for each ordered pair").conflicts([
        "markdown",
        "classes",
      ]),
    )
    .option("--markdown", "print a table for documents")
    .option("--classes", "group interfaces that the rules cannot tell apart")
    .addHelpText("after", "\nExample:\n  $ macvlan-designer reach examples/home-lab.macvlan.json")
    .action(async (file: string, options: Options) => {
      finish(await reach(io, file, options));
    });
}

async function reach(io: CommandIo, file: string, options: Options): Promise<ExitCode> {
  const read = await readCleanDocument(io, file, "reach");
  if ("exit" in read) {
    return read.exit;
  }
  if (options.classes) {
    await reachByClasses(io, read.topology, options);
    return EXIT.done;
  }
  const count = interfacesOf(read.topology).length;
  if (count > MAX_MATRIX_INTERFACES) {
    complain(io, message("cli.tooManyInterfaces", { count, limit: MAX_MATRIX_INTERFACES }));
    return EXIT.usage;
  }
  await reachByPairs(io, read.topology, options);
  return EXIT.done;
}

async function reachByClasses(io: CommandIo, topology: Topology, options: Options): Promise<void> {
  const classes = classesOf(topology);
  if (options.json) {
    await printPieces(io, classesToJson(classes));
  } else if (options.markdown) {
    await printPieces(io, tableToMarkdown(classTable(topology, classes)));
  } else {
    printReachability(io, classTable(topology, classes));
  }
}

async function reachByPairs(io: CommandIo, topology: Topology, options: Options): Promise<void> {
  if (options.json) {
    await printPieces(io, toJson(reachability(topology)));
  } else if (options.csv) {
    await printPieces(io, toCsv(reachability(topology)));
  } else if (options.markdown) {
    await printPieces(io, toMarkdown(topology, reachability(topology)));
  } else {
    print(io, io.colours.out.bold(topology.name));
    printReachability(io, reachTable(topology));
  }
}
