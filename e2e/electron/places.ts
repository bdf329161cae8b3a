import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout's top folder. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** What `npm run test:electron` prepares; what others build is not theirs. */
const PREPARED = join(ROOT, "node_modules", ".cache", "e2e-electron");

/** The app as `electron FOLDER` runs it. */
export const APP = join(PREPARED, "app");

/** The app as it is packed, and the same with the one fuse that Playwright needs. */
export const RELEASE = join(PREPARED, "release", "linux-unpacked", "macvlan-designer");
export const PACKED = join(PREPARED, "packed", "macvlan-designer");

export const EXAMPLES = join(ROOT, "examples");
