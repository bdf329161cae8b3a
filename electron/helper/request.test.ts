import { describe, expect, it } from "vitest";
import { parseRequest } from "./request.ts";
import { Refusal } from "./refusal.ts";

function refusalOf(text: string): unknown {
  try {
    return parseRequest("recover", { kind: "line", text });
  } catch (error) {
    return error instanceof Refusal ? error.event : error;
  }
}

describe("parseRequest", () => {
  it("takes what the schema wants", () => {
    expect(parseRequest("recover", { kind: "line", text: '{"protocol":1}' })).toEqual({
      protocol: 1,
    });
  });

  it.each([
    { text: '{"protocol":2}', theirs: "2" },
    { text: '{"protocol":"1"}', theirs: '"1"' },
    { text: '{"protocol":null}', theirs: "object" },
    { text: `{"protocol":${"[".repeat(200_000)}${"]".repeat(200_000)}}`, theirs: "object" },
  ])("refuses another protocol, which it tells as $theirs", ({ text, theirs }) => {
    expect(refusalOf(text)).toMatchObject({
      kind: "protocol",
      message: { id: "helper.otherProtocol", params: { ours: 1, theirs } },
    });
  });
});
