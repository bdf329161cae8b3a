import { readdirSync } from "node:fs";
import { join } from "node:path";

type PackageKind = "deb" | "rpm";

/** What only one kind of package has: the others' files are the same in both. */
export const ONLY_IN: Readonly<Record<PackageKind, readonly string[]>> = {
  deb: [
    "/usr/share/doc/macvlan-designer/changelog.Debian.gz",
    "/usr/share/lintian/overrides/macvlan-designer",
    "/usr/share/zsh/vendor-completions/_macvlan-designer",
  ],
  rpm: [
    "/usr/share/licenses/macvlan-designer/LICENSE",
    "/usr/share/zsh/site-functions/_macvlan-designer",
  ],
};

/** What scripts/test-package.mjs says of a folder that it has made. */
export function made(variable: string): string {
  const folder = process.env[variable];
  if (folder === undefined) {
    throw new Error(`${variable} is not set: these tests are run by npm run test:package`);
  }
  return folder;
}

/** The one package of a kind in a folder. */
export function packageIn(folder: string, kind: PackageKind): string {
  const [name] = readdirSync(folder).filter((entry) => entry.endsWith(`.${kind}`));
  if (name === undefined) {
    throw new Error(`there is no .${kind} in ${folder}`);
  }
  return join(folder, name);
}
