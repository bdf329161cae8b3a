/**
 * A name that files and every container engine take: lower case letters, digits and single dashes.
 *
 * At most 40 characters, a letter or digit at both ends: valid for Docker, Podman, Compose, Kubernetes
 * (RFC 1123 label), containerlab and as a host name. Null: nothing of the text is left.
 */
export function slug(text: string): string | null {
  const made = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    // A letter of its own, which does not come apart into a d and a stroke.
    .replace(/đ/gu, "d")
    .replace(/[^a-z0-9]+/gu, "-")
    .slice(0, 41)
    .replace(/^-+|-+$/gu, "")
    .slice(0, 40)
    .replace(/-+$/u, "");
  return made === "" ? null : made;
}

/** Gives each text a name of its own; the second that would be `web` is `web-2`. */
export class Slugs {
  readonly #taken = new Set<string>();

  /** @param texts the first that leaves a name is taken; `unnamed` when none does */
  take(...texts: readonly string[]): string {
    const base = texts.map(slug).find((made) => made !== null) ?? "unnamed";
    let name = base;
    for (let count = 2; this.#taken.has(name); count += 1) {
      name = `${base}-${count}`;
    }
    this.#taken.add(name);
    return name;
  }
}
