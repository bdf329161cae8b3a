import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import type { Elevated } from "./elevated.ts";

/** Where the sandbox shows the tests' own programs. */
const FILES = "/run/sandbox/files";
const NODE = "/run/sandbox/node";

/** `macvlan-designer helper`, to be followed by its verb; what it installs is the stand-in. */
export const HELPER_COMMAND = `${NODE} ${FILES}/install.mjs`;

/** CommonJS packages inside an ES module find `require` nowhere. */
const REQUIRE =
  'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

/** The answer of who administers the sandbox. */
export const RIGHT_PASSWORD = "password:open sesame";

/** One attempt to get the helper, by an ordinary user, on a fresh machine. */
export interface Attempt {
  readonly verb?: string;
  /** The agent's answers, see agent.py; none: there is no agent. */
  readonly answers?: readonly string[];
  /** The language of the agent. */
  readonly locale?: string;
  /** Text of a polkit rule. */
  readonly rules?: string;
  /** Shell text that root runs before; `install` puts the stand-in in place. */
  readonly before?: string;
  /** What the user's programs are started by, such as `unshare --net`. */
  readonly inside?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** What polkit asked the agent. */
export interface Question {
  readonly action: string;
  readonly message: string;
  readonly identities: readonly string[];
  readonly details: Readonly<Record<string, string>>;
}

/** How a program ended, and what its agent was asked. */
export interface Answered extends Ended {
  readonly asked: readonly Question[];
  /** What root's shell text printed before. */
  readonly printed: string;
}

export interface SandboxCommand {
  readonly program: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a person at a terminal saw and did. */
export interface OnTerminal {
  readonly code: number;
  readonly screen: string;
  /** How many of the answers were asked for and typed. */
  readonly typed: number;
}

/** The tests' programs, bundled into a folder that an ordinary user may read. */
export class PolkitSandbox {
  readonly #files: string;

  /**
   * With `whole`, the stand-in gives way to the real helper, and the command line is there, both as they
   * have been built.
   */
  constructor({ whole = false } = {}) {
    this.#files = mkdtempSync(join(tmpdir(), "macvlan-designer-polkit-"));
    chmodSync(this.#files, 0o755);
    try {
      this.#fill(whole);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  #fill(whole: boolean): void {
    this.#bundle("elevate.ts", "elevate.mjs");
    this.#bundle("install.ts", "install.mjs");
    if (whole) {
      copyFileSync(here("../../dist/helper.cjs"), join(this.#files, "helper.cjs"));
      copyFileSync(here("../../dist/cli.js"), join(this.#files, "cli.mjs"));
    } else {
      this.#bundle("stand-in-helper.ts", "helper.cjs");
    }
    for (const name of ["agent.py", "terminal.py"]) {
      copyFileSync(here(name), join(this.#files, name));
    }
  }

  #bundle(source: string, target: string): void {
    const isModule = target.endsWith(".mjs");
    buildSync({
      entryPoints: [here(source)],
      outfile: join(this.#files, target),
      bundle: true,
      platform: "node",
      format: isModule ? "esm" : "cjs",
      logLevel: "warning",
      banner: { js: isModule ? REQUIRE : "#!/usr/bin/env node" },
    });
  }

  /** Removes the folder; sandboxes themselves leave nothing. */
  close(): void {
    rmSync(this.#files, { recursive: true, force: true });
  }

  /** What runs shell text as root in a sandbox; with `install`, `as_user`, `answering`, `typing`. */
  command(text: string, environment: Readonly<Record<string, string>> = {}): SandboxCommand {
    return {
      program: "unshare",
      args: [...UNSHARE, here("sandbox.sh"), this.#files, "bash", "-euc", PRELUDE + text],
      environment: {
        PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
        NODE: process.execPath,
        FILES,
        INSIDE: "",
        ...environment,
      },
    };
  }

  /** Runs it to its end. */
  shell(text: string, variables: Readonly<Record<string, string>> = {}): Ended {
    const { program, args, environment } = this.command(text, variables);
    const { status, stdout, stderr } = spawnSync(program, args, {
      encoding: "utf8",
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 60_000,
      killSignal: "SIGKILL",
    });
    return { code: status ?? -1, stdout, stderr };
  }

  /** Runs a program as the ordinary user, with an agent that gives the answers. */
  withAgent(program: readonly string[], attempt: Attempt): Answered {
    const { answers = [], locale = "en_GB.UTF-8", before = "install", inside = "" } = attempt;
    const agent = ["/usr/bin/python3", `${FILES}/agent.py`, locale, ...answers, "--"];
    const variables = Object.entries(attempt.environment ?? {}).map(([name, value]) =>
      quote(`${name}=${value}`),
    );
    const words = ["as_user", ...variables, ...[...agent, ...program].map(quote)];
    const ended = this.shell(`${before}\n${words.join(" ")}`, {
      INSIDE: inside,
      ...(attempt.rules === undefined ? {} : { RULES: attempt.rules }),
    });
    const report = lastLine(ended.stdout);
    if (ended.code !== 0 || !report.startsWith("{")) {
      throw new Error(`the sandbox failed (${ended.code}): ${ended.stdout}${ended.stderr}`);
    }
    const printed = ended.stdout.slice(0, ended.stdout.lastIndexOf(report));
    return { ...(JSON.parse(report) as Omit<Answered, "printed">), printed };
  }

  /** Asks for the helper as the ordinary user, and tells what polkit asked and how it went. */
  attempt(attempt: Attempt): Answered & { readonly result: Elevated } {
    const { verb = "apply", options = {} } = attempt;
    const answered = this.withAgent([...ELEVATE, verb, JSON.stringify(options)], attempt);
    return { ...answered, result: resultOf(answered.stdout + answered.stderr) };
  }

  /** The same on a terminal, without an agent, with somebody who types a password. */
  attemptOnTerminal(password: string): OnTerminal & { readonly result: Elevated } {
    const options = JSON.stringify({ mayAskOnTerminal: true });
    const program = [...ELEVATE, "apply", options].map(quote).join(" ");
    const report = this.onTerminal(
      `install\ntyping ${quote(`Password:=${password}`)} -- ${program}`,
    );
    return { ...report, result: resultOf(report.screen) };
  }

  /** Runs shell text that ends with `typing`, and returns what stood on the terminal. */
  onTerminal(text: string): OnTerminal {
    const ended = this.shell(text);
    if (ended.code !== 0) {
      throw new Error(`the sandbox failed (${ended.code}): ${ended.stdout}${ended.stderr}`);
    }
    return JSON.parse(lastLine(ended.stdout)) as OnTerminal;
  }
}

const ELEVATE = [NODE, `${FILES}/elevate.mjs`];

const UNSHARE = [
  "--mount",
  "--pid",
  "--net",
  "--fork",
  "--kill-child",
  "--mount-proc",
  "--propagation",
  "private",
];

/** A session of its own without terminal, as a service or an SSH command has; nothing inherited. */
const PRELUDE = String.raw`
install() { ${HELPER_COMMAND} install >/run/sandbox/install.log; }
as_user() {
  setsid --wait $INSIDE setpriv --reuid designer --regid designer --init-groups --reset-env \
    env HOME=/run/sandbox/home PATH=/usr/bin:/bin "$@"
}
answering() {
  local answer=$1; shift
  as_user /usr/bin/python3 ${FILES}/agent.py en_GB.UTF-8 "$answer" -- "$@"
}
typing() { as_user /usr/bin/python3 ${FILES}/terminal.py "$@"; }
`;

function here(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

function lastLine(text: string): string {
  return text.trimEnd().split("\n").at(-1) ?? "";
}

function resultOf(output: string): Elevated {
  const json = /RESULT (\{.*\})/.exec(output)?.[1];
  if (json === undefined) {
    throw new Error(`no result in: ${output}`);
  }
  return JSON.parse(json) as Elevated;
}

/** Quotes a word for the shell. */
export function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
