import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { World } from "./world.ts";

/** What happens at the N-th change. */
export type Deed = "kill-worker" | "kill-guardian" | "kill-both" | "fail" | "nothing";

/** When it happens: before the change is made, while it is made, or when it is. */
export const MOMENTS = ["before", "during", "after"] as const;

export type Moment = (typeof MOMENTS)[number];

/**
 * A program that is mounted over `ip` in one world only, and strikes once.
 *
 * The helper knows nothing of it: it runs what stands at the usual path.
 */
export class StandIn {
  readonly #folder: string;

  constructor(world: World) {
    this.#folder = world.folder;
    const script = readFileSync(fileURLToPath(new URL("stand-in-ip.sh", import.meta.url)), "utf8");
    const path = join(world.folder, "ip");
    writeFileSync(path, script.replace("@FOLDER@", world.folder));
    chmodSync(path, 0o755);
    this.plan("nothing", "before", 0);
    world.sh(`
      real=$(readlink -f "$(command -v ip)")
      cp "$real" ${world.folder}/real-ip
      mount --bind ${path} "$real"
    `);
  }

  /** Decides what happens at which change, counted from now and from 1. */
  plan(deed: Deed, moment: Moment, at: number): void {
    const facts = { deed, moment, at, count: 0 };
    for (const [name, value] of Object.entries(facts)) {
      writeFileSync(join(this.#folder, name), `${String(value)}\n`);
    }
    rmSync(join(this.#folder, "struck"), { force: true });
    writeFileSync(join(this.#folder, "log"), "");
  }

  /** The changes that were made since `plan`, as lines of `ip`. */
  get log(): readonly string[] {
    return readFileSync(join(this.#folder, "log"), "utf8").split("\n").slice(0, -1);
  }

  get hasStruck(): boolean {
    return existsSync(join(this.#folder, "struck"));
  }
}
