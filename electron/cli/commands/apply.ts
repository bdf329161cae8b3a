import { Command } from "commander";
import { message } from "../../../shared/messages/message.ts";
import { planDigest } from "../../../shared/plan/digest.ts";
import { HELPER_PROTOCOL } from "../../../shared/protocol/helper.ts";
import { planOnThisMachine } from "../../backend/planning/plan-document.ts";
import type { TopologyNode } from "../../../shared/topology/document.ts";
import type { CommandIo } from "../command-io.ts";
import type { ExitCode } from "../exit-codes.ts";
import { collectBinding, type Bindings } from "../plan-options.ts";
import { nothingToDo, printPlan } from "../print-plan.ts";
import { readCleanDocument } from "../read-clean-document.ts";
import { acceptedCodes } from "../transaction.ts";
import { helperOptions } from "../helper-options.ts";
import { makeChange, withChangeOptions, type ChangeFlags } from "../change.ts";
import { complainOfPlan } from "./plan.ts";

interface Options extends ChangeFlags {
  readonly nic?: Bindings;
  readonly tapOwner?: string;
}

/** `apply FILE`: makes the drawn network, and takes it back unless somebody keeps it. */
export function applyCommand(io: CommandIo, finish: (code: ExitCode) => void): Command {
  return withChangeOptions(new Command("apply"))
    .description("make this machine what the document draws; taken back unless you keep it")
    .argument("<file>", 'a *.macvlan.json file, or "-"')
    .option("--nic <drawn=live>", "the live NIC that stands for a drawn one", collectBinding)
    .option("--tap-owner <user>", "whose the devices of taps shall be, instead of yours")
    .addHelpText("after", "\nExample:\n  $ macvlan-designer apply examples/home-lab.macvlan.json")
    .action(async (file: string, options: Options) => {
      finish(await apply(io, file, options));
    });
}

function isTap(node: TopologyNode): boolean {
  return node.kind === "macvlan" && node.tap === true;
}

async function apply(io: CommandIo, file: string, options: Options): Promise<ExitCode> {
  const read = await readCleanDocument(io, file, "apply");
  if ("exit" in read) {
    return read.exit;
  }
  const planned = await planOnThisMachine(
    read.topology,
    options.nic ?? {},
    io.env,
    helperOptions(io),
  );
  if (!planned.ok) {
    return complainOfPlan(io, planned.error);
  }
  const { plan, unseen, bindings } = planned.value;
  const { name } = read.topology;
  if (!options.json) {
    const title = message("cli.plan.title", { name, count: plan.operations.length });
    printPlan(io, title, plan, unseen);
  }
  return makeChange(io, options, {
    verb: "apply",
    plan,
    unseen,
    isMore: options.tapOwner !== undefined && read.topology.nodes.some(isTap),
    nothing: nothingToDo(name, unseen),
    question: message("cli.ask.apply", { count: plan.operations.length }),
    kept: (count) =>
      count === 0 ? message("cli.kept.owner", { name }) : message("cli.kept", { count }),
    request: {
      protocol: HELPER_PROTOCOL,
      document: read.topology,
      bindings,
      ...(options.tapOwner === undefined ? {} : { tapOwner: options.tapOwner }),
      planDigest: planDigest(plan),
      accept: acceptedCodes(plan),
      confirmSeconds: options.confirmTimeout,
    },
  });
}
