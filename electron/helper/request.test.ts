import { describe, expect, it } from "vitest";
import { MAX_PROBE_PAIRS, type HelperVerb } from "../../shared/protocol/helper.ts";
import { parseRequest } from "./request.ts";
import { Refusal } from "./refusal.ts";

function refusalOf(text: string, verb: HelperVerb = "recover"): unknown {
  try {
    return parseRequest(verb, { kind: "line", text });
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

  it.each(["-u", "", "a b", "x".repeat(300), "a\n"])(
    "refuses %j as an owner of taps",
    (tapOwner) => {
      const asked = { document: {}, bindings: {}, planDigest: "0".repeat(64), accept: [] };
      const request = (owner: string): string =>
        JSON.stringify({ protocol: 1, ...asked, confirmSeconds: 30, tapOwner: owner });

      expect(refusalOf(request(tapOwner), "apply")).toMatchObject({ kind: "request" });
      expect(refusalOf(request("anna"), "apply")).toMatchObject({ tapOwner: "anna" });
    },
  );

  describe("of a probe", () => {
    const asked = { protocol: 1, documentId: "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11" };
    const pair = { from: "mv0", to: "eno1" };
    const pairs = (count: number): object => ({ ...asked, pairs: Array(count).fill(pair) });

    it.each([{ ...asked, ...pair }, pairs(1), pairs(MAX_PROBE_PAIRS)])(
      "takes one pair, or a list",
      (request) => {
        expect(parseRequest("probe", { kind: "line", text: JSON.stringify(request) })).toEqual(
          request,
        );
      },
    );

    it.each([
      { what: "no pair", request: asked, path: "$.from" },
      { what: "half a pair", request: { ...asked, from: "mv0" }, path: "$.to" },
      { what: "an empty list", request: pairs(0), path: "$.pairs" },
      { what: "too long a list", request: pairs(MAX_PROBE_PAIRS + 1), path: "$.pairs" },
      { what: "a list and a pair", request: { ...pairs(1), ...pair }, path: "$" },
      { what: "no list", request: { ...asked, pairs: null }, path: "$.pairs" },
      {
        what: "half a pair in it",
        request: { ...asked, pairs: [{ to: "a" }] },
        path: "$.pairs.0.from",
      },
      {
        what: "more than a pair in it",
        request: { ...asked, pairs: [{ ...pair, link: "eno1" }] },
        path: "$.pairs.0",
      },
      {
        what: "an address in it",
        request: { ...asked, pairs: [{ ...pair, to: "10.0.0.1; reboot" }] },
        path: "$.pairs.0.to",
      },
    ])("refuses $what", ({ request, path }) => {
      expect(refusalOf(JSON.stringify(request), "probe")).toMatchObject({
        kind: "request",
        message: { id: "helper.requestWrong", params: { path } },
      });
    });

    it("refuses a list of any other verb", () => {
      expect(refusalOf(JSON.stringify({ protocol: 1, pairs: [pair] }))).toMatchObject({
        kind: "request",
      });
    });
  });
});
