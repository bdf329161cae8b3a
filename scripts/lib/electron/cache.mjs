import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/** Where this user keeps what can be fetched again (XDG Base Directory Specification). */
export function cacheFolder() {
  const given = process.env["XDG_CACHE_HOME"] ?? "";
  // The specification tells to ignore relative paths.
  return join(isAbsolute(given) ? given : join(homedir(), ".cache"), "macvlan-designer");
}
