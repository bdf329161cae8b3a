import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The first whose schema knows macvlan links is 0.69. */
const MODULE = "github.com/srl-labs/containerlab@v0.72.0";

/**
 * containerlab's JSON Schema, which is in its Go module; the variable names a file of another version.
 *
 * Returns undefined without Go, or where the proxy has no such version: tests are skipped then.
 */
export function containerlabSchema(): object | undefined {
  const file = process.env["MACVLAN_DESIGNER_CONTAINERLAB_SCHEMA"] ?? downloaded();
  return file === undefined ? undefined : (JSON.parse(readFileSync(file, "utf8")) as object);
}

function downloaded(): string | undefined {
  try {
    const answer = execFileSync("go", ["mod", "download", "-json", MODULE], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 60_000,
    });
    const { Dir } = JSON.parse(answer) as { readonly Dir: string };
    return join(Dir, "schemas", "clab.schema.json");
  } catch {
    return undefined;
  }
}
