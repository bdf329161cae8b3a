import { Command, Option } from "commander";
import { asOneText } from "../../../shared/export/as-one-text.ts";
import { EXPORT_TARGETS, exportTarget } from "../../../shared/export/registry.ts";
import { labOf } from "../../../shared/export/lab.ts";
import type { ExportNote, ExportOutcome, ExportTarget } from "../../../shared/export/target.ts";
import { message, type Message } from "../../../shared/messages/message.ts";
import { say } from "../../../shared/messages/say.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { NodeOf, Topology } from "../../../shared/topology/document.ts";
import { complain, print, printJson, remark, type CommandIo } from "../command-io.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { findHost } from "../find-host.ts";
import { readCleanDocument } from "../read-clean-document.ts";
import { writeFiles } from "../write-files.ts";

interface Options {
  readonly to?: string;
  readonly output?: string;
  readonly host?: string;
  readonly list?: boolean;
  readonly json?: boolean;
  readonly force?: boolean;
}

/** `export FILE --to TARGET`: the document as another program's configuration. */
export function exportCommand(io: CommandIo, finish: (code: ExitCode) => void): Command {
  return new Command("export")
    .description("write a document as another program's configuration")
    .argument("[file]", 'a *.macvlan.json file, or "-"')
    .option("--to <target>", "what to write it as; see --list")
    .option("-o, --output <path>", "a folder to write to, or a file where there is one only")
    .option("--host <name>", "the host whose part it is, where the document has several")
    .addOption(new Option("--list", "list the targets").conflicts(["to", "output", "host"]))
    .option("--force", "replace files that no export has written")
    .option("--json", "print JSON")
    .addHelpText(
      "after",
      "\nExample:\n  $ macvlan-designer export examples/home-lab.macvlan.json --to iproute2 -o lab.sh",
    )
    .action(async (file: string | undefined, options: Options) => {
      finish(options.list ? list(io, options) : await exportFile(io, file, options));
    });
}

function list(io: CommandIo, { json }: Options): ExitCode {
  if (json) {
    printJson(
      io,
      EXPORT_TARGETS.map(({ name, title, about, limits }) => ({
        name,
        title,
        about: say(about),
        limits: limits.map((limit) => say(limit)),
      })),
    );
    return EXIT.done;
  }
  for (const { name, title, about, limits } of EXPORT_TARGETS) {
    print(io, `${io.colours.out.bold(name)}  ${title}`);
    [about, ...limits].forEach((text) => {
      print(io, `    ${say(text)}`);
    });
  }
  return EXIT.done;
}

async function exportFile(
  io: CommandIo,
  file: string | undefined,
  options: Options,
): Promise<ExitCode> {
  const names = EXPORT_TARGETS.map(({ name }) => name);
  const target = exportTarget(options.to ?? "");
  if (file === undefined || !target) {
    const given = options.to ?? "";
    complain(
      io,
      given === "" || target
        ? message("cli.export.usage")
        : message("cli.export.noTarget", { target: given, names }),
    );
    return EXIT.usage;
  }
  const read = await readCleanDocument(io, file, "export");
  return "exit" in read ? read.exit : write(io, read.topology, target, options);
}

async function write(
  io: CommandIo,
  topology: Topology,
  target: ExportTarget,
  options: Options,
): Promise<ExitCode> {
  const hosts = hostsFor(target, topology, options.host);
  if (!hosts.ok) {
    complain(io, hosts.error);
    return EXIT.document;
  }
  const [first, ...rest] = hosts.value;
  const lab = labOf(topology, first);
  const made =
    target.writeAll?.([lab, ...rest.map((host) => labOf(topology, host))]) ?? target.write(lab);
  if (!made.ok) {
    made.error.forEach(({ message: text }) => {
      complain(io, text);
    });
    return EXIT.document;
  }
  tellNotes(io, made.value.notes);
  return options.output === undefined
    ? show(io, target, made.value, options)
    : writeFiles(io, options.output, made.value.files, options.force ?? false);
}

type Hosts = readonly [first: NodeOf<"host">, ...rest: readonly NodeOf<"host">[]];

/** The host that is meant, or all of them where the target is about many and none is named. */
function hostsFor(
  { writeAll }: ExportTarget,
  topology: Topology,
  asked: string | undefined,
): Result<Hosts, Message> {
  const [first, ...rest] = topology.nodes.filter((node) => node.kind === "host");
  if (writeAll && first && asked === undefined) {
    return ok([first, ...rest]);
  }
  const host = findHost(topology, asked);
  return host.ok ? ok([host.value]) : host;
}

function tellNotes(io: CommandIo, notes: readonly ExportNote[]): void {
  for (const { kind, message: text } of notes) {
    remark(io, message(`cli.export.${kind}`, { text }));
  }
}

/** On stdout: one file as it is, several each below its name. */
function show(
  io: CommandIo,
  { name }: ExportTarget,
  { files, notes }: ExportOutcome,
  { json }: Options,
): ExitCode {
  if (json) {
    const told = notes.map(({ message: text, ...note }) => ({ ...note, message: say(text) }));
    printJson(io, { target: name, files, notes: told });
    return EXIT.done;
  }
  io.stdout.write(asOneText(files));
  return EXIT.done;
}
