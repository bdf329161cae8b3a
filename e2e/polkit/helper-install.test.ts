import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  LOCAL_HELPER,
  LOCAL_HELPER_FOLDER,
  POLICY_FILE,
} from "../../electron/backend/elevation/helper-location.ts";
import { polkitPolicy } from "../../electron/packaging/polkit/policy.ts";
import { machineFacts } from "./machine-facts.ts";
import { HELPER_COMMAND, PolkitSandbox } from "./polkit-sandbox.ts";

const NODE = `${LOCAL_HELPER_FOLDER}/node`;

/** Prints mode, owner and path of all that is installed. */
const LIST = `find ${LOCAL_HELPER_FOLDER} $(ls -d ${POLICY_FILE} 2>/dev/null) \
  -printf '%m %u:%g %y %p\\n' 2>/dev/null | sort -k4 || true`;

/** What there was before and is there afterwards, by a digest of everything that can be written. */
const WHOLE = `{ find /usr/local/lib /usr/share/polkit-1 -maxdepth 3 -printf '%m %u %g %y %p %l\\n';
  find /usr/local/lib /usr/share/polkit-1 -maxdepth 3 -type f -size -9M -exec sha256sum {} +
  } | sort | sha256sum`;

const INSTALLED = [
  `755 root:root d ${LOCAL_HELPER_FOLDER}`,
  `755 root:root f ${LOCAL_HELPER}`,
  `755 root:root f ${NODE}`,
  `644 root:root f ${POLICY_FILE}`,
];

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

function lines(text: string): readonly string[] {
  return text.split("\n").filter((line) => line !== "");
}

/** Runs shell text of which nothing may fail but by an explicit `||`. */
function run(text: string): readonly string[] {
  const { code, stdout, stderr } = sandbox.shell(text);
  if (code !== 0) {
    throw new Error(`${code}: ${stdout}${stderr}`);
  }
  return lines(stdout);
}

describe("helper install", () => {
  it.each(["000", "022", "077"])("makes the same files under umask %s", (umask) => {
    expect(run(`umask ${umask}; install; ${LIST}`)).toEqual(INSTALLED);
  });

  it("makes the helper run by its own copy of Node", () => {
    const [shebang, version] = run(`install; head -n 1 ${LOCAL_HELPER}; ${NODE} --version`);

    expect(shebang).toBe(`#!${NODE} --disable-sigusr1`);
    expect(version).toBe(process.version);
  });

  it("replaces only the first line of the built helper", () => {
    const script = `install; tail -n +2 ${LOCAL_HELPER} | sha256sum; tail -n +2 $FILES/helper.cjs | sha256sum`;

    const [installed, built] = run(script);

    expect(installed).toBe(built);
  });

  it("installs the policy that names it", () => {
    const { stdout } = sandbox.shell(`install; cat ${POLICY_FILE}`);

    expect(stdout).toBe(polkitPolicy(LOCAL_HELPER));
  });

  it("installs over an older installation", () => {
    const script = `install; echo "// old" >> ${LOCAL_HELPER}; echo old > ${NODE}; chmod 700 ${NODE}
      install; grep -c old ${LOCAL_HELPER} || true; ${LIST}`;

    expect(run(script).slice(1)).toEqual(INSTALLED);
  });

  it("mends what a killed run left behind", () => {
    const script = `install; mv ${NODE} ${LOCAL_HELPER_FOLDER}/.node.new; rm ${POLICY_FILE}
      install; ${LIST}`;

    expect(run(script)).toEqual(INSTALLED);
  });

  it("lists the files as JSON", () => {
    const { stdout } = sandbox.shell(`${HELPER_COMMAND} install --json`);

    expect(JSON.parse(stdout)).toEqual({ installed: [LOCAL_HELPER, NODE, POLICY_FILE] });
  });

  it.each<{ what: string; obstacle: string; path: string }>([
    {
      what: "a file in the folder's place",
      obstacle: `touch ${LOCAL_HELPER_FOLDER}`,
      path: LOCAL_HELPER_FOLDER,
    },
    {
      what: "a link in the folder's place",
      obstacle: `ln -s /run/sandbox/home ${LOCAL_HELPER_FOLDER}`,
      path: LOCAL_HELPER_FOLDER,
    },
    {
      what: "another helper",
      obstacle: `mkdir ${LOCAL_HELPER_FOLDER}; echo '#!/bin/sh' > ${LOCAL_HELPER}`,
      path: LOCAL_HELPER,
    },
    {
      what: "a link to a helper",
      obstacle: `mkdir ${LOCAL_HELPER_FOLDER}; ln -s /etc/passwd ${LOCAL_HELPER}`,
      path: LOCAL_HELPER,
    },
    {
      what: "a Node without a helper",
      obstacle: `mkdir ${LOCAL_HELPER_FOLDER}; touch ${NODE}`,
      path: NODE,
    },
    {
      what: "a package's policy",
      obstacle: `echo '<policyconfig/>' > ${POLICY_FILE}`,
      path: POLICY_FILE,
    },
  ])("leaves $what alone", ({ obstacle, path }) => {
    for (const verb of ["install", "uninstall"]) {
      const script = `${obstacle}; ${WHOLE}; ${HELPER_COMMAND} ${verb} 2>&1 || echo "exit $?"; ${WHOLE}`;

      const [before, said, exit, after] = run(script);

      expect(said).toContain(`${path} is in the way`);
      expect(exit).toBe("exit 73");
      expect(after).toBe(before);
    }
  });

  it.each<{ what: string; obstacle: string; path: string }>([
    {
      what: "the user's folder above",
      obstacle: "chown designer /usr/local/lib",
      path: "/usr/local/lib",
    },
    {
      what: "the user's folder",
      obstacle: `install; chown designer ${LOCAL_HELPER_FOLDER}`,
      path: LOCAL_HELPER_FOLDER,
    },
    {
      what: "a folder of actions that all may write",
      obstacle: "chmod 777 /usr/share/polkit-1/actions",
      path: "/usr/share/polkit-1/actions",
    },
  ])("does not install into $what", ({ obstacle, path }) => {
    const script = `${obstacle}; ${WHOLE}; ${HELPER_COMMAND} install 2>&1 || echo "exit $?"; ${WHOLE}`;

    const [before, said, exit, after] = run(script);

    expect(said).toContain(`${path} `);
    expect(said).toContain("would not be safe");
    expect(exit).toBe("exit 73");
    expect(after).toBe(before);
  });

  it("leaves nothing behind when the disk is full", () => {
    const script = `mkdir ${LOCAL_HELPER_FOLDER}
      mount -t tmpfs -o size=1M,mode=755 small ${LOCAL_HELPER_FOLDER}
      ${HELPER_COMMAND} install 2>&1 || echo "exit $?"; ${LIST}`;

    const [said, exit, ...left] = run(script);

    expect(said).toContain(`Cannot write ${NODE}: ENOSPC`);
    expect(exit).toBe("exit 73");
    expect(left).toEqual([`755 root:root d ${LOCAL_HELPER_FOLDER}`]);
  });

  it("says that polkit is missing", () => {
    const script = `rm -r /usr/share/polkit-1/actions; ${HELPER_COMMAND} install 2>&1 || echo "exit $?"`;

    const [said, exit] = run(script);

    expect(said).toContain("polkit is not installed");
    expect(exit).toBe("exit 69");
  });

  it.each(["install", "uninstall"])("lets nobody but root %s", (verb) => {
    const script = `${WHOLE}; as_user ${HELPER_COMMAND} ${verb} 2>&1 || echo "exit $?"; ${WHOLE}`;

    const [before, said, exit, after] = run(script);

    expect(said).toContain(`sudo npx macvlan-designer helper ${verb}`);
    expect(exit).toBe("exit 77");
    expect(after).toBe(before);
  });
});

describe("helper uninstall", () => {
  it("takes away exactly what install put in place", () => {
    const [before, ...rest] =
      run(`${WHOLE}; install; ${HELPER_COMMAND} uninstall --json | tr -d '\\n '
      echo; ${WHOLE}`);

    const [json = "", after] = rest;
    expect(JSON.parse(json)).toEqual({
      removed: [POLICY_FILE, LOCAL_HELPER, NODE, LOCAL_HELPER_FOLDER],
    });
    expect(after).toBe(before);
  });

  it("keeps what somebody else put into the folder", () => {
    const script = `install; touch ${LOCAL_HELPER_FOLDER}/mine; ${HELPER_COMMAND} uninstall; ${LIST}`;

    expect(run(script).slice(3)).toEqual([
      `755 root:root d ${LOCAL_HELPER_FOLDER}`,
      `644 root:root f ${LOCAL_HELPER_FOLDER}/mine`,
    ]);
  });

  it("says that there is nothing to take away", () => {
    expect(run(`${HELPER_COMMAND} uninstall`)).toEqual([
      "Nothing of the helper is installed here.",
    ]);
  });
});
