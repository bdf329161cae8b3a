import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LOCAL_HELPER, POLICY_FILE } from "../../electron/backend/elevation/helper-location.ts";
import { APPLICATION_ID } from "../../shared/protocol/application.ts";
import { HELPER_VERBS } from "../../shared/protocol/helper.ts";
import { machineFacts } from "./machine-facts.ts";
import { PolkitSandbox, RIGHT_PASSWORD, type Attempt } from "./polkit-sandbox.ts";

const ACTION = `${APPLICATION_ID}.apply`;

const allow = (action: string): string =>
  `polkit.addRule(function (action, subject) {
    if (action.id.indexOf("${action}") === 0 && subject.user === "designer") {
      return polkit.Result.YES;
    }
  });`;

const FORBID = "polkit.addRule(function () { return polkit.Result.NO; });";

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
    { what: "another verb", command: `${LOCAL_HELPER} persist` },
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

describe("what the helper inherits", () => {
  it("is the caller's network namespace, not polkitd's", () => {
    const { printed, result } = sandbox.attempt({
      answers: [RIGHT_PASSWORD],
      before: "install; readlink /proc/self/ns/net",
      inside: "unshare --net",
    });

    expect(result.facts?.network).toBe(result.network);
    expect(result.network).not.toBe(printed.trim());
  });

  it("is nothing of the caller's environment", () => {
    const { result } = sandbox.attempt({
      answers: [RIGHT_PASSWORD],
      environment: {
        NODE_OPTIONS: "--no-warnings",
        LD_LIBRARY_PATH: "/run/sandbox/home",
        // pkexec would refuse to run with these.
        SHELL: "/no/such/shell",
        LANG: "../../evil",
        TERM: "xterm%n",
        SSH_CONNECTION: "192.0.2.1 1 192.0.2.2 22",
      },
    });

    expect(result.facts?.environment).toEqual({
      HOME: "/root",
      LC_ALL: "C.UTF-8",
      LOGNAME: "root",
      PATH: "/usr/sbin:/usr/bin:/sbin:/bin:/root/bin",
      PKEXEC_UID: "4201",
      USER: "root",
    });
  });

  it("includes the umask, so the helper has to set its own", () => {
    const { result } = sandbox.attempt({
      rules: allow(APPLICATION_ID),
      before: "install; umask 000",
    });

    expect(result.facts?.umask).toBe(0);
  });

  it("is run by the interpreter that was installed with it", () => {
    const { result } = sandbox.attempt({ rules: allow(APPLICATION_ID) });

    expect(result.facts?.interpreter).toBe("/usr/local/lib/macvlan-designer/node");
  });
});

describe("a helper that others could have changed", () => {
  const FOLDER = "/usr/local/lib/macvlan-designer";

  it.each<{ what: string; change: string; path: string }>([
    { what: "the user's helper", change: `chown designer ${LOCAL_HELPER}`, path: LOCAL_HELPER },
    { what: "a helper all may write", change: `chmod 757 ${LOCAL_HELPER}`, path: LOCAL_HELPER },
    {
      what: "a helper a group may write",
      change: `chgrp designer ${LOCAL_HELPER}; chmod 775 ${LOCAL_HELPER}`,
      path: LOCAL_HELPER,
    },
    {
      what: "the user's interpreter",
      change: `chown designer ${FOLDER}/node`,
      path: `${FOLDER}/node`,
    },
    {
      what: "an interpreter all may write",
      change: `chmod 757 ${FOLDER}/node`,
      path: `${FOLDER}/node`,
    },
    { what: "the user's folder", change: `chown designer ${FOLDER}`, path: FOLDER },
    { what: "a folder above for all", change: "chmod 1777 /usr/local/lib", path: "/usr/local/lib" },
    {
      what: "an interpreter behind the user's link",
      change: `mv ${FOLDER}/node ${FOLDER}/real; ln -s real ${FOLDER}/node;
        chown -h designer ${FOLDER}/node`,
      path: `${FOLDER}/node`,
    },
    {
      what: "a folder behind a link to the user's home",
      change: `mv ${FOLDER} /run/sandbox/home/; ln -s /run/sandbox/home/macvlan-designer ${FOLDER}`,
      path: "/run/sandbox/home",
    },
    {
      what: "an interpreter that PATH would choose",
      change: `sed -i '1s|.*|#!/usr/bin/env node|' ${LOCAL_HELPER}`,
      path: LOCAL_HELPER,
    },
  ])("is not run: $what", ({ change, path }) => {
    const { asked, result } = sandbox.attempt({
      before: `install\n${change}`,
      answers: [RIGHT_PASSWORD],
    });

    expect(asked).toEqual([]);
    expect(result).toMatchObject({ ok: false, kind: "notSafe" });
    expect(result.text).toContain(`${path} `);
  });
});

describe("a machine without", () => {
  it.each<{ what: string; attempt: Attempt; kind: string; text: string }>([
    {
      what: "helper",
      attempt: { before: ":" },
      kind: "notInstalled",
      text: "helper install",
    },
    {
      what: "policy",
      attempt: { before: `install; rm ${POLICY_FILE}` },
      kind: "notInstalled",
      text: POLICY_FILE,
    },
    {
      what: "pkexec",
      attempt: { before: "install; rm /usr/bin/pkexec" },
      kind: "noPkexec",
      text: "pkexec is not installed",
    },
  ])("$what is told what to install", ({ attempt, kind, text }) => {
    const { asked, result } = sandbox.attempt({ ...attempt, answers: [RIGHT_PASSWORD] });

    expect(asked).toEqual([]);
    expect(result).toMatchObject({ ok: false, kind });
    expect(result.text).toContain(text);
  });
});

describe("on a terminal without an agent", () => {
  it("asks there, by an agent of its own", () => {
    const { screen, typed, result } = sandbox.attemptOnTerminal("open sesame");

    expect(typed).toBe(true);
    expect(screen).toContain(`AUTHENTICATING FOR ${ACTION}`);
    expect(result).toMatchObject({ ok: true, announced: true, facts: { uid: 0 } });
  });

  it("says that nobody was authorised after a wrong password", () => {
    const { typed, result } = sandbox.attemptOnTerminal("guess");

    expect(typed).toBe(true);
    expect(result).toMatchObject({ ok: false, kind: "notAuthorised", announced: true });
  });
});
