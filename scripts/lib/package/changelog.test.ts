import { describe, expect, it } from "vitest";
import { debianChangelog } from "./changelog.mjs";

const DATE = new Date("2026-05-04T03:02:01Z");

describe("debianChangelog", () => {
  it("has what is not released yet in the package's version, and the releases before", () => {
    const markdown = `# Changelog

## [Unreleased]

### Added

- \`plan\` shows *what* would change, as [the docs](docs/x.md) say, in so many words that one line of a
  change log cannot hold them.

### Fixed

- A thing.

## [0.1.0] - 2026-01-02

### Added

- Everything.
`;

    expect(debianChangelog(markdown, { version: "0.2.0+electron22", date: DATE })).toBe(
      `macvlan-designer (0.2.0+electron22-1) unstable; urgency=medium

  * Added: plan shows what would change, as the docs say, in so many words
    that one line of a change log cannot hold them.
  * Fixed: A thing.

 -- Macvlan Designer maintainers <macvlan-designer@users.noreply.github.com>  Mon, 04 May 2026 03:02:01 +0000

macvlan-designer (0.1.0-1) unstable; urgency=medium

  * Added: Everything.

 -- Macvlan Designer maintainers <macvlan-designer@users.noreply.github.com>  Fri, 02 Jan 2026 00:00:00 +0000
`,
    );
  });

  it("has an entry also for a release of which nothing is told", () => {
    expect(debianChangelog("## [Unreleased]\n", { version: "1.0.0", date: DATE })).toContain(
      "macvlan-designer (1.0.0-1) unstable; urgency=medium\n\n  * See",
    );
  });
});
