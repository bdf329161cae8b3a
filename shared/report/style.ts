import { THEMES, type Theme } from "../diagram/drawing/themes.ts";

/** The page's own look; the colours are the picture's. */
const RULES = `
* { box-sizing: border-box; }
html { color-scheme: light dark; scroll-behavior: auto; }
body { margin: 0; background: var(--paper); color: var(--text);
  font: 16px/1.55 system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; }
header, nav, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2.5rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; margin: 3rem 0 0.75rem; }
h3 { font-size: 1rem; margin: 1.75rem 0 0.35rem; overflow-wrap: anywhere; }
p { margin: 0.35rem 0 0.9rem; max-width: 46rem; overflow-wrap: anywhere; }
.lead { font-size: 1.05rem; margin-top: 0.6rem; white-space: pre-wrap; }
.dim, .facts, footer { color: var(--dim); }
.facts { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; padding: 0; margin: 1rem 0 0; }
nav { margin-top: 1.25rem; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0.35rem 1.25rem; padding: 0.7rem 0; margin: 0;
  border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); }
a { color: var(--accent); text-underline-offset: 0.2em; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.scroll { overflow-x: auto; width: fit-content; max-width: 100%; border: 1px solid var(--line); border-radius: 8px; }
.drawing, .scroll:has(.wide) { width: auto; }
.drawing svg { display: block; margin: 0 auto; max-width: 100%; height: auto; }
table { border-collapse: collapse; font-size: 0.9rem; }
.wide { width: 100%; }
th, td { padding: 0.4rem 0.75rem; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { background: var(--panel); vertical-align: bottom; }
tbody tr:last-child > * { border-bottom: 0; }
.wide td, .wide th { overflow-wrap: anywhere; }
.wide { min-width: 46rem; }
.number, .code { font-family: ui-monospace, "Liberation Mono", Menlo, Consolas, monospace; font-size: 0.85em; }
.matrix th, .matrix td { padding: 0.3rem 0.5rem; border-inline-end: 1px solid var(--line); }
.matrix tr > :last-child { border-inline-end: 0; }
.matrix tbody th { font-weight: 500; white-space: nowrap; background: var(--panel); position: sticky; inset-inline-start: 0; }
.matrix thead th { font-weight: 500; max-width: 9rem; overflow-wrap: break-word; }
.matrix td { text-align: center; vertical-align: middle; min-width: 3.25rem; }
.yes { color: var(--good); background: var(--good-soft); }
.no { color: var(--bad); background: var(--bad-soft); }
.race { color: var(--warn); background: var(--warn-soft); }
.self, .nothing { color: var(--dim); }
.legend { display: grid; grid-template-columns: max-content 1fr; gap: 0.3rem 0.75rem; margin: 0.9rem 0; font-size: 0.9rem; }
.legend dt { padding: 0 0.5rem; border-radius: 4px; text-align: center; }
.legend dd { margin: 0; color: var(--dim); }
.list { padding-inline-start: 1.25rem; margin: 0.5rem 0; max-width: 60rem; }
.list li { margin: 0.4rem 0; overflow-wrap: anywhere; }
.problems { list-style: none; padding: 0; margin: 0.5rem 0; }
.problems li { border: 1px solid var(--line); border-inline-start: 4px solid var(--accent); border-radius: 6px;
  padding: 0.6rem 0.9rem; margin: 0.6rem 0; overflow-wrap: anywhere; }
.problems .warning { border-inline-start-color: var(--warn); }
.problems p { margin: 0.15rem 0 0; max-width: 60rem; }
.tag { font-weight: 600; }
.warning .tag { color: var(--warn); }
details { border: 1px solid var(--line); border-radius: 8px; margin: 0.6rem 0; }
summary { padding: 0.6rem 0.9rem; cursor: pointer; font-weight: 600; overflow-wrap: anywhere; }
summary .dim { font-weight: 400; }
details > :not(summary) { margin-inline: 0.9rem; }
details > .list { margin-inline: 0.9rem; }
details > :last-child { margin-bottom: 0.9rem; }
figure { margin: 0.9rem 0; }
figcaption { font-size: 0.9rem; margin-bottom: 0.3rem; overflow-wrap: anywhere; }
pre { margin: 0; padding: 0.75rem 0.9rem; max-height: 32rem; overflow: auto; background: var(--panel);
  border: 1px solid var(--line); border-radius: 6px; font: 0.8rem/1.5 ui-monospace, "Liberation Mono", Menlo, Consolas, monospace; tab-size: 4; }
footer { margin-top: 3.5rem; padding-top: 1rem; padding-bottom: 2.5rem; border-top: 1px solid var(--line); font-size: 0.9rem; }
@media (max-width: 40rem) {
  header, nav, main, footer { padding-inline: 1rem; }
  .drawing svg { max-width: none; }
}
@media print {
  @page { margin: 15mm; }
  html { color-scheme: light; }
  body { font-size: 10pt; }
  header, nav, main, footer { max-width: none; padding: 0; }
  nav, #exports { display: none; }
  h2, h3, summary { break-after: avoid; }
  h2 { margin-top: 1.5rem; }
  .drawing, tr, .problems li, .list li { break-inside: avoid; }
  .scroll { overflow: visible; border: 0; }
  .drawing svg { max-width: 100%; max-height: 240mm; }
  .matrix tbody th { position: static; }
  .wide { min-width: 0; }
  table { font-size: 8pt; }
  th, td { padding: 2pt 4pt; }
  pre { max-height: none; overflow: visible; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 7.5pt; }
  details { border: 0; }
  details > * { margin-inline: 0; }
  .yes, .no, .race { print-color-adjust: exact; }
}
`;

/** The colours as variables of CSS, as `--paper: #ffffff;`. */
function variables(theme: Theme): string {
  return Object.entries(theme)
    .map(([ink, colour]) => `--${ink}: ${colour};`)
    .join(" ");
}

/** The page's style: light, dark as the reader's system says, and light on paper. */
export const STYLE = [
  `:root { ${variables(THEMES.light)} }`,
  `@media screen and (prefers-color-scheme: dark) { :root { ${variables(THEMES.dark)} } }`,
  RULES,
].join("\n");

/** A theme whose colours are the page's, so that one picture is light and dark. */
export const PAGE_THEME = Object.fromEntries(
  Object.keys(THEMES.light).map((ink) => [ink, `var(--${ink})`]),
) as Theme;
