import { PING_VERDICTS, type Reachability, type ReachabilityClasses } from "./reachability.ts";

/**
 * Writes a result as JSON, piece by piece, one row of a matrix in each.
 *
 * The shape is that of docs/topology-document.md; joined, the pieces end with a new line. `ping6` is
 * there only where it says anything.
 */
export function* toJson(result: Reachability): Generator<string> {
  const size = result.interfaces.length;
  yield `{\n  "interfaces": ${JSON.stringify(result.interfaces)},\n`;
  yield* matrix("unicast", result.unicast, size, String);
  yield ",\n";
  yield* matrix("broadcast", result.broadcast, size, String);
  yield ",\n";
  yield* matrix("ping", result.ping, size, verdict);
  yield* ping6Matrix(result.ping6, size);
  yield "\n}\n";
}

/** Writes the classes of a document and the matrices between them, in the same way. */
export function* classesToJson(result: ReachabilityClasses): Generator<string> {
  const size = result.classes.length;
  yield `{\n  "classes": [`;
  for (const [place, members] of result.classes.entries()) {
    yield `${place === 0 ? "" : ","}\n    ${JSON.stringify(members)}`;
  }
  yield size === 0 ? "],\n" : "\n  ],\n";
  yield* matrix("unicast", result.unicast, size, String);
  yield ",\n";
  yield* matrix("broadcast", result.broadcast, size, String);
  yield `,\n  "echoed": [${result.echoed.join(",")}],\n`;
  yield* matrix("ping", result.ping, size, verdict);
  yield* ping6Matrix(result.ping6, size);
  yield "\n}\n";
}

function* ping6Matrix(cells: Uint8Array, size: number): Generator<string> {
  if (cells.some((code) => code !== 0)) {
    yield ",\n";
    yield* matrix("ping6", cells, size, verdict);
  }
}

function verdict(code: number): string {
  return JSON.stringify(PING_VERDICTS[code] ?? null);
}

function* matrix(
  name: string,
  cells: Uint8Array,
  size: number,
  write: (cell: number) => string,
): Generator<string> {
  yield `  "${name}": [`;
  for (let row = 0; row < size; row += 1) {
    const line = Array.from(cells.subarray(row * size, (row + 1) * size), write);
    yield `${row === 0 ? "" : ","}\n    [${line.join(",")}]`;
  }
  yield size === 0 ? "]" : "\n  ]";
}
