import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Where `npm run test:app` builds the app for its specs: what others build is not theirs. E2E_DIST names another. */
export const DIST = process.env["E2E_DIST"] ?? `${ROOT}node_modules/.cache/e2e-app/dist`;
