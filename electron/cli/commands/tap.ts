import { Command } from "commander";
import { message } from "../../../shared/messages/message.ts";
import { complain, type CommandIo } from "../command-io.ts";
import { EXIT } from "../exit-codes.ts";
import { findTap, type FoundTap } from "../tap/find-tap.ts";
import { openTap } from "../tap/open-tap.ts";
import { DESCRIPTOR, runWithDescriptor } from "../tap/run-with-descriptor.ts";

/** `tap NAME -- COMMAND…`: runs a virtual machine on a tap, without being root. */
export function tapCommand(io: CommandIo, finish: (code: number) => void): Command {
  return new Command("tap")
    .description("run a command, such as QEMU, with the open device of a tap of yours")
    .argument("<name>", "the tap's link, in a guest's namespace also GUEST/NAME")
    .argument("<command...>", "the command after --; {fd} and {mac} in its arguments are filled in")
    .addHelpText(
      "after",
      [
        "",
        "Example:",
        "  $ macvlan-designer tap vm1 -- qemu-system-x86_64 -m 1024 disk.qcow2 \\",
        "      -netdev tap,id=n,fd={fd} -device virtio-net-pci,netdev=n,mac={mac}",
      ].join("\n"),
    )
    .action(async (name: string, [command = "", ...args]: readonly string[]) => {
      finish(await run(io, name, command, args));
    });
}

async function run(
  io: CommandIo,
  name: string,
  command: string,
  args: readonly string[],
): Promise<number> {
  const found = findTap(name);
  if (!found.ok) {
    complain(io, found.error.message);
    return found.error.exit;
  }
  const opened = openTap(found.value);
  if (!opened.ok) {
    complain(io, opened.error.message);
    return opened.error.exit;
  }
  const filled = args.map((arg) => fillIn(arg, found.value));
  try {
    return await runWithDescriptor(command, filled, opened.value, io.stdin.isTTY === true);
  } catch (error) {
    const { code, message: reason } = error as NodeJS.ErrnoException;
    // A folder of PATH that may not be looked into gives EACCES for a command that is nowhere.
    const text =
      code === "ENOENT" || code === "EACCES"
        ? message("cli.tap.noCommand", { command })
        : message("cli.tap.cannotStart", { command, reason });
    complain(io, text);
    return EXIT.unavailable;
  }
}

function fillIn(arg: string, { mac }: FoundTap): string {
  return arg.replaceAll("{fd}", String(DESCRIPTOR)).replaceAll("{mac}", mac);
}
