import { execFile } from "node:child_process";
import { APPLICATION_ID } from "../../../shared/protocol/application.ts";
import type { HelperVerb } from "../../../shared/protocol/helper.ts";
import { PKEXEC_ENVIRONMENT } from "./pkexec.ts";

/** Asks polkitd, and nobody else, whether an action is allowed (pkcheck(1)). */
const PKCHECK = "/usr/bin/pkcheck";

/**
 * Whether polkit lets this process use a verb at once, without a password being asked for.
 *
 * pkexec itself cannot be told not to ask.
 */
export function isAuthorised(verb: HelperVerb): Promise<boolean> {
  const args = ["--action-id", `${APPLICATION_ID}.${verb}`, "--process", String(process.pid)];
  return new Promise((resolve) => {
    execFile(PKCHECK, args, { env: PKEXEC_ENVIRONMENT }, (error) => {
      resolve(error === null);
    });
  });
}
