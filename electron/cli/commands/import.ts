import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { Command } from "commander";
import { importLiveHost } from "../../../shared/import/live-host.ts";
import { message } from "../../../shared/messages/message.ts";
import { say } from "../../../shared/messages/say.ts";
import type { DocumentId } from "../../../shared/topology/brand.ts";
import { serialiseTopology } from "../../../shared/topology/serialise.ts";
import { reasonOf } from "../../backend/documents/file-error.ts";
import { readContainers } from "../../backend/live-host/read-live-state.ts";
import { readMachineState } from "../../backend/planning/machine-state.ts";
import { complain, printJson, remark, tell, type CommandIo } from "../command-io.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";

interface Options {
  readonly output?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `import`: this machine, as it is now, as a document. */
export function importCommand(io: CommandIo, finish: (code: ExitCode) => void): Command {
  return new Command("import")
    .description("draw this machine as it is now: NICs, VLANs, bridges, children, namespaces")
    .option("-o, --output <file>", 'write the document to a file; "-" is standard output')
    .option("--force", "replace the file if it exists")
    .option("--json", "print { topology, notes } as one JSON value")
    .addHelpText("after", "\nExample:\n  $ macvlan-designer import -o this-machine.macvlan.json")
    .action(async (options: Options) => {
      finish(await importHost(io, options));
    });
}

async function importHost(io: CommandIo, options: Options): Promise<ExitCode> {
  const live = await readMachineState("without-question");
  if (!live.ok) {
    complain(io, live.error.message);
    return EXIT.unavailable;
  }
  const { topology, notes } = importLiveHost(live.value, {
    documentId: randomUUID() as DocumentId,
    hostName: hostname(),
    containers: await readContainers(live.value),
  });
  const remarks = [...live.value.unseen, ...notes];
  if (options.json) {
    printJson(io, { topology, notes: remarks.map((text) => say(text)) });
    return EXIT.done;
  }
  remarks.forEach((text) => {
    remark(io, text);
  });
  if (options.output === undefined || options.output === "-") {
    io.stdout.write(serialiseTopology(topology));
    return EXIT.done;
  }
  return writeDocument(io, options.output, serialiseTopology(topology), {
    force: options.force === true,
    nodes: topology.nodes.length,
  });
}

async function writeDocument(
  io: CommandIo,
  file: string,
  text: string,
  { force, nodes }: { readonly force: boolean; readonly nodes: number },
): Promise<ExitCode> {
  try {
    await writeFile(file, text, { flag: force ? "w" : "wx" });
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
  tell(io, message("cli.import.done", { file, nodes }));
  return EXIT.done;
}
