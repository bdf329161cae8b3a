import { expect, it } from "vitest";
import { classicLan, LAN_MACS, type ChildOfLan } from "../classic-lan.ts";
import { dualStack } from "../dual-stack.ts";
import type { MatrixName } from "../testbed.ts";
import type { Judged } from "../use-judge.ts";

/**
 * Two children on one NIC: A->B / B->A of unicast, broadcast and ping (IPv4 and IPv6 alike), then the copies of its own
 * broadcast that A / B sees. A source child lists every MAC of the test, its own included.
 */
const PAIRS = `
  private private off  0/0  0/0  no/no    0/0
  private private on   1/1  0/0  no/no    1/1
  private vepa    off  0/0  0/0  no/no    0/0
  private vepa    on   1/1  0/0  no/no    1/0
  private bridge  off  0/0  0/0  no/no    0/0
  private bridge  on   1/1  0/0  no/no    1/0
  private source  off  0/0  0/0  no/no    0/0
  private source  on   1/1  1/0  yes/no   1/2
  vepa    vepa    off  0/0  0/0  no/no    0/0
  vepa    vepa    on   1/1  1/1  yes/yes  0/0
  vepa    bridge  off  0/0  0/0  no/no    0/0
  vepa    bridge  on   1/1  1/1  yes/yes  0/0
  vepa    source  off  0/0  0/0  no/no    0/0
  vepa    source  on   1/1  1/0  yes/no   0/2
  bridge  bridge  off  1/1  1/1  yes/yes  0/0
  bridge  bridge  on   1/1  1/1  yes/yes  0/0
  bridge  source  off  0/0  0/0  no/no    0/0
  bridge  source  on   1/1  1/0  yes/no   0/2
  source  source  off  0/0  0/0  no/no    0/0
  source  source  on   1/1  1/1  yes/yes  2/2
`;

/** A child and its parent: unicast, broadcast and ping, child->parent and parent->child. */
const PARENTS = `
  private  off  0 0 no   0 0 no
  private  on   1 0 no   1 1 yes
  vepa     off  0 0 no   0 0 no
  vepa     on   1 1 yes  1 1 yes
  bridge   off  0 0 no   0 0 no
  bridge   on   1 1 yes  1 1 yes
  source   off  0 0 no   0 0 no
  source   on   1 0 no   1 1 yes
  passthru off  0 0 no   0 0 no
  passthru on   0 0 no   1 1 no
`;

function rows(table: string): string[][] {
  return table
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
}

function child(id: string, mode: string): ChildOfLan {
  return mode === "source" ? { id, mode, sourceMacs: Object.values(LAN_MACS) } : { id, mode };
}

/**
 * Every mode beside every other one, and beside its parent, with and without reflective relay.
 *
 * Over IPv6 a ping does the same as over IPv4, in every cell.
 */
export function modeTests(judged: Judged): void {
  it.each(rows(PAIRS))(
    "%s and %s, reflective relay %s",
    async (modeA = "", modeB = "", relay, unicast, broadcast, ping, own) => {
      const topology = classicLan({
        children: [child("a", modeA), child("b", modeB)],
        hairpin: relay === "on",
      });

      const { cell } = await judged(dualStack(topology));

      const bothWays = (matrix: MatrixName): string =>
        [cell(matrix, "a", "b"), cell(matrix, "b", "a")].join("/");
      expect({
        unicast: bothWays("unicast"),
        broadcast: bothWays("broadcast"),
        ping: bothWays("ping"),
        ping6: bothWays("ping6"),
        own: [cell("broadcast", "a", "a"), cell("broadcast", "b", "b")].join("/"),
      }).toEqual({ unicast, broadcast, ping, ping6: ping, own });
    },
  );

  it.each(rows(PARENTS))(
    "%s and its parent, reflective relay %s",
    async (mode = "", relay, ...expected) => {
      const topology = classicLan({ children: [child("a", mode)], hairpin: relay === "on" });

      const { cell } = await judged(dualStack(topology));

      const measured = [
        ...(["unicast", "broadcast", "ping"] as const).map((matrix) => cell(matrix, "a", "eth0")),
        ...(["unicast", "broadcast", "ping"] as const).map((matrix) => cell(matrix, "eth0", "a")),
      ];
      expect(measured.map(String)).toEqual(expected);
      expect([cell("ping", "a", "nas"), cell("ping", "nas", "a")]).toEqual(["yes", "yes"]);
      expect([cell("ping6", "a", "eth0"), cell("ping6", "eth0", "a")]).toEqual([
        expected[2],
        expected[5],
      ]);
    },
  );
}
