import type { Tree } from "./tree.ts";

/** The values of a key in all sections of a name, in order; an empty one forgets those before it. */
export function values(root: Tree, section: string, key: string): readonly Tree[] {
  const found: Tree[] = [];
  for (const value of sections(root, section).flatMap((one) => one.all(key))) {
    if (value.text() === "") {
      found.length = 0;
    } else {
      found.push(value);
    }
  }
  return found;
}

/** The last value of a key, which is the one that counts; an absent one where there is none. */
export function value(root: Tree, section: string, key: string): Tree {
  const own = sections(root, section);
  return values(root, section, key).at(-1) ?? own.at(-1)?.get(key) ?? root.get(section);
}

/** The text of a key's last value; undefined: there is none. */
export function textOfKey(root: Tree, section: string, key: string): string | undefined {
  return values(root, section, key).at(-1)?.text();
}

/** The words of all values of a key. */
export function words(root: Tree, section: string, key: string): readonly string[] {
  return values(root, section, key).flatMap((one) => one.text()?.split(/\s+/) ?? []);
}

/** Sections of a name, which may stand several times. */
export function sections(root: Tree, name: string): readonly Tree[] {
  return root.all(name);
}

/** Keys of sections that say nothing of a topology. */
export function ignoreKeys(root: Tree, section: string, ...keys: readonly string[]): void {
  sections(root, section).forEach((one) => one.ignore(...keys));
}
