import type { HelperContext } from "../context.ts";
import { recoverFirst } from "../locked-folder.ts";

/** Takes back what was left, and nothing else; exit code 70 when commands are left to run. */
export async function recover(context: HelperContext): Promise<number> {
  const { folder, runner, sink } = context;
  context.lock("recover", "");
  const taken = await recoverFirst(folder, runner, sink);
  if (!taken) {
    sink.say({ event: "recovered", actions: 0, left: [] });
  }
  return taken && taken.left.length > 0 ? 70 : 0;
}
