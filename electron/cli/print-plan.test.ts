import { expect, it } from "vitest";
import { message } from "../../shared/messages/message.ts";
import { say } from "../../shared/messages/say.ts";
import { nothingToDo, nothingToRemove } from "./print-plan.ts";

const UNSEEN = [message("cli.plan.unseen")];

it("claims of a machine no more than could be seen", () => {
  expect(say(nothingToDo("Lab", []))).toBe('Nothing to do: this machine is what "Lab" draws.');
  expect(say(nothingToDo("Lab", UNSEEN))).toContain("as far as can be seen");
  expect(say(nothingToRemove("x", []))).toContain("nothing on this machine carries the id x");
  expect(say(nothingToRemove("x", UNSEEN))).toContain("as far as can be seen");
});
