import { expect } from "vitest";
import { ONE_NAMESPACE } from "../polkit/one-namespace.ts";
import type { DebianMachine } from "./debian-machine.ts";

/** A tap on the same NIC, whose owner is named: more than versions of before knew. */
const TAP_DOCUMENT = ONE_NAMESPACE.replace("5f3b0c9e", "6f3b0c9e")
  .replace('"guest":"web",', "")
  .replace('"mode":"bridge"', '"mode":"bridge","tap":true');

/** The user's own, with one namespace on the only NIC. */
export const FILE = "/home/designer/one.macvlan.json";
/** A tap with a named owner, which versions of before do not know. */
export const TAP_FILE = "/home/designer/tap.macvlan.json";

/** All that has the program's or its package's name, but for what dpkg and apt write of every package. */
export const OURS = `find / /run -xdev '(' -iname '*macvlan*designer*' -o -name macvlan.json.5.gz ')' \
  -not -path '/proc/*' -not -path '/files/*' -not -path '/var/lib/dpkg/*' -not -path '/var/cache/*'`;

const BEGIN = `bus
nic
cd /home/designer
printf '%s' '${ONE_NAMESPACE}' >${FILE}
printf '%s' '${TAP_DOCUMENT}' >${TAP_FILE}
`;

/** What shell text printed at the workstation, of which nothing failed. */
export function run(on: DebianMachine, text: string): string {
  const { code, output } = on.run(BEGIN + text);
  expect(code, output).toBe(0);
  return output;
}
