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
      mkdir /tmp/.X11-unix
      Xvfb :7 -screen 0 1280x1024x24 -noreset >/dev/null 2>&1 &
      until [ -e /tmp/.X11-unix/X7 ]; do sleep 0.1; done
      as_user env DISPLAY=:7 macvlan-designer >/tmp/log 2>&1 &
      windows() { DISPLAY=:7 xwininfo -root -tree | grep 'Macvlan Designer'; }
      until windows || ! kill -0 $!; do sleep 0.2; done
      cat /tmp/log`,
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
