import { expect } from "vitest";
import type { DebianMachine } from "./debian-machine.ts";

/** A namespace on the machine's only NIC. */
const DOCUMENT = JSON.stringify({
  format: "macvlan-designer/topology",
  version: 1,
  id: "5f3b0c9e-7a41-4d0c-9a55-2f6f0d1e8b77",
  name: "One namespace",
  nodes: [
    { kind: "host", id: "ws", name: "workstation", local: true },
    { kind: "nic", id: "eno1", host: "ws", name: "eno1", mac: "52:54:00:aa:00:01" },
    { kind: "guest", id: "web", host: "ws", name: "web", type: "namespace" },
    {
      kind: "macvlan",
      id: "mv0",
      parent: "eno1",
      guest: "web",
      name: "mv0",
      mode: "bridge",
      addresses: ["192.0.2.50/24"],
    },
  ],
  cables: [],
});

/** A tap on the same NIC, whose owner is named: more than versions of before knew. */
const TAP_DOCUMENT = DOCUMENT.replace("5f3b0c9e", "6f3b0c9e")
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
printf '%s' '${DOCUMENT}' >${FILE}
printf '%s' '${TAP_DOCUMENT}' >${TAP_FILE}
`;

/** What shell text printed at the workstation, of which nothing failed. */
export function run(on: DebianMachine, text: string): string {
  const { code, output } = on.run(BEGIN + text);
  expect(code, output).toBe(0);
  return output;
}
