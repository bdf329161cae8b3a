import { Command, Option } from "commander";
import { message, type Message } from "../../../shared/messages/message.ts";
import { say } from "../../../shared/messages/say.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { toScript } from "../../../shared/plan/script.ts";
import { planOnThisMachine, type PlanFailure } from "../../backend/planning/plan-document.ts";
import { complain, printJson, tell, type CommandIo } from "../command-io.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { collectBinding, type Bindings } from "../plan-options.ts";
import { nothingToDo, planAsJson, printPlan } from "../print-plan.ts";
import { readCleanDocument } from "../read-clean-document.ts";

interface Options {
  readonly json?: boolean;
  readonly script?: boolean;
  readonly nic?: Bindings;
}

/** `plan FILE`: what `apply` would do here, by which commands and at which risk. */
export function planCommand(io: CommandIo, finish: (code: ExitCode) => void): Command {
  return new Command("plan")
    .description("show what apply would change on this machine; changes nothing")
    .argument("<file>", 'a *.macvlan.json file, or "-"')
    .option("--nic <drawn=live>", "the live NIC that stands for a drawn one", collectBinding)
    .addOption(new Option("--script", "print a shell script that does the same").conflicts("json"))
    .option("--json", "print the plan as JSON")
    .addHelpText(
      "after",
      "\nExample:\n  $ macvlan-designer plan examples/home-lab.macvlan.json --nic eno1=enp5s0",
    )
    .action(async (file: string, options: Options) => {
      finish(await plan(io, file, options));
    });
}

async function plan(io: CommandIo, file: string, options: Options): Promise<ExitCode> {
  const read = await readCleanDocument(io, file, "plan");
  if ("exit" in read) {
    return read.exit;
  }
  const planned = await planOnThisMachine(
    read.topology,
    options.nic ?? {},
    io.env,
    "without-question",
  );
  if (!planned.ok) {
    return complainOfPlan(io, planned.error);
  }
  const { plan: made, unseen } = planned.value;
  if (options.json) {
    printJson(io, planAsJson(made, unseen));
  } else if (options.script) {
    io.stdout.write(toScript(made));
  } else {
    tellPlan(io, read.topology.name, made, unseen);
  }
  return EXIT.done;
}

function tellPlan(io: CommandIo, name: string, plan: Plan, unseen: readonly Message[]): void {
  if (plan.operations.length === 0) {
    tell(io, nothingToDo(name, unseen));
  }
  const title = message("cli.plan.title", { name, count: plan.operations.length });
  printPlan(io, title, plan, unseen);
}

/** Says why there is no plan. */
export function complainOfPlan(io: CommandIo, failure: PlanFailure): ExitCode {
  if (failure.kind === "unreadable") {
    complain(io, failure.message);
    return EXIT.unavailable;
  }
  // One NIC can be wrong for each of its children: that is said once.
  const said = new Map(failure.problems.map(({ message: text }) => [say(text), text]));
  said.forEach((text) => {
    complain(io, text);
  });
  return EXIT.document;
}
