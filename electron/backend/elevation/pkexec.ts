import { stat } from "node:fs/promises";
import { failedError, plainError, type ElevationError } from "./elevation-error.ts";

/** Where pkexec is installed: Debian, Fedora, Arch and others; NixOS. */
const PKEXECS = ["/usr/bin/pkexec", "/run/wrappers/bin/pkexec"] as const;

/**
 * All that pkexec sees of our environment.
 *
 * It refuses to run for an odd SHELL or LANG, and its sentences are told apart in English.
 */
export const PKEXEC_ENVIRONMENT = {
  PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
  LC_ALL: "C.UTF-8",
} as const;

/** How pkexec, or the helper that it became, ended. */
export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stderr: string;
}

export async function findPkexec(): Promise<string | undefined> {
  for (const path of PKEXECS) {
    if (
      await stat(path).then(
        (stats) => stats.isFile(),
        () => false,
      )
    ) {
      return path;
    }
  }
  return undefined;
}

/** pkexec(1): the person closed the dialogue. */
const DISMISSED = 126;

/** pkexec(1): not authorised, or any error of pkexec's own. */
const REFUSED = 127;

/**
 * Says why a helper ended before its first word.
 *
 * The helper's own exit codes pass through pkexec unchanged, so this holds only where no `hello`
 * was seen; the helper never uses 126 and 127. Sentences are pkexec's (src/programs/pkexec.c).
 */
export function classifyPkexecEnd({ code, signal, stderr }: ProcessEnd): ElevationError {
  if (code === DISMISSED) {
    return plainError("dismissed");
  }
  if (code === REFUSED) {
    if (stderr.includes("No authentication agent found")) {
      return plainError("noAgent");
    }
    // "…NotAuthorized: Only trusted callers" is a user namespace's error and no verdict.
    if (/^Error executing command as another user: Not authorized$/m.test(stderr)) {
      return plainError("notAuthorised");
    }
    if (/^Error accessing \S.*: No such file or directory$/m.test(stderr)) {
      return plainError("notInstalled");
    }
  }
  const [said = ""] = stderr.trim().split("\n");
  return failedError(said === "" && signal !== null ? signal : said);
}
