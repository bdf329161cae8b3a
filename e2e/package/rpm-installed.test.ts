import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DebianMachines, type DebianMachine } from "./debian-machine.ts";
import { FILE, OURS, run } from "./workstation.ts";

/**
 * The .rpm in place of the .deb, with what that depends on: a shell, Node, polkit and Electron's
 * libraries, so that its scriptlets and its programs run. Debian's packages are not in rpm's database.
 */
const PLAIN = `dpkg --purge macvlan-designer
[ -z "$(${OURS})" ]
rpm() { /usr/bin/rpm --dbpath /var/lib/rpm --nodeps --force-debian "$@"; }
`;

/** The profile's file, and a parser that knows user namespaces, as far as scriptlets can tell. */
const PROFILE = "/etc/apparmor.d/macvlan-designer";
const APPARMOR_4 = `${PLAIN}mkdir -p /etc/apparmor.d
printf '#!/bin/sh\\n[ -r "$3" ]\\n' >/usr/sbin/apparmor_parser
chmod 755 /usr/sbin/apparmor_parser
`;

let machines: DebianMachines;
let machine: DebianMachine;

beforeAll(() => {
  machines = new DebianMachines();
  machine = machines.install("new.deb", "rpm");
});

afterAll(() => {
  machines.close();
});

describe("the .rpm, installed by rpm with its scriptlets", () => {
  it("has an ordinary user apply and take away through polkit, and leaves nothing when it is erased", () => {
    const output = run(
      machine,
      `${PLAIN}rpm --install /files/new.rpm
      rpm --verify macvlan-designer
      as_user macvlan-designer validate ${FILE}
      asked macvlan-designer apply ${FILE} --yes
      echo "LINKS $(ip -n web -br link show dev mv0)"
      asked macvlan-designer remove ${FILE} --yes
      rpm --erase macvlan-designer 2>&1 | sed 's/^/SAID /'
      echo LEFT; ${OURS}`,
    );

    expect(output).toMatch(/^LINKS mv0@/mu);
    expect(output).toContain('"io.github.macvlan_designer.MacvlanDesigner.apply"');
    expect(output).not.toMatch(/^SAID/mu);
    expect(output.split("LEFT\n")[1]).toBe("");
  });

  it("takes over from a version of before, while a topology is applied, and loses nothing", () => {
    const output = run(
      machine,
      `${APPARMOR_4}rpm --install /files/old.rpm
      asked macvlan-designer apply ${FILE} --yes
      files() { find /run/macvlan-designer -type f -exec sha256sum {} + | sort; }
      before=$(files)
      rm ${PROFILE}
      rpm --upgrade /files/new.rpm 2>&1 | sed 's/^/SAID /'
      echo "IS $(/usr/bin/rpm --dbpath /var/lib/rpm --query macvlan-designer)"
      [ "$before" = "$(files)" ] && echo SAME
      ls ${PROFILE}
      asked macvlan-designer status
      asked macvlan-designer remove ${FILE} --yes
      echo "NAMESPACES $(ip netns list | wc -l)"`,
    );

    expect(output).not.toMatch(/^SAID/mu);
    expect(output).toMatch(/^IS macvlan-designer-0\.1\.[^\n]*$/mu);
    expect(output).toContain("SAME");
    // The older one's %preun comes after the newer one's %post, and must not take the profile away.
    expect(output).toMatch(new RegExp(`^${PROFILE}$`, "mu"));
    expect(output).toMatch(/"code": 0, "stdout": "One namespace/u);
    expect(output).toContain("NAMESPACES 0");
  });

  it("erased while a topology is applied, keeps what tells how to take it back, and says so", () => {
    const output = run(
      machine,
      `${APPARMOR_4}rpm --install /files/new.rpm
      cmp ${PROFILE} /usr/lib/macvlan-designer/apparmor-profile
      asked macvlan-designer apply ${FILE} --yes
      rpm --erase macvlan-designer 2>&1
      ls -d ${PROFILE} /usr/lib/macvlan-designer 2>/dev/null || echo GONE
      echo "LINKS $(ip -n web -br link show dev mv0)"
      rpm --install /files/new.rpm
      asked macvlan-designer remove ${FILE} --yes
      echo "NAMESPACES $(ip netns list | wc -l)"
      rpm --erase macvlan-designer 2>&1
      echo LEFT; ${OURS}`,
    );

    expect(output).toContain("install the package again and run: macvlan-designer remove");
    expect(output).toContain("macvlan-designer: /run/macvlan-designer stays");
    expect(output).toMatch(/^GONE$/mu);
    expect(output).toMatch(/^LINKS mv0@/mu);
    expect(output).toContain("NAMESPACES 0");
    expect(output.split("LEFT\n")[1]).toBe("");
  });
});
