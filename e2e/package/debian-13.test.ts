import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DebianMachines, type DebianMachine } from "./debian-machine.ts";
import { FILE, OURS, run } from "./workstation.ts";

const PROFILE = "/etc/apparmor.d/macvlan-designer";

let machines: DebianMachines;
let machine: DebianMachine;

beforeAll(() => {
  machines = new DebianMachines("MVD_DEBIAN_13_ROOT");
  machine = machines.install("new.deb", "apparmor");
});

afterAll(() => {
  machines.close();
});

describe("Debian 13, whose libraries have other names and whose AppArmor knows user namespaces", () => {
  it("has an ordinary user apply through polkit and take away, and see the app", () => {
    const output = run(
      machine,
      `node --version
      asked macvlan-designer apply ${FILE} --yes
      echo "LINKS $(ip -n web -br link show dev mv0)"
      asked macvlan-designer remove ${FILE} --yes
      echo "NAMESPACES $(ip netns list | wc -l)"
      ldd /usr/lib/macvlan-designer/macvlan-designer | grep 'not found' || true
      display
      app_window`,
    );

    expect(output).toMatch(/^v20\./mu);
    expect(output).toMatch(/^LINKS mv0@/mu);
    expect(output).toContain("NAMESPACES 0");
    expect(output).not.toContain("not found");
    expect(output).toContain('"Macvlan Designer": ("macvlan-designer"');
  });

  it("gets the profile, keeps it over an upgrade, and loses it with the package", () => {
    const output = run(
      machine,
      `apparmor_parser --version
      cmp ${PROFILE} /usr/lib/macvlan-designer/apparmor-profile
      apparmor_parser --skip-kernel-load --skip-cache ${PROFILE} 2>&1
      dpkg --install /files/old.deb 2>&1
      rm ${PROFILE}
      dpkg --install /files/new.deb
      cmp ${PROFILE} /usr/lib/macvlan-designer/apparmor-profile && echo KEPT
      dpkg --purge macvlan-designer
      echo LEFT; ${OURS}`,
    );

    expect(output).toMatch(/parser version 4\./u);
    expect(output).toContain("KEPT");
    expect(output.split("LEFT\n")[1]).toBe("");
  });
});
