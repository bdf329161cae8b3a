import { describe, expect, it } from "vitest";
import { say } from "../../../../shared/messages/say.ts";
import { cannotWrite } from "./document-failures.ts";

describe("a failed save", () => {
  it.each([
    ["ENOSPC", /the disk is full\. Free some space/],
    ["EDQUOT", /your share of the disk is used up\. Free some space/],
    ["EACCES", /you lack the permission\. Ask whoever owns/],
    ["EPERM", /you lack the permission\. Ask whoever owns/],
    ["EROFS", /the file system is read-only\. Save it somewhere else/],
    ["ENOENT", /no such file or folder\. Make the folder again/],
    ["ENOTDIR", /no folder\. Make the folder again/],
    ["ENAMETOOLONG", /too long for this disk\. Save it somewhere else/],
    ["EIO", /broken disk\. Save it somewhere else/],
  ])("with %s says what, where, why, what to do, and that nothing is lost", (code, sentence) => {
    const answer = cannotWrite(
      "/srv/lab/home.macvlan.json",
      Object.assign(new Error("broken disk"), { code }),
    );

    const said = answer.ok ? "" : say(answer.error.message);
    expect(said).toContain("home.macvlan.json could not be saved in /srv/lab: ");
    expect(said).toMatch(sentence);
    expect(said).toMatch(/Your work is still here, unsaved\.$/);
  });
});
