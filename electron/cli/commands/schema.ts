import { Command } from "commander";
import { topologyJsonSchema } from "../../../shared/topology/json-schema.ts";
import { printJson, type CommandIo } from "../command-io.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";

/** `schema`: the JSON Schema by which editors complete and check documents. */
export function schemaCommand(io: CommandIo, finish: (code: ExitCode) => void): Command {
  return new Command("schema")
    .description("print the JSON Schema of *.macvlan.json, for editors")
    .option("--json", "accepted for symmetry; the schema is JSON either way")
    .addHelpText("after", "\nExample:\n  $ macvlan-designer schema > macvlan.schema.json")
    .action(() => {
      printJson(io, topologyJsonSchema());
      finish(EXIT.done);
    });
}
