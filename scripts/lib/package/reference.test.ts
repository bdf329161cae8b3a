import { describe, expect, it } from "vitest";
import { commandsBelow } from "../../../electron/packaging/command-line/command-model.ts";
import { roffOf } from "./markdown-to-roff.mjs";
import { completionFiles, manualPages, programModel } from "./reference.mjs";

const PAGES = manualPages({ version: "1.2.3", date: new Date("2026-05-04T00:00:00Z") });

describe("manualPages", () => {
  it("has a page for the program, for each command and for the file format", () => {
    const names = programModel().commands.map(({ words }) => `${words.join("-")}.1`);

    expect(Object.keys(PAGES)).toEqual(["macvlan-designer.1", ...names, "macvlan.json.5"]);
  });

  it("names every option of every command, also of those that have no page of their own", () => {
    for (const { words, options } of commandsBelow(programModel())) {
      const page = PAGES[`${words.slice(0, 2).join("-")}.1`];
      for (const { long } of options) {
        expect(page, `${words.join(" ")} ${long}`).toContain(long.replaceAll("-", "\\-"));
      }
    }
  });

  it("tells the exit codes and, in the command's page, what the docs say of it", () => {
    expect(PAGES["macvlan-designer.1"]).toMatch(/^\.SH EXIT STATUS\n\.TP\n0\n/mu);
    expect(PAGES["macvlan-designer-serve.1"]).toContain("127.0.0.1");
    expect(PAGES["macvlan.json.5"]).toContain("\\fBpassthru\\fR");
  });

  it("has no request that man(7) does not know", () => {
    const known = new Set("TH SH SS PP TP IP RS RE EX EE BR br nh ad".split(" "));
    for (const [name, page] of Object.entries(PAGES)) {
      const requests = [...page.matchAll(/^\.(\S*)/gmu)].map(([, request = ""]) => request);
      expect(
        requests.filter((request) => !known.has(request)),
        name,
      ).toEqual([]);
      expect(page, name).not.toMatch(/^'/mu);
    }
  });
});

describe("roffOf", () => {
  it.each([
    [
      "Plain `--option` and *what* **is**.",
      ".PP\nPlain \\fB\\-\\-option\\fR and \\fIwhat\\fR \\fBis\\fR.",
    ],
    ["A\\\\B ~^'\"", ".PP\nA\\eB \\(ti\\(ha\\(aq\\(dq"],
    ["one\n.two\n'three", ".PP\none\n\\&.two\n\\(aqthree"],
    ["a & b < c `x<y`", ".PP\na & b < c \\fBx<y\\fR"],
    ["- [one](x.md)\n- two", ".IP \\(bu 3\none\n.IP \\(bu 3\ntwo"],
    ["- one\n\n  more", ".IP \\(bu 3\none\n.RS 3\n.PP\nmore\n.RE"],
    ["| a | b |\n|---|---|\n| `x` | y |", ".TP\n\\fBx\\fR\ny"],
    [
      "| a | b | c |\n|---|---|---|\n| x | y | z |\n| u | | w |",
      ".TP\nx\n\\fIb\\fR: y\n.br\n\\fIc\\fR: z\n.TP\nu\n\\fIc\\fR: w",
    ],
    ["### Sub", ".SS Sub"],
    ["```sh\n.a -b\n```", ".PP\n.RS 4\n.EX\n\\&.a \\-b\n.EE\n.RE"],
  ])("writes %j", (markdown, roff) => {
    expect(roffOf(markdown)).toBe(roff);
  });

  it("refuses what it would have to leave out", () => {
    expect(() => roffOf("![a picture](x.png)")).toThrow("cannot have this");
  });
});

describe("completionFiles", () => {
  it("offers the targets of export", () => {
    const { "/usr/share/bash-completion/completions/macvlan-designer": bash = "" } =
      completionFiles("deb");

    expect(bash).toMatch(/' export --to'\)\n.*'iproute2 networkd /u);
  });

  it.each([
    ["deb", "/usr/share/zsh/vendor-completions/_macvlan-designer"],
    ["rpm", "/usr/share/zsh/site-functions/_macvlan-designer"],
  ] as const)("puts those for zsh where the distribution's looks: in a .%s", (kind, path) => {
    expect(Object.keys(completionFiles(kind))).toContain(path);
  });
});
