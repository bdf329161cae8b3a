// `macvlan-designer helper …` by itself: what is installed is the helper beside this file.

import { processIo } from "../../electron/cli/command-io.ts";
import { helperCommand } from "../../electron/cli/commands/helper.ts";

const command = helperCommand(processIo(), (code) => {
  process.exitCode = code;
});
await command.parseAsync(process.argv.slice(2), { from: "user" });
