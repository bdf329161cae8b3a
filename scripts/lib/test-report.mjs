import { existsSync, readFileSync } from "node:fs";

/**
 * @typedef {object} Sum
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {number} flaky of those that passed, at a second try only
 */

/** So many specs of one run may need a second try, on a machine that does other things too. */
const FLAKY_ALLOWED = 2;

/**
 * What of vitest's JSON report counts.
 *
 * @typedef {object} Report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {readonly { status: string, assertionResults: readonly unknown[] }[]} testResults
 */

/** @type {Sum} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0, flaky: 0 };

/**
 * A file that could not even be loaded has no tests, and counts as one that failed.
 *
 * @param {Report} report
 * @returns {Sum}
 */
export function sumOf(report) {
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    flaky: 0,
  };
}

/**
 * What of Playwright's JSON report counts; tests that passed at a second try only are named as
 * such, and have failed where there are more of them than a busy machine explains.
 *
 * @typedef {object} BrowserReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {readonly unknown[]} errors outside of any test
 */

/**
 * @param {BrowserReport} report
 * @returns {Sum}
 */
function sumOfBrowser({ stats, errors }) {
  const isBusy = stats.flaky <= FLAKY_ALLOWED;
  return {
    passed: stats.expected + (isBusy ? stats.flaky : 0),
    failed: stats.unexpected + (isBusy ? 0 : stats.flaky) + errors.length,
    skipped: stats.skipped,
    flaky: isBusy ? stats.flaky : 0,
  };
}

/**
 * The sum of a run of vitest or Playwright; a run that failed in some other way counts as one failure.
 *
 * @param {string} path of its JSON report
 * @param {boolean} succeeded whether it ended with 0
 * @returns {Sum}
 */
export function readSum(path, succeeded) {
  const sum = existsSync(path) ? read(JSON.parse(readFileSync(path, "utf8"))) : NOTHING;
  return succeeded || sum.failed > 0 ? sum : { ...sum, failed: 1 };
}

/**
 * @param {Report | BrowserReport} report
 * @returns {Sum}
 */
function read(report) {
  return "stats" in report ? sumOfBrowser(report) : sumOf(report);
}

/**
 * @param {Sum} a
 * @param {Sum} b
 * @returns {Sum}
 */
export function add(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    flaky: a.flaky + b.flaky,
  };
}

/**
 * @param {Sum} sum
 * @param {readonly string[]} omitted what was left out as a whole, in words
 */
export function format({ passed, failed, skipped, flaky }, omitted = []) {
  const rare = [
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(flaky > 0 ? [`${flaky} passed at the second try only`] : []),
  ];
  return [`${passed} passed`, `${failed} failed`, ...rare, ...omitted].join(", ");
}
