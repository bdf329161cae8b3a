import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DebianMachines, type DebianMachine } from "./debian-machine.ts";
import { FILE, OURS, run, TAP_FILE } from "./workstation.ts";

let machines: DebianMachines;
let machine: DebianMachine;

beforeAll(() => {
  machines = new DebianMachines();
  machine = machines.install("new.deb");
});

afterAll(() => {
  machines.close();
});

describe("an ordinary user of a fresh Debian with the package", () => {
  it("validates, applies through polkit, keeps, and takes away", () => {
    const output = run(
      machine,
      `node --version
      as_user macvlan-designer validate ${FILE}
      asked macvlan-designer apply ${FILE} --yes
      echo "LINKS $(ip -n web -br link show dev mv0)"
      asked macvlan-designer status --json
      asked macvlan-designer remove ${FILE} --yes
      echo "NAMESPACES $(ip netns list | wc -l)"`,
    );

    expect(output).toMatch(/^v18\./mu);
    expect(output).toMatch(/^LINKS mv0@/mu);
    expect(output).toContain('"io.github.macvlan_designer.MacvlanDesigner.apply"');
    expect(output.match(/\\"documentId\\": \\"5f3b0c9e/gu)).toHaveLength(1);
    expect(output).toContain("NAMESPACES 0");
  });

  it("is refused without the password, and nothing is changed", () => {
    const output = run(
      machine,
      `as_user macvlan-designer apply ${FILE} --yes || echo "EXIT $?"
      echo "NAMESPACES $(ip netns list | wc -l)"`,
    );

    expect(output).toContain("EXIT 77");
    expect(output).toContain("NAMESPACES 0");
  });

  it("gets help without a display, and the app with one", () => {
    const output = run(
      machine,
      `as_user macvlan-designer 2>&1 | head -n 1
      display
      app_window`,
    );

    expect(output).toContain("Usage: macvlan-designer");
    // As the desktop entry's StartupWMClass says, so that window and icon find each other.
    expect(output).toMatch(/Macvlan Designer": \("macvlan-designer" "[^"]*"\)/u);
  });

  it.each(["", "signal.signal(signal.SIGUSR1, signal.SIG_IGN)"])(
    "cannot have Node listen for a debugger as root, by a signal that waits (%s)",
    (prepare) => {
      const attack = `import os, signal
${prepare}
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
os.kill(os.getpid(), signal.SIGUSR1)
os.execv("/usr/bin/pkexec", ["pkexec", "/usr/lib/macvlan-designer/helper.cjs", "apply"])`;
      const rule = `polkit.addRule(function () { return polkit.Result.YES; });`;
      const output = run(
        machine,
        `echo '${rule}' >/etc/polkit-1/rules.d/10-test.rules
        attack() { as_user python3 -c '${attack}' </dev/null 2>&1 || true; }
        echo "PACKAGED $(attack)"
        sed -i '1s|.*|#!/usr/bin/node|' /usr/lib/macvlan-designer/helper.cjs
        echo "WITHOUT $(attack)"`,
      );

      const [packaged = "", without = ""] = output.split("WITHOUT");
      expect(packaged).toContain("hello");
      expect(packaged).not.toContain("Debugger listening");
      expect(without).toContain("Debugger listening");
    },
  );
});

/** Where the older version's programs are kept while the new one is installed. */
const OLDER = "/opt/older";

const APP = "/usr/lib/macvlan-designer";

describe("an upgrade from a version of before, while a topology is applied", () => {
  let older: DebianMachine;

  beforeAll(() => {
    older = machines.install("old.deb");
  });

  /** Applies with the older version, upgrades, and goes on. */
  const upgraded = (text: string): string =>
    run(
      older,
      `cp -r ${APP} ${OLDER}
      asked macvlan-designer apply ${FILE} --yes >/tmp/applied
      grep '"code": 0,' /tmp/applied >/dev/null || cat /tmp/applied
      files() { find /run/macvlan-designer -type f -exec sha256sum {} + | sort; }
      before=$(files)
      dpkg-query --show macvlan-designer
      dpkg --install /files/new.deb
      dpkg-query --show macvlan-designer
      [ "$before" = "$(files)" ] && echo SAME
      ${text}`,
    );

  it("loses nothing: the new version tells what is applied, and takes it away", () => {
    const output = upgraded(
      `echo "LINKS $(ip -n web -br link show dev mv0)"
      asked macvlan-designer status
      asked macvlan-designer remove ${FILE} --yes
      echo "NAMESPACES $(ip netns list | wc -l)"`,
    );

    expect(output).toMatch(/macvlan-designer\t0\.0\.9/u);
    expect(output).toMatch(/macvlan-designer\t0\.1\./u);
    expect(output).toContain("SAME");
    expect(output).toMatch(/^LINKS mv0@/mu);
    expect(output).toMatch(/"code": 0, "stdout": "One namespace/u);
    expect(output).toContain("NAMESPACES 0");
  });

  it("leaves a program that still runs from before one that the new helper understands", () => {
    const output = upgraded(
      `asked node ${OLDER}/cli.mjs --version
      asked node ${OLDER}/cli.mjs remove ${FILE} --yes
      echo "NAMESPACES $(ip netns list | wc -l)"
      asked node ${OLDER}/cli.mjs apply ${FILE} --yes
      echo "LINKS $(ip -n web -br link show dev mv0)"`,
    );

    expect(output).toContain('"stdout": "0.0.9');
    expect(output).toContain("NAMESPACES 0");
    expect(output).toMatch(/^LINKS mv0@/mu);
  });

  it("has an older helper do what it knows, and refuse what it does not, by name", () => {
    const output = upgraded(
      `cp ${OLDER}/helper.cjs ${APP}/helper.cjs
      asked macvlan-designer remove ${FILE} --yes
      echo "NAMESPACES $(ip netns list | wc -l)"
      asked macvlan-designer apply ${TAP_FILE} --tap-owner designer --yes
      echo "LINKS $(ip link show type macvtap | wc -l)"`,
    );

    expect(output).toContain("NAMESPACES 0");
    expect(output).toMatch(/The request is not as it must be: \$.*tapOwner/u);
    expect(output).toContain("LINKS 0");
  });

  it.each(["helper.cjs", "cli.mjs"])(
    "changes nothing when %s speaks another protocol, and says so",
    (changed) => {
      // There has been one protocol only: the next one's number is put in by hand.
      const output = upgraded(
        `sed -i 's/^var HELPER_PROTOCOL = 1;$/var HELPER_PROTOCOL = 2;/' ${APP}/${changed}
        asked macvlan-designer remove ${FILE} --yes
        echo "LINKS $(ip -n web -br link show dev mv0)"
        theirs=$(( ${changed === "helper.cjs" ? 1 : 2} ))
        echo "{\\"protocol\\": $theirs}" | ${APP}/helper.cjs recover || echo "EXIT $?"`,
      );

      expect(output).toMatch(/The installed root helper \([\d.]+\) is of another version/u);
      expect(output).toContain('"code": 69');
      expect(output).toMatch(/^LINKS mv0@/mu);
      expect(output).toContain("helper.otherProtocol");
      expect(output).toContain("EXIT 69");
    },
  );
});

describe("removal", () => {
  it("purges everything but what the user made", () => {
    const output = run(
      machine,
      `asked macvlan-designer apply ${FILE} --yes >/dev/null
      asked macvlan-designer remove ${FILE} --yes >/dev/null
      dpkg --purge macvlan-designer 2>&1
      echo LEFT; ${OURS}`,
    );

    const [, left = ""] = output.split("LEFT\n");
    expect(left.trim().split("\n").filter(Boolean)).toEqual([]);
  });

  it("keeps what tells how to take back a network that is applied, and says so", () => {
    const output = run(
      machine,
      `asked macvlan-designer apply ${FILE} --yes >/dev/null
      dpkg --purge macvlan-designer 2>&1
      echo "LINKS $(ip -n web -br link show dev mv0)"
      dpkg --install /files/new.deb >/dev/null
      asked macvlan-designer remove ${FILE} --yes
      echo "NAMESPACES $(ip netns list | wc -l)"`,
    );

    expect(output).toContain("macvlan-designer: /run/macvlan-designer stays");
    expect(output).toContain("install the package again and run: macvlan-designer remove");
    expect(output).toMatch(/^LINKS mv0@/mu);
    expect(output).toContain("NAMESPACES 0");
  });
});
