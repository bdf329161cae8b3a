// From the program's start to the first picture of the home lab, against an empty Electron window;
// in turns, in one run, as an ordinary user with Chromium's sandbox on.

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { APP, EXAMPLES, ROOT } from "../e2e/electron/places.ts";
import { ensureElectron } from "../scripts/lib/electron/find.mjs";
import { stageApp } from "../scripts/lib/electron/pack.mjs";
import { inSandbox } from "../scripts/lib/electron/sandbox.mjs";
import { isRoot, run } from "../scripts/lib/process.mjs";
import { median } from "./measure.ts";
import { writeEmptyWindow } from "./start/empty-window.ts";
import { HAS_BODY, HAS_NODES, watcher } from "./start/watcher.ts";

const ROUNDS = 9;
const MOST = 1.5;
const LONGEST_MS = 30_000;

const PREPARED = dirname(APP);
const DISPLAY = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1600x1000x24 -noreset"];

/** One program to start: by the arguments that Electron gets, and the home that it keeps. */
interface Subject {
  readonly args: readonly string[];
  readonly home: string;
}

/** Milliseconds from the start to the picture. */
function start(electron: string, { args, home }: Subject): Promise<number> {
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_STATE_HOME: home };
  const begin = performance.timeOrigin + performance.now();
  const program = spawn(join(electron, "electron"), args, {
    env,
    stdio: ["ignore", "pipe", "ignore"],
    timeout: LONGEST_MS,
  });
  let said = "";
  program.stdout.on("data", (data: Buffer) => (said += data.toString()));
  return new Promise((resolve, reject) => {
    program.on("close", () => {
      const [, painted] = /^painted ([\d.]+)$/mu.exec(said) ?? [];
      if (painted === undefined) {
        reject(new Error(`no picture within ${LONGEST_MS} ms: ${args.join(" ")}`));
      } else {
        resolve(Number(painted) - begin);
      }
    });
  });
}

/** A home of its own, which it finds again at the next start, as people do. */
function subject(work: string, name: string, isThere: string, app: readonly string[]): Subject {
  const home = join(work, `${name}-home`);
  const hook = join(work, `${name}.cjs`);
  mkdirSync(home);
  writeFileSync(hook, watcher(isThere));
  return { args: ["-r", hook, ...app], home };
}

async function compare(electron: string): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), "macvlan-start-"));
  try {
    const folder = join(work, "empty");
    writeEmptyWindow(folder);
    const empty = subject(work, "empty-window", HAS_BODY, [folder]);
    const lab = join(EXAMPLES, "home-lab.macvlan.json");
    const ours = subject(work, "home-lab", HAS_NODES, [APP, lab]);
    const times = { empty: [] as number[], ours: [] as number[] };
    for (let round = 0; round <= ROUNDS; round += 1) {
      const pair = { empty: await start(electron, empty), ours: await start(electron, ours) };
      // The first start of all reads from the disk, which says more about the disk.
      if (round > 0) {
        times.empty.push(pair.empty);
        times.ours.push(pair.ours);
      }
    }
    const ratio = median(times.ours) / median(times.empty);
    console.log(
      `first picture of the home lab: ${median(times.ours).toFixed(0)} ms, ` +
        `empty Electron window: ${median(times.empty).toFixed(0)} ms, ` +
        `ratio ${ratio.toFixed(2)} (at most ${MOST})`,
    );
    process.exitCode = ratio <= MOST ? 0 : 1;
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The same app as the specs in Electron run. */
function prepare(): void {
  const built = join(PREPARED, "built");
  if (!run(process.execPath, [join(ROOT, "scripts", "build.mjs"), built])) {
    throw new Error("the app could not be built");
  }
  stageApp(built, APP);
}

/** Root gets no window with a sandbox: it measures as the ordinary user of a machine of its own. */
function compareAsUser(electron: string): boolean {
  const report = mkdtempSync(join(tmpdir(), "macvlan-start-report-"));
  const command = [...DISPLAY, "node", "bench/start.ts"];
  try {
    return inSandbox({ electron, report, command });
  } finally {
    rmSync(report, { recursive: true, force: true });
  }
}

const found = ensureElectron();
if ("reason" in found) {
  throw new Error(found.reason);
}
if (process.env["MVD_REPORT"] === undefined) {
  prepare();
}
if (isRoot()) {
  process.exitCode = compareAsUser(found.folder) ? 0 : 1;
} else {
  await compare(found.folder);
}
