// npm test: from a bare clone to the verdict. The last line is the sum of all tests.
// With --all what takes longer follows: all specs on the packed program, the long kernel tests, and
// those in a virtual machine where one can be had. SKIP_ELECTRON=1 leaves Electron out.

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  APP_PACKAGES,
  ensureDebianPackages,
  EXPORT_PACKAGES,
  KERNEL_PACKAGES,
} from "./lib/debian.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { isRoot, run, say } from "./lib/process.mjs";
import { add, format, NOTHING, readSum } from "./lib/test-report.mjs";
import { root, useToolchain } from "./lib/toolchain.mjs";

useToolchain({ restart: ensureInstalled() });

const CHECKS = [
  ["typecheck", "type check (tsc)"],
  ["lint", "lint and format (eslint, prettier)"],
  ["layers", "layers (dependency-cruiser)"],
  ["unused", "unused files, exports and dependencies (knip)"],
];

const isAll = process.argv.includes("--all");

/** The longest takes less than half of it. Who has not asked for all may be watching, and ends it as well. */
const STAGE_MINUTES = isAll ? 35 : undefined;

let sum = NOTHING;

/** What was left out on somebody's word. @type {string[]} */
const omitted = [];

begin(`Node ${process.version}`);
for (const [script = "", title = ""] of CHECKS) {
  begin(title);
  if (!run("npm", ["run", "--silent", script], { cwd: root })) {
    fail(title);
  }
}

test("unit");

const complete = ensureDebianPackages([
  ...KERNEL_PACKAGES,
  ...APP_PACKAGES,
  ...(isAll ? EXPORT_PACKAGES : []),
]);
if (!isRoot()) {
  say("tests of kernel, app and Electron skipped: they need root (sudo npm test)");
} else if (complete) {
  test("kernel", "--quick");
  browserTest("app", ...(isAll ? [] : ["--project=app"]));
  if (process.env["SKIP_ELECTRON"] === "1") {
    omitted.push("electron skipped (SKIP_ELECTRON=1)");
  } else {
    browserTest("electron", ...(isAll ? ["--all"] : []));
  }
  if (isAll) {
    test("kernel", "--long");
    test("vm");
  }
} else {
  fail("Debian packages for the tests");
}

console.log(format(sum, omitted));
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;

/** Says what comes now, and since when all of it runs. */
function begin(/** @type {string} */ title) {
  say(`${title}, after ${Math.floor(process.uptime() / 60)} min`);
}

/** Runs one project's tests and adds them up; ends here when one fails. */
function test(/** @type {string} */ project, /** @type {readonly string[]} */ ...chosen) {
  begin([project, "tests (vitest)", ...chosen].join(" "));
  const report = reportOf(project);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = ["run", "--silent", `test:${project}`, "--", ...chosen, ...reporters];
  const succeeded = run("npm", args, { cwd: root, minutes: STAGE_MINUTES });
  count(report, succeeded);
}

/** The same for specs that Playwright runs. */
function browserTest(/** @type {string} */ project, /** @type {readonly string[]} */ ...chosen) {
  begin([project, "tests (playwright)", ...chosen].join(" "));
  const report = reportOf(project);
  const args = ["run", "--silent", `test:${project}`, "--", ...chosen, "--reporter=line,json"];
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const succeeded = run("npm", args, { cwd: root, env, minutes: STAGE_MINUTES });
  count(report, succeeded);
}

/** Where a project's report goes; the last run's is not there any more. */
function reportOf(/** @type {string} */ project) {
  const folder = join(root, "node_modules", ".cache", "test-report");
  mkdirSync(folder, { recursive: true });
  const report = join(folder, `${project}.json`);
  rmSync(report, { force: true });
  return report;
}

/**
 * @param {string} report
 * @param {boolean} succeeded
 */
function count(report, succeeded) {
  sum = add(sum, readSum(report, succeeded));
  if (!succeeded) {
    end();
  }
}

function fail(/** @type {string} */ title) {
  console.error(`failed: ${title}`);
  sum = add(sum, { ...NOTHING, failed: 1 });
  end();
}

function end() {
  console.log(format(sum, omitted));
  process.exit(1);
}
