import { message } from "../messages/message.ts";
import type { Lab } from "./lab.ts";
import type { ExportNote } from "./target.ts";

const PLAIN = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;

/**
 * Whether every format reads a name as it stands: no pattern, no quote, no variable.
 *
 * Names that we make are plain by grammar; a physical NIC's may be anything that the kernel allows.
 */
export function isPlainName(name: string): boolean {
  return PLAIN.test(name);
}

/** Refuses NICs whose names a target could not tell from a pattern or a command. */
export function unplainNics({ nics }: Lab, title: string): readonly ExportNote[] {
  return nics
    .filter(({ name }) => !isPlainName(name))
    .map(({ node, name }) => ({
      kind: "lost",
      node,
      message: message("export.unplainNic", { nic: name, target: title }),
    }));
}
