import { PING_VERDICTS, type Reachability } from "./reachability.ts";

/**
 * Writes a result as comma-separated values, one line for each ordered pair, piece by piece.
 *
 * Columns: from, to, unicast, broadcast, ping (empty: null). Ids need no quotes; lines end with
 * CRLF (RFC 4180).
 */
export function* toCsv(result: Reachability): Generator<string> {
  yield "from,to,unicast,broadcast,ping\r\n";
  const { interfaces, unicast, broadcast, ping } = result;
  for (const [row, from] of interfaces.entries()) {
    const lines = interfaces.map((to, column) => {
      const cell = row * interfaces.length + column;
      const verdict = PING_VERDICTS[ping[cell] ?? 0] ?? "";
      return `${from},${to},${unicast[cell] ?? 0},${broadcast[cell] ?? 0},${verdict}\r\n`;
    });
    yield lines.join("");
  }
}
