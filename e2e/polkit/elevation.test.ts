import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LOCAL_HELPER } from "../../electron/backend/elevation/helper-location.ts";
import { APPLICATION_ID } from "../../shared/protocol/application.ts";
import { HELPER_VERBS } from "../../shared/protocol/helper.ts";
import { machineFacts } from "./machine-facts.ts";
import { allow, FORBID } from "./polkit-rules.ts";
import { PolkitSandbox, RIGHT_PASSWORD } from "./polkit-sandbox.ts";

const ACTION = `${APPLICATION_ID}.apply`;

let sandbox: PolkitSandbox;
let before: string;

beforeAll(() => {
  before = machineFacts();
  sandbox = new PolkitSandbox();
});

afterAll(() => {
  sandbox.close();
  expect(machineFacts()).toBe(before);
});

describe("asking polkit for the root helper", () => {
  it("runs it as root where a rule allows the user", () => {
    const { asked, result } = sandbox.attempt({ rules: allow(APPLICATION_ID) });

    expect(asked).toEqual([]);
    expect(result).toMatchObject({ ok: true, facts: { uid: 0, gid: 0, groups: [0] } });
  });

  it("runs it after the administrator's password", () => {
    const { asked, result } = sandbox.attempt({ answers: [RIGHT_PASSWORD] });

    expect(asked).toMatchObject([{ action: ACTION, identities: ["warden"] }]);
    expect(result).toMatchObject({ ok: true, announced: false, facts: { uid: 0, verb: "apply" } });
  });

  it("hands the request on word for word", () => {
    const { result } = sandbox.attempt({ rules: allow(APPLICATION_ID) });

    expect(result.facts?.request).toEqual({ asked: "for nothing" });
  });

  it("says that nobody was authorised after a wrong password", () => {
    const { asked, result } = sandbox.attempt({ answers: ["password:guess"] });

    expect(asked).toHaveLength(1);
    expect(result).toMatchObject({ ok: false, kind: "notAuthorised" });
  });

  it("does not take the user's own password", () => {
    const { result } = sandbox.attempt({ answers: ["password:designer"] });

    expect(result).toMatchObject({ ok: false, kind: "notAuthorised" });
  });

  it("says that nobody was authorised where a rule forbids it, without a question", () => {
    const { asked, result } = sandbox.attempt({ answers: [RIGHT_PASSWORD], rules: FORBID });

    expect(asked).toEqual([]);
    expect(result).toMatchObject({ ok: false, kind: "notAuthorised" });
  });

  it("says that the dialogue was dismissed", () => {
    const { result } = sandbox.attempt({ answers: ["cancel"] });

    expect(result).toMatchObject({ ok: false, kind: "dismissed" });
  });

  it("says that there is no agent", () => {
    const { result } = sandbox.attempt({});

    expect(result).toMatchObject({ ok: false, kind: "noAgent", announced: false });
  });

  it("says in pkexec's words why it could not even ask", () => {
    const { result } = sandbox.attempt({
      answers: [RIGHT_PASSWORD],
      inside: "setpriv --no-new-privs",
    });

    expect(result).toMatchObject({ ok: false, kind: "failed" });
    expect(result.text).toContain("pkexec must be setuid root");
  });
});

describe("the question", () => {
  it.each(HELPER_VERBS)("has an action of its own for %s", (verb) => {
    const { asked, result } = sandbox.attempt({ verb, answers: ["cancel"] });

    expect(asked.map(({ action }) => action)).toEqual([`${APPLICATION_ID}.${verb}`]);
    expect(result.kind).toBe("dismissed");
  });

  it("allows no more than the action that was allowed", () => {
    const rules = allow(`${APPLICATION_ID}.inspect`);

    expect(sandbox.attempt({ verb: "inspect", rules }).result.ok).toBe(true);
    expect(sandbox.attempt({ verb: "apply", rules }).result.kind).toBe("noAgent");
  });

  it("is asked in the agent's language", () => {
    const english = sandbox.attempt({ answers: ["cancel"], locale: "en_GB.UTF-8" });
    const vietnamese = sandbox.attempt({ answers: ["cancel"], locale: "vi_VN.UTF-8" });

    expect(english.asked[0]?.message).toMatch(/^Authentication is required/);
    expect(vietnamese.asked[0]?.message).toMatch(/^Cần xác thực/);
  });

  it.each([
    { what: "another verb", command: `${LOCAL_HELPER} shell` },
    { what: "no verb", command: LOCAL_HELPER },
    { what: "a verb in other letters", command: `${LOCAL_HELPER} Apply` },
    {
      what: "the helper by another path",
      command: `${LOCAL_HELPER.replace("/lib/", "/lib/../lib/")} apply`,
    },
  ])("is polkit's generic one for $what, which no rule of ours allows", ({ command }) => {
    // pkexec asks the agent of its parent, so there is a shell between.
    const program = [
      "/bin/sh",
      "-c",
      `/usr/bin/pkexec --disable-internal-agent ${command}; exit $?`,
    ];

    const { asked, code } = sandbox.withAgent(program, {
      answers: ["cancel"],
      rules: allow(`${APPLICATION_ID}.`),
    });

    expect(asked.map(({ action }) => action)).toEqual(["org.freedesktop.policykit.exec"]);
    expect(code).toBe(126);
  });

  it("is not put where the caller wants none", () => {
    const options = { withoutQuestion: true };

    const refused = sandbox.attempt({ verb: "inspect", answers: [RIGHT_PASSWORD], options });
    const allowed = sandbox.attempt({ verb: "inspect", rules: allow(APPLICATION_ID), options });

    expect(refused.asked).toEqual([]);
    expect(refused.result).toMatchObject({ ok: false, kind: "notAuthorised" });
    expect(allowed.result.ok).toBe(true);
  });
});

describe("on a terminal without an agent", () => {
  it("asks there, by an agent of its own", () => {
    const { screen, typed, result } = sandbox.attemptOnTerminal("open sesame");

    expect(typed).toBe(1);
    expect(screen).toContain(`AUTHENTICATING FOR ${ACTION}`);
    expect(result).toMatchObject({ ok: true, announced: true, facts: { uid: 0 } });
  });

  it("says that nobody was authorised after a wrong password", () => {
    const { typed, result } = sandbox.attemptOnTerminal("guess");

    expect(typed).toBe(1);
    expect(result).toMatchObject({ ok: false, kind: "notAuthorised", announced: true });
  });
});
