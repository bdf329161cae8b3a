// From the program's start to the first picture of the home lab, and to the canvas in its place, against
// an empty Electron window; in turns, in one run, as an ordinary user with Chromium's sandbox on.

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
import { HAS_BODY, HAS_CANVAS, HAS_PICTURE, watcher } from "./start/watcher.ts";

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

/** Milliseconds from a start to each of its moments. */
type Times = Readonly<Record<string, number>>;

function start(electron: string, { args, home }: Subject): Promise<Times> {
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
      const moments = [...said.matchAll(/^(\w+) ([\d.]+)$/gmu)];
      if (moments.length === 0) {
        reject(new Error(`no picture within ${LONGEST_MS} ms: ${args.join(" ")}`));
      } else {
        resolve(Object.fromEntries(moments.map(([, name = "", at]) => [name, Number(at) - begin])));
      }
    });
  });
}

/** A home of its own, which it finds again at the next start, as people do. */
function subject(
  work: string,
  name: string,
  moments: Readonly<Record<string, string>>,
  app: readonly string[],
): Subject {
  const home = join(work, `${name}-home`);
  const hook = join(work, `${name}.cjs`);
  mkdirSync(home);
  writeFileSync(hook, watcher(moments));
  return { args: ["-r", hook, ...app], home };
}

async function compare(electron: string): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), "macvlan-start-"));
  try {
    const folder = join(work, "empty");
    writeEmptyWindow(folder);
    const empty = subject(work, "empty-window", { window: HAS_BODY }, [folder]);
    const lab = join(EXAMPLES, "home-lab.macvlan.json");
    const moments = { picture: HAS_PICTURE, canvas: HAS_CANVAS };
    const ours = subject(work, "home-lab", moments, [APP, lab]);
    const rounds: Times[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const times = { ...(await start(electron, empty)), ...(await start(electron, ours)) };
      // The first start of all reads from the disk, which says more about the disk.
      if (round > 0) {
        rounds.push(times);
      }
    }
    report(rounds);
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 3 });
  }
}

function report(rounds: readonly Times[]): void {
  const usual = (moment: string): number => median(rounds.map((times) => times[moment] ?? NaN));
  const [window, picture, canvas] = [usual("window"), usual("picture"), usual("canvas")];
  const ratio = picture / window;
  console.log(
    `first picture of the home lab: ${picture.toFixed(0)} ms, ` +
      `empty Electron window: ${window.toFixed(0)} ms, ratio ${ratio.toFixed(2)} (at most ${MOST}); ` +
      `the canvas in its place: ${canvas.toFixed(0)} ms`,
  );
  process.exitCode = ratio <= MOST ? 0 : 1;
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
