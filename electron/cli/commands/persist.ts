import { Command, Option } from "commander";
import { fileChanges } from "../../../shared/export/persist/file-changes.ts";
import { MANAGER_TITLES } from "../../../shared/export/persist/persist-input.ts";
import { message } from "../../../shared/messages/message.ts";
import { planDigest } from "../../../shared/plan/digest.ts";
import { PERSIST_MANAGERS, type PersistManager } from "../../../shared/plan/system-file.ts";
import { HELPER_PROTOCOL } from "../../../shared/protocol/helper.ts";
import { planPersistHere } from "../../backend/planning/plan-permanence.ts";
import { makeChange, withChangeOptions, type ChangeFlags } from "../change.ts";
import { printJson, tell, type CommandIo } from "../command-io.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { collectBinding, type Bindings } from "../plan-options.ts";
import { printFiles } from "../print-files.ts";
import { planAsJson, printRemarksOf } from "../print-plan.ts";
import { readCleanDocument } from "../read-clean-document.ts";
import { acceptedCodes } from "../transaction.ts";
import { complainOfPlan } from "./plan.ts";

interface Options extends ChangeFlags {
  readonly with?: PersistManager;
  readonly nic?: Bindings;
  readonly dryRun?: boolean;
}

/** `persist FILE`: keeps what the host itself has over reboots, through its network manager. */
export function persistCommand(io: CommandIo, finish: (code: ExitCode) => void): Command {
  return withChangeOptions(new Command("persist"))
    .description("keep the document's host interfaces after a reboot, through the network manager")
    .argument("<file>", 'a *.macvlan.json file, or "-"')
    .addOption(
      new Option("--with <manager>", "who keeps them; without it, the manager of the NICs").choices(
        PERSIST_MANAGERS,
      ),
    )
    .option("--nic <drawn=live>", "the live NIC that stands for a drawn one", collectBinding)
    .option("--dry-run", "show the files and change nothing")
    .addHelpText(
      "after",
      "\nExample:\n  $ macvlan-designer persist examples/home-lab.macvlan.json --dry-run",
    )
    .action(async (file: string, options: Options) => {
      finish(await persist(io, file, options));
    });
}

async function persist(io: CommandIo, file: string, options: Options): Promise<ExitCode> {
  const read = await readCleanDocument(io, file, "persist");
  if ("exit" in read) {
    return read.exit;
  }
  const { topology } = read;
  const planned = await planPersistHere(topology, options.nic ?? {}, options.with ?? null);
  if (!planned.ok) {
    return complainOfPlan(io, planned.error);
  }
  const { plan, permanence, replaced, bindings } = planned.value;
  const { manager, files } = permanence;
  const nothing = message("cli.persist.nothing", { name: topology.name });
  const isNothing = plan.operations.length === 0;
  if (options.json !== true && !isNothing) {
    tell(
      io,
      message("cli.persist.title", { name: topology.name, manager: MANAGER_TITLES[manager] }),
    );
    printFiles(io, fileChanges(plan.operations, files, replaced));
    printRemarksOf(io, plan);
  }
  const extra = { manager, files, replaced };
  if (options.dryRun === true) {
    if (options.json === true) {
      printJson(io, { outcome: "planned", ...(planAsJson(plan, []) as object), ...extra });
    } else if (isNothing) {
      tell(io, nothing);
    }
    return EXIT.done;
  }
  return makeChange(io, options, {
    verb: "persist",
    plan,
    unseen: [],
    nothing,
    question: message("cli.persist.ask", { count: plan.operations.length }),
    kept: (count) => message("cli.persist.kept", { count }),
    extra,
    request: {
      protocol: HELPER_PROTOCOL,
      document: topology,
      bindings,
      manager,
      planDigest: planDigest(plan),
      accept: acceptedCodes(plan),
      confirmSeconds: options.confirmTimeout,
    },
  });
}
