import { closeSync, constants, existsSync, openSync, readFileSync, writeSync } from "node:fs";

const LOOK = "/run/sandbox/look";

/** Whether this is the machine that machine.sh has made; an ordinary user has no other to spoil. */
export const HAS_MACHINE = existsSync(LOOK);

/** How long root may take to look, on a machine that has other things to do as well. */
const LOOK_MILLISECONDS = 60_000;

let number = 0;

/** What root sees of links, addresses and routes, in all namespaces. */
export function kernelState(): Promise<string> {
  return look("");
}

/** The same after root has taken back whatever a test has left applied, as one that failed does. */
export function stateTakenBack(): Promise<string> {
  return look(" taken-back");
}

async function look(first: "" | " taken-back"): Promise<string> {
  number += 1;
  const name = `${process.pid}${number}`;
  const file = `/run/sandbox/kernel/${name}`;
  ask(`${name}${first}`);
  const end = Date.now() + LOOK_MILLISECONDS;
  while (!existsSync(file)) {
    if (Date.now() > end) {
      throw new Error(`nobody looked at the kernel within ${LOOK_MILLISECONDS} ms (machine.sh)`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return readFileSync(file, "utf8");
}

/** Writes one line; a pipe that nobody reads refuses to be opened, where it would block for ever. */
function ask(line: string): void {
  const pipe = openSync(LOOK, constants.O_WRONLY | constants.O_NONBLOCK);
  try {
    writeSync(pipe, `${line}\n`);
  } finally {
    closeSync(pipe);
  }
}
