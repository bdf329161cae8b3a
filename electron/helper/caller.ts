import { requireTool, type CallerVariables } from "./environment.ts";
import type { Runner } from "./runner.ts";

/** Who asked for the change. */
export interface Caller {
  readonly uid: number;
  readonly user: string;
}

/** Tells who asked: the user that pkexec or sudo names, or root. */
export async function identifyCaller(variables: CallerVariables, runner: Runner): Promise<Caller> {
  const { callerUid } = variables;
  if (callerUid === undefined || !/^\d{1,10}$/.test(callerUid)) {
    return { uid: 0, user: "root" };
  }
  const uid = Number(callerUid);
  const { code, stdout } = await runner.run([requireTool("id"), "-nu", callerUid]);
  const user = stdout.trim();
  return { uid, user: code === 0 && user !== "" ? user : callerUid };
}
