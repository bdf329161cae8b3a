import { Command } from "commander";
import { message, type Message } from "../../../shared/messages/message.ts";
import { say } from "../../../shared/messages/say.ts";
import { explain, type Explanation } from "../../../shared/reachability/explain/explain.ts";
import type { Step } from "../../../shared/reachability/explain/step.ts";
import { interfacesOf } from "../../../shared/reachability/interfaces.ts";
import { changedPairs } from "../../../shared/reachability/remedies/changed-pairs.ts";
import { works } from "../../../shared/reachability/remedies/effect.ts";
import type { Remedy } from "../../../shared/reachability/remedies/find-remedies.ts";
import { complain, print, printJson, tell, type CommandIo } from "../command-io.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { findInterface } from "../find-interface.ts";
import { readCleanDocument } from "../read-clean-document.ts";

interface Options {
  readonly json?: boolean;
  readonly ip6?: boolean;
}

/** Pairs that a remedy changes are named up to this number; `--json` has all. */
const SHOWN_PAIRS = 6;

/** `explain FILE FROM TO`: why one reaches the other or not, and what would change it. */
export function explainCommand(io: CommandIo, finish: (code: ExitCode) => void): Command {
  return new Command("explain")
    .description("follow a frame hop by hop, and offer remedies with their computed effect")
    .argument("<file>", 'a *.macvlan.json file, or "-"')
    .argument("<from>", "an interface: node id, unique name, or a guest with one interface")
    .argument("<to>", "likewise")
    .option("--json", "print the explanation as JSON")
    .option("--ip6", "ping over IPv6, whatever IPv4 does")
    .addHelpText(
      "after",
      "\nExample:\n  $ macvlan-designer explain examples/home-lab.macvlan.json eno1 web",
    )
    .action(async (file: string, from: string, to: string, options: Options) => {
      finish(await explainPair(io, file, [from, to], options));
    });
}

async function explainPair(
  io: CommandIo,
  file: string,
  names: readonly [from: string, to: string],
  options: Options,
): Promise<ExitCode> {
  const read = await readCleanDocument(io, file, "explain");
  if ("exit" in read) {
    return read.exit;
  }
  const candidates = interfacesOf(read.topology);
  const [from, to] = names.map((name) => findInterface(read.topology, candidates, name));
  if (!from?.ok || !to?.ok) {
    for (const end of [from, to]) {
      if (end && !end.ok) {
        complain(io, end.error);
      }
    }
    return EXIT.usage;
  }
  const question = options.ip6 === true ? "ping6" : "ping";
  const explanation = explain(read.topology, from.value, to.value, question);
  if (options.json) {
    printJson(io, asJson(explanation));
  } else {
    tellExplanation(io, explanation, names);
  }
  return EXIT.done;
}

function asJson(explanation: Explanation): unknown {
  const { from, to, ip, verdict, request, reply, remedies } = explanation;
  const said = ({ frame, node, rule, message: text }: Step): unknown => ({
    frame,
    node,
    ...(rule === undefined ? {} : { rule }),
    text: say(text),
  });
  return {
    from,
    to,
    ip,
    verdict,
    request: request.map(said),
    reply: reply.map(said),
    remedies: remedies.map((remedy) => ({
      title: say(remedy.title),
      commands: remedy.commands,
      begins: remedy.begins,
      breaks: remedy.breaks,
      pairs: [...changedPairs(remedy)],
    })),
  };
}

function tellExplanation(
  io: CommandIo,
  { verdict, request, reply, remedies }: Explanation,
  [from, to]: readonly [from: string, to: string],
): void {
  const { out } = io.colours;
  const colour = { yes: out.green, local: out.green, no: out.red, race: out.yellow }[verdict];
  print(io, colour(say(message(`explain.verdict.${verdict}`, { from, to }))));
  tellSteps(io, message("explain.request", { from, to }), request);
  tellSteps(io, message("explain.reply", { from, to }), reply);
  if (remedies.length > 0) {
    print(io);
    print(io, out.bold(say(message("explain.remedies"))));
    remedies.forEach((remedy, number) => {
      tellRemedy(io, remedy, number + 1);
    });
  }
}

function tellSteps(io: CommandIo, title: Message, steps: readonly Step[]): void {
  if (steps.length === 0) {
    return;
  }
  const { out } = io.colours;
  print(io);
  print(io, out.bold(say(title)));
  let frame: Step["frame"] | undefined;
  for (const step of steps) {
    if (step.frame !== frame) {
      frame = step.frame;
      print(io, `  ${out.cyan(say(message(`explain.frame.${frame}`)))}`);
    }
    const rule = step.rule === undefined ? "" : out.dim(` [${step.rule}]`);
    print(io, `    ${say(step.message)}${rule}`);
  }
}

function tellRemedy(io: CommandIo, remedy: Remedy, number: number): void {
  const { out } = io.colours;
  const { begins, breaks } = remedy;
  print(io, `  ${number}. ${say(remedy.title)}`);
  const effect = say(message("explain.effect", { begins, breaks }));
  print(io, `     ${breaks > 0 ? out.yellow(effect) : out.green(effect)}`);
  let shown = 0;
  for (const { from, to, before, after } of changedPairs(
    remedy,
    (change) => !works(change.after),
  )) {
    if (shown === SHOWN_PAIRS) {
      tell(io, message("explain.more", { count: breaks - SHOWN_PAIRS }));
      break;
    }
    print(io, out.dim(`       ${from} → ${to}: ${before} → ${after}`));
    shown += 1;
  }
}
