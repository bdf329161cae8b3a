// Manual pages and completions, made from what `--help` is made of, and from docs/.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { processIo } from "../../../electron/cli/command-io.ts";
import { buildProgram } from "../../../electron/cli/program.ts";
import { PICTURE_FORMATS } from "../../../electron/backend/pictures/picture-formats.ts";
import { commandModel } from "../../../electron/packaging/command-line/command-model.ts";
import { bashCompletions } from "../../../electron/packaging/completions/bash.ts";
import { fishCompletions } from "../../../electron/packaging/completions/fish.ts";
import { zshCompletions } from "../../../electron/packaging/completions/zsh.ts";
import { commandPage, pageName } from "../../../electron/packaging/manual/command-page.ts";
import { manualPage } from "../../../electron/packaging/manual/roff.ts";
import { EXPORT_TARGETS } from "../../../shared/export/registry.ts";
import { IMPORT_SOURCES } from "../../../shared/import/registry.ts";
import { root } from "../toolchain.mjs";
import { markdownParts, roffOf } from "./markdown-to-roff.mjs";

/** @typedef {import("../../../electron/packaging/command-line/command-model.ts").CommandModel} Model */
/** @typedef {import("./markdown-to-roff.mjs").Part} Part */
/** @typedef {Pick<import("./version.mjs").Release, "version" | "date">} Release */

/** What the file format's page is called: after the ending of its files. */
const FORMAT_PAGE = "macvlan.json";

/** Parts of docs/command-line.md that are about the whole program, and their headings here. */
const WHOLE = new Map([
  ["Exit codes", "EXIT STATUS"],
  ["What programs read", "WHAT PROGRAMS READ"],
  ["Choices", "NOTES"],
]);

/** The command line, as pages and completions need it. */
export function programModel() {
  const names = (/** @type {readonly { name: string }[]} */ list) => list.map(({ name }) => name);
  return commandModel(
    buildProgram(processIo(), () => undefined),
    {
      "export --to": names(EXPORT_TARGETS),
      "import --from": names(IMPORT_SOURCES),
      "render --format": names(PICTURE_FORMATS),
    },
  );
}

/** @typedef {"deb" | "rpm"} PackageKind */

/** Where zsh looks: only Debian's in the first. @type {Readonly<Record<PackageKind, string>>} */
const ZSH_FOLDERS = {
  deb: "/usr/share/zsh/vendor-completions",
  rpm: "/usr/share/zsh/site-functions",
};

/**
 * Completions for each shell, by where it looks for them.
 *
 * @param {PackageKind} kind
 * @returns {Readonly<Record<string, string>>}
 */
export function completionFiles(kind) {
  const program = programModel();
  const [name = ""] = program.words;
  return {
    [`/usr/share/bash-completion/completions/${name}`]: bashCompletions(program),
    [`${ZSH_FOLDERS[kind]}/_${name}`]: zshCompletions(program),
    [`/usr/share/fish/vendor_completions.d/${name}.fish`]: fishCompletions(program),
  };
}

/**
 * A page for the program, for each command, and for the file format, by name with section.
 *
 * @param {Release} release
 * @returns {Readonly<Record<string, string>>}
 */
export function manualPages(release) {
  const program = programModel();
  const docs = markdownParts(doc("command-line.md"));
  const whole = docs.flatMap(([heading, roff]) => {
    const name = WHOLE.get(heading);
    return name === undefined ? [] : [/** @type {Part} */ ([name, roff])];
  });
  const main = `${pageName(program)}(1)`;
  const format = `${FORMAT_PAGE}(5)`;
  const pages = program.commands.map((command) => {
    const parts = partsAbout(command, docs);
    const extras = { ...release, parts, seeAlso: [main, format] };
    return [`${pageName(command)}.1`, commandPage(command, extras, command.commands)];
  });
  const seeAlso = [...program.commands.map((command) => `${pageName(command)}(1)`), format];
  return Object.fromEntries([
    [`${pageName(program)}.1`, commandPage(program, { ...release, parts: whole, seeAlso }, [])],
    ...pages,
    [`${FORMAT_PAGE}.5`, formatPage(release, main)],
  ]);
}

/**
 * Sections of docs/command-line.md whose heading names the command.
 *
 * @param {Model} command
 * @param {readonly Part[]} docs
 * @returns {readonly Part[]}
 */
function partsAbout({ words }, docs) {
  const quoted = `\`${words.at(-1)}\``;
  return docs
    .filter(([heading]) => heading.split(/ and |, /u).includes(quoted))
    .map(([, roff]) => ["DETAILS", roff]);
}

/**
 * @param {Release} release
 * @param {string} main
 */
function formatPage(release, main) {
  const markdown = doc("topology-document.md");
  const [opening = ""] = markdown.split(/^## /mu);
  // A list of links to the headings below is of no use in a page without links.
  const about = opening.replace(/^# .*$/mu, "").replace(/^- \[[\s\S]*$/mu, "");
  const parts = markdownParts(markdown).map(
    ([heading, roff]) => /** @type {Part} */ ([heading.toUpperCase(), roff]),
  );
  const summary = "a macvlan network as Macvlan Designer draws it";
  const [name = "", section = ""] = main.split(/[()]/u);
  return manualPage({ name: FORMAT_PAGE, section: 5, summary, ...release }, [
    ["DESCRIPTION", roffOf(about)],
    ...parts,
    ["SEE ALSO", `.BR ${name.replaceAll("-", "\\-")} (${section})`],
  ]);
}

function doc(/** @type {string} */ name) {
  return readFileSync(join(root, "docs", name), "utf8");
}
