import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { APPLICATION_NAME } from "../../../shared/protocol/application.ts";

/** Where this user's settings and unsaved work are kept (XDG Base Directory Specification). */
export function userFolders(env: NodeJS.ProcessEnv): {
  readonly configFolder: string;
  readonly stateFolder: string;
} {
  return {
    configFolder: join(baseOf(env["XDG_CONFIG_HOME"], ".config"), APPLICATION_NAME),
    stateFolder: join(baseOf(env["XDG_STATE_HOME"], ".local/state"), APPLICATION_NAME),
  };
}

/** The specification: a relative path is to be ignored. */
function baseOf(set: string | undefined, usual: string): string {
  return set !== undefined && isAbsolute(set) ? set : join(homedir(), usual);
}
