import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { polkitPolicy } from "../../electron/packaging/polkit/policy.ts";
import { APPLICATION_ID } from "../../shared/protocol/application.ts";
import { HELPER_VERBS } from "../../shared/protocol/helper.ts";

const HELPER = "/usr/lib/macvlan-designer/helper.cjs";
const EXEC = "org.freedesktop.policykit.exec";
const LANG = "{http://www.w3.org/XML/1998/namespace}lang";

/** Reads the policy as a strict parser does; what polkitd itself reads is elevation.test.ts. */
const READ = `
import json, sys, xml.etree.ElementTree as tree
root = tree.fromstring(sys.stdin.buffer.read())
print(json.dumps([{
  "id": action.get("id"),
  "texts": [[e.tag, e.get("${LANG}"), e.text] for e in action if e.tag in ("description", "message")],
  "annotations": {e.get("key"): e.text for e in action.iter("annotate")},
  "order": [e.tag for e in action],
} for action in root.iter("action")]))`;

interface Action {
  readonly id: string;
  readonly texts: readonly (readonly [string, string | null, string])[];
  readonly annotations: Readonly<Record<string, string>>;
  readonly order: readonly string[];
}

function actionsOf(policy: string): readonly Action[] {
  const output = execFileSync("/usr/bin/python3", ["-c", READ], { input: policy });
  return JSON.parse(output.toString()) as readonly Action[];
}

describe("the policy, read by a strict XML parser", () => {
  it("has one action for each verb and no other", () => {
    const actions = actionsOf(polkitPolicy(HELPER));

    expect(actions.map(({ id }) => id)).toEqual(
      HELPER_VERBS.map((verb) => `${APPLICATION_ID}.${verb}`),
    );
    expect(actions.map(({ annotations }) => annotations)).toEqual(
      HELPER_VERBS.map((verb) => ({ [`${EXEC}.path`]: HELPER, [`${EXEC}.argv1`]: verb })),
    );
  });

  it("says everything in English without a language, and in Vietnamese", () => {
    for (const { texts } of actionsOf(polkitPolicy(HELPER))) {
      expect(texts.map(([tag, language]) => [tag, language])).toEqual([
        ["description", null],
        ["description", "vi"],
        ["message", null],
        ["message", "vi"],
      ]);
      expect(texts.every(([, , text]) => text === text.trim() && text !== "")).toBe(true);
    }
  });

  it("keeps the order of elements that polkit's own DTD asks for", () => {
    for (const { order } of actionsOf(polkitPolicy(HELPER))) {
      expect(order.slice(-3)).toEqual(["defaults", "annotate", "annotate"]);
    }
  });
});
