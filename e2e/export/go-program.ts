import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Builds a program of `consumers/`, which is little more than the libraries of what reads an export, or
 * a package that the module there names.
 *
 * Returns undefined without Go, or without a proxy that has the libraries: tests are skipped then.
 */
export function goProgram(name: string, source = "."): string | undefined {
  const folder = join("node_modules", ".cache", "e2e-consumers");
  const program = join(process.cwd(), folder, name);
  try {
    mkdirSync(folder, { recursive: true });
    execFileSync("go", ["build", "-buildvcs=false", "-o", program, source], {
      cwd: join(import.meta.dirname, "consumers", name),
      env: { ...process.env, CGO_ENABLED: "0" },
      stdio: "ignore",
      timeout: 240_000,
    });
    return program;
  } catch {
    return undefined;
  }
}
