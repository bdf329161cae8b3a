import { PING_VERDICTS, type Reachability } from "./reachability.ts";

/**
 * Writes a result as comma-separated values, one line for each ordered pair, piece by piece.
 *
 * Columns: from, to, unicast, broadcast, ping (empty: null), and where it says anything ping6. Ids
 * need no quotes; lines end with CRLF (RFC 4180).
 */
export function* toCsv(result: Reachability): Generator<string> {
  const { interfaces, unicast, broadcast, ping, ping6 } = result;
  const matrices = ping6.some((code) => code !== 0) ? [ping, ping6] : [ping];
  yield `from,to,unicast,broadcast,ping${matrices.length > 1 ? ",ping6" : ""}\r\n`;
  for (const [row, from] of interfaces.entries()) {
    const lines = interfaces.map((to, column) => {
      const cell = row * interfaces.length + column;
      const pings = matrices.map((verdicts) => PING_VERDICTS[verdicts[cell] ?? 0] ?? "");
      return `${from},${to},${unicast[cell] ?? 0},${broadcast[cell] ?? 0},${pings.join()}\r\n`;
    });
    yield lines.join("");
  }
}
