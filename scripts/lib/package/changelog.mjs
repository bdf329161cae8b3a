const WIDTH = 78;

/** Who answers for a package, as Debian writes it. */
export const MAINTAINER =
  "Macvlan Designer maintainers <macvlan-designer@users.noreply.github.com>";

/**
 * Our change log as Debian's (deb-changelog(5)): what is not released yet is this package's.
 *
 * @param {string} markdown CHANGELOG.md, as Keep a Changelog has it
 * @param {import("./version.mjs").Release} release
 */
export function debianChangelog(markdown, { version, date }) {
  const [, ...releases] = markdown.split(/^## /mu);
  return releases
    .map((text, place) => {
      const [, number = "", day] = /^\[([^\]]+)\](?: - (\S+))?/u.exec(text) ?? [];
      const [name, when] = place === 0 ? [version, date] : [number, new Date(day ?? date)];
      return entry(`${name}-1`, when, text);
    })
    .join("\n");
}

/**
 * @param {string} version
 * @param {Date} date
 * @param {string} text one release's part
 */
function entry(version, date, text) {
  const changes = text
    .split(/^### /mu)
    .slice(1)
    .flatMap((part) => {
      const [kind = "", ...rest] = part.split("\n");
      const points = rest.join("\n").split(/^- /mu).slice(1);
      return points.map((point) => wrap(`${kind.trim()}: ${plain(point)}`));
    });
  const head = `macvlan-designer (${version}) unstable; urgency=medium`;
  const body = changes.length > 0 ? changes.join("\n") : wrap("See the sources' change log.");
  return `${head}\n\n${body}\n\n -- ${MAINTAINER}  ${rfc5322(date)}\n`;
}

function plain(/** @type {string} */ point) {
  return point
    .replace(/\[([^\]]+)\]\([^)]*\)/gu, "$1")
    .replace(/[`*]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

function wrap(/** @type {string} */ text) {
  const lines = ["  *"];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line.length + 1 + word.length > WIDTH && line.trim() !== "*") {
      lines.push(`    ${word}`);
    } else {
      lines[lines.length - 1] = `${line} ${word}`;
    }
  }
  return lines.join("\n");
}

function rfc5322(/** @type {Date} */ date) {
  return date.toUTCString().replace(/GMT$/u, "+0000");
}
