import { message } from "../../shared/messages/message.ts";
import { complain, processIo } from "./command-io.ts";
import { EXIT } from "./exit-codes.ts";
import { runProgram } from "./program.ts";

const io = processIo();

// `reach … | head` closes the pipe early: that is the reader's right, not an error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? EXIT.done : EXIT.cannotWrite);
  });
}

try {
  process.exitCode = await runProgram(io, process.argv.slice(2));
} catch (error) {
  complain(
    io,
    message("cli.bug", { reason: error instanceof Error ? error.message : String(error) }),
  );
  if (io.env["MACVLAN_DESIGNER_DEBUG"]) {
    console.error(error);
  }
  process.exitCode = EXIT.software;
}
