import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DebianMachines, type DebianMachine } from "./debian-machine.ts";
import { FILE, run } from "./workstation.ts";

const TYPE = "application/x-macvlan-designer+json";
const ENTRY = "io.github.macvlan_designer.MacvlanDesigner.desktop";

/** As people name files. */
const NAME = "nhà tôi & lab (1).macvlan.json";

/** What a desktop has besides: programs that ask for types and open files, and people's shells. */
const DESKTOP = [
  ...["bash-completion", "desktop-file-utils", "fish", "libglib2.0-bin"],
  ...["python3-pexpect", "xdg-utils", "zsh"],
];

let machines: DebianMachines;
let machine: DebianMachine;

beforeAll(() => {
  machines = new DebianMachines();
  machine = machines.install("new.deb", ...DESKTOP);
});

afterAll(() => {
  machines.close();
});

describe("a desktop with the package", () => {
  it("knows the type of files by name and by content, and what opens them", () => {
    const output = run(
      machine,
      `cp ${FILE} '${NAME}'
      cp ${FILE} nameless
      printf '{"format": "other"}' >other.json
      type_of() { as_user env XDG_CURRENT_DESKTOP=GNOME xdg-mime query filetype "$1"; }
      echo "NAMED $(type_of '${NAME}')"
      echo "NAMELESS $(type_of nameless)"
      echo "OTHER $(type_of other.json)"
      echo "OPENS $(as_user xdg-mime query default ${TYPE})"
      as_user gio mime ${TYPE}`,
    );

    expect(output).toMatch(/^NAMED application\/x-macvlan-designer\+json$/mu);
    expect(output).toMatch(/^NAMELESS application\/x-macvlan-designer\+json$/mu);
    expect(output).toMatch(/^OTHER application\/json$/mu);
    expect(output).toContain(`OPENS ${ENTRY}\n`);
    expect(output).toContain(`Registered applications:\n\t${ENTRY}\n`);
  });

  it("opens a file with spaces and other letters in its name, as a file manager does", () => {
    const output = run(
      machine,
      `cp ${FILE} '${NAME}'
      chown designer '${NAME}'
      display
      windows() { DISPLAY=:7 xwininfo -root -tree; }
      as_user env DISPLAY=:7 LANG=C.UTF-8 gio open '${NAME}' >/tmp/log 2>&1 &
      until windows | grep 'macvlan.json' || [ "$SECONDS" -gt 90 ]; do sleep 0.2; done
      cat /tmp/log`,
    );

    expect(output).toContain(`"${NAME} — Macvlan Designer"`);
  });
});

/** Types into a shell in a terminal, presses the tab key, and waits for what the line becomes. */
const TYPIST = `import pexpect, sys
shell, setup, typed, line = sys.argv[1:]
child = pexpect.spawn(shell, timeout=60, encoding="utf8", dimensions=(40, 200))
child.sendline(setup + "; echo REA''DY")
child.expect_exact("READY\\r\\n")
child.send(typed + "\\t")
child.expect_exact(line)
print("COMPLETED", line)`;

const SHELLS = [
  ["bash", "bash --norc", ". /usr/share/bash-completion/bash_completion"],
  ["zsh", "zsh -f", "autoload -Uz compinit; compinit -u"],
] as const;

const LINES = [
  ["macvlan-designer val", "macvlan-designer validate "],
  ["macvlan-designer export --to nix", "macvlan-designer export --to nixos"],
  ["macvlan-designer helper unin", "macvlan-designer helper uninstall"],
  ["macvlan-designer reach on", "macvlan-designer reach one.macvlan.json"],
] as const;

describe("completions, found by the shells themselves", () => {
  it.each(SHELLS)("%s completes commands, values and files", (_, shell, setup) => {
    const types = LINES.map(([typed, line]) => `types '${typed}' '${line}'`);

    const output = run(
      machine,
      `types() {
        as_user env TERM=dumb python3 -c '${TYPIST.replaceAll("'", `'\\''`)}' '${shell}' '${setup}' "$1" "$2"
      }
      ${types.join("\n")}`,
    );

    for (const [, line] of LINES) {
      expect(output).toContain(`COMPLETED ${line}`);
    }
  });

  it("fish completes commands, values and options", () => {
    const lines = ["macvlan-designer val", "macvlan-designer export --to nix"];

    const output = run(
      machine,
      lines.map((line) => `as_user fish --command 'complete -C "${line}"'`).join("\n"),
    );

    expect(output).toMatch(/^validate\t/mu);
    expect(output).toMatch(/^nixos/mu);
  });
});
