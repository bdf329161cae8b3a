import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { Command, Option } from "commander";
import { importLiveHost } from "../../../shared/import/live-host.ts";
import { mergeImported } from "../../../shared/import/merge.ts";
import { message, type Message } from "../../../shared/messages/message.ts";
import { say } from "../../../shared/messages/say.ts";
import type { DocumentId } from "../../../shared/topology/brand.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import { parseTopologyValue } from "../../../shared/topology/parse.ts";
import { serialiseTopology } from "../../../shared/topology/serialise.ts";
import { reasonOf } from "../../backend/documents/file-error.ts";
import { readContainers } from "../../backend/live-host/read-live-state.ts";
import { readMachineState } from "../../backend/planning/machine-state.ts";
import { complain, printJson, remark, tell, type CommandIo } from "../command-io.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { findHost } from "../find-host.ts";
import { readDocument } from "../read-document.ts";
import { importGiven, listSources, noteText, tellImport } from "./import-files.ts";

interface Options {
  readonly from?: string;
  readonly into?: string;
  readonly host?: string;
  readonly list?: boolean;
  readonly output?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** What was drawn, with all that is to be said of it in English. */
interface Drawn {
  readonly topology: Topology;
  readonly notes: readonly string[];
}

/** `import`: this machine, as it is now, or other programs' files, as a document. */
export function importCommand(io: CommandIo, finish: (code: ExitCode) => void): Command {
  return new Command("import")
    .description("draw this machine as it is now, or what other programs' files say")
    .argument("[files...]", 'files to read; none: this machine; "-": standard input')
    .option("--from <source>", "what the files are; see --list (otherwise a guess, which is said)")
    .option("--into <document>", "add it to this document, which is kept as it is")
    .option("--host <name>", "whose files they are; with --into the document's host")
    .option("-o, --output <file>", 'write the document to a file; "-" is standard output')
    .option("--force", "replace the file if it exists")
    .addOption(new Option("--list", "list what files can be read as").conflicts(["into", "output"]))
    .option("--json", "print { topology, notes } as one JSON value")
    .addHelpText(
      "after",
      [
        "",
        "Examples:",
        "  $ macvlan-designer import -o this-machine.macvlan.json",
        "  $ macvlan-designer import /etc/systemd/network/*.net* --into lab.macvlan.json -o new.json",
      ].join("\n"),
    )
    .action(async (files: readonly string[], options: Options) => {
      finish(await run(io, files, options));
    });
}

async function run(io: CommandIo, files: readonly string[], options: Options): Promise<ExitCode> {
  if (options.list) {
    return listSources(io, options.json === true);
  }
  if (files.length === 0 && options.from !== undefined) {
    complain(io, message("cli.import.noFiles"));
    return EXIT.usage;
  }
  const drawn =
    files.length === 0 ? await drawMachine(io, options) : await drawFiles(io, files, options);
  if ("exit" in drawn) {
    return drawn.exit;
  }
  const made = options.into === undefined ? drawn : await merge(io, drawn, options.into, options);
  return "exit" in made ? made.exit : show(io, made, options);
}

async function drawMachine(
  io: CommandIo,
  options: Options,
): Promise<Drawn | { readonly exit: ExitCode }> {
  const live = await readMachineState("without-question");
  if (!live.ok) {
    complain(io, live.error.message);
    return { exit: EXIT.unavailable };
  }
  const { topology, notes } = importLiveHost(live.value, {
    documentId: randomUUID() as DocumentId,
    hostName: hostname(),
    containers: await readContainers(live.value),
  });
  return { topology, notes: told(io, [...live.value.unseen, ...notes], options) };
}

async function drawFiles(
  io: CommandIo,
  files: readonly string[],
  options: Options,
): Promise<Drawn | { readonly exit: ExitCode }> {
  const imported = await importGiven(io, files, options);
  if ("exit" in imported) {
    return imported;
  }
  if (!options.json) {
    tellImport(io, imported, options.from === undefined);
  }
  return { topology: imported.topology, notes: imported.notes.map(noteText) };
}

/** Says what is to be said, unless it is printed as JSON. */
function told(io: CommandIo, notes: readonly Message[], { json }: Options): readonly string[] {
  for (const note of json ? [] : notes) {
    remark(io, note);
  }
  return notes.map((note) => say(note));
}

async function merge(
  io: CommandIo,
  { topology, notes }: Drawn,
  into: string,
  options: Options,
): Promise<Drawn | { readonly exit: ExitCode }> {
  const read = await readDocument(io, into);
  if ("exit" in read) {
    return read;
  }
  const hasHost = read.topology.nodes.some(({ kind }) => kind === "host");
  const host = hasHost ? findHost(read.topology, options.host) : undefined;
  if (host && !host.ok) {
    complain(io, host.error);
    return { exit: EXIT.document };
  }
  const merged = mergeImported(read.topology, topology, host?.value.id ?? null);
  const parsed = parseTopologyValue(merged.topology);
  if (!parsed.ok) {
    parsed.error.forEach((issue) => {
      complain(io, issue.message);
    });
    return { exit: EXIT.document };
  }
  return { topology: parsed.value, notes: [...notes, ...told(io, merged.notes, options)] };
}

async function show(
  io: CommandIo,
  { topology, notes }: Drawn,
  options: Options,
): Promise<ExitCode> {
  if (options.json) {
    printJson(io, { topology, notes });
    return EXIT.done;
  }
  if (options.output === undefined || options.output === "-") {
    io.stdout.write(serialiseTopology(topology));
    return EXIT.done;
  }
  return writeDocument(io, options.output, topology, options.force === true);
}

async function writeDocument(
  io: CommandIo,
  file: string,
  topology: Topology,
  force: boolean,
): Promise<ExitCode> {
  try {
    await writeFile(file, serialiseTopology(topology), { flag: force ? "w" : "wx" });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    complain(
      io,
      code === "EEXIST"
        ? message("cli.fileExists", { file })
        : message("cli.cannotWrite", { file, reason: reasonOf(error) }),
    );
    return EXIT.cannotWrite;
  }
  tell(io, message("cli.import.done", { file, nodes: topology.nodes.length }));
  return EXIT.done;
}
