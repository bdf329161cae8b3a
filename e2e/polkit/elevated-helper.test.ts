import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ENV_WITHOUT_SIGNAL } from "../../electron/backend/elevation/check-helper.ts";
import { LOCAL_HELPER, POLICY_FILE } from "../../electron/backend/elevation/helper-location.ts";
import { APPLICATION_ID } from "../../shared/protocol/application.ts";
import { machineFacts } from "./machine-facts.ts";
import { allow } from "./polkit-rules.ts";
import { PolkitSandbox, quote, RIGHT_PASSWORD, type Attempt } from "./polkit-sandbox.ts";

const NODE = "/usr/local/lib/macvlan-designer/node";
const ENV = ENV_WITHOUT_SIGNAL;

/** Becomes the program that its arguments name, with a signal that it has not yet been given. */
const signalWaiting = (prepare: string): string => `import os, signal, sys
${prepare}
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
os.kill(os.getpid(), signal.SIGUSR1)
os.execvp(sys.argv[1], sys.argv[1:])`;

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

  describe.each([
    { how: "blocked", prepare: "" },
    // A shell's trap '' would leave this one waiting, as it finds the signal ignored already.
    { how: "blocked and ignored", prepare: "signal.signal(signal.SIGUSR1, signal.SIG_IGN)" },
  ])("with SIGUSR1 waiting, $how", ({ prepare }) => {
    /** What comes of a helper whose first line is this one, or the installed one. */
    function attack(line: string): string {
      const change = line === "" ? "" : `sed -i ${quote(`1s|.*|${line}|`)} ${LOCAL_HELPER}`;
      const { stdout, stderr } = sandbox.shell(
        `install; ${change}
        ip link set dev lo up
        as_user /usr/bin/python3 -c ${quote(signalWaiting(prepare))} pkexec ${LOCAL_HELPER} apply </dev/null`,
        { RULES: allow(APPLICATION_ID) },
      );
      return stdout + stderr;
    }

    it("would listen for a debugger as root", () => {
      expect(attack(`#!${NODE}`)).toContain("Debugger listening");
    });

    it.each([
      { by: "the installed first line", line: "" },
      { by: "a package's first line, for Nodes too old for it", line: `#!${ENV} ${NODE}` },
    ])("does not, by $by", ({ line }) => {
      const said = attack(line);

      expect(said).toContain("hello");
      expect(said).not.toContain("Debugger listening");
    });
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
