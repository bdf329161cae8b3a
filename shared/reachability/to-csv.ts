import { PING_VERDICTS, type Reachability } from "./reachability.ts";

/**
 * Writes a result as comma-separated values, one line for each ordered pair, piece by piece.
 *
 * Columns: from, to, unicast, broadcast, ping, ping6 (empty: null). Ids need no quotes; lines end
 * with CRLF (RFC 4180).
 */
export function* toCsv(result: Reachability): Generator<string> {
  yield "from,to,unicast,broadcast,ping,ping6\r\n";
  const { interfaces, unicast, broadcast, ping, ping6 } = result;
  for (const [row, from] of interfaces.entries()) {
    const lines = interfaces.map((to, column) => {
      const cell = row * interfaces.length + column;
      const pings = [ping, ping6].map((verdicts) => PING_VERDICTS[verdicts[cell] ?? 0] ?? "");
      return `${from},${to},${unicast[cell] ?? 0},${broadcast[cell] ?? 0},${pings.join()}\r\n`;
    });
    yield lines.join("");
  }
}
