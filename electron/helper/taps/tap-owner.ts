import { message } from "../../../shared/messages/message.ts";
import type { Caller } from "../caller.ts";
import { requireTool } from "../environment.ts";
import { Refusal } from "../refusal.ts";
import type { Runner } from "../runner.ts";

/** One more is chown(2)'s "leave it as it is". */
const LAST_UID = 2 ** 32 - 2;

/**
 * Whose the devices of taps shall be: the user's that was named, else the caller's.
 *
 * @throws {Refusal} `request`: there is no such user
 */
export async function findTapOwner(
  user: string | undefined,
  caller: Caller,
  runner: Runner,
): Promise<number> {
  if (user === undefined) {
    return caller.uid;
  }
  const { code, stdout } = await runner.run([requireTool("id"), "-u", "--", user]);
  // A number needs no name: a container's users have none here.
  const uid = code === 0 ? stdout.trim() : user;
  if (!/^\d{1,10}$/.test(uid) || Number(uid) > LAST_UID) {
    throw new Refusal("request", message("helper.unknownUser", { user }));
  }
  return Number(uid);
}
