import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DebianMachines, type DebianMachine } from "./debian-machine.ts";

const CHECKOUT = fileURLToPath(new URL("../..", import.meta.url));

/** Only drives the window: the program has nothing of the checkout's. */
const PLAYWRIGHT = [
  `/checkout/node_modules/node-linux-${process.arch}/bin/node`,
  ...["/checkout/node_modules/@playwright/test/cli.js", "test"],
  ...["--config", "/checkout/e2e/package/playwright.config.ts"],
].join(" ");

/** To look is free for who sits at the machine (policy.ts), which nobody does in a namespace. */
const AT_THE_KEYBOARD = `polkit.addRule(function (action) {
  return /MacvlanDesigner.inspect$/.test(action.id) ? polkit.Result.YES : undefined;
});`;

let machines: DebianMachines;
let machine: DebianMachine;

beforeAll(() => {
  machines = new DebianMachines();
  machine = machines.install("new.deb");
});

afterAll(() => {
  machines.close();
});

it("an ordinary user of a fresh Debian draws, applies, keeps and takes away in the window", () => {
  const { code, output } = machine.run(
    `echo '${AT_THE_KEYBOARD}' >/etc/polkit-1/rules.d/10-keyboard.rules
    bus
    ip link set lo up
    mkdir /run/sandbox
    . /checkout/e2e/electron/machine.sh
    display
    cd /home/designer
    as_user env DISPLAY=:7 LANG=en_GB.UTF-8 ${PLAYWRIGHT}`,
    { checkout: CHECKOUT },
  );

  expect(code, output).toBe(0);
  expect(output).toContain("1 passed");
});
