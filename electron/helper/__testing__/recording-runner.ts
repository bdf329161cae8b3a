import { basename } from "node:path";
import type { RunResult, Runner } from "../runner.ts";

/** One call of a tool. */
export interface RecordedCall {
  /** The tool by name, without its folder, and its arguments. */
  readonly command: string;
  readonly stdin: string;
}

export interface RecordingRunner extends Runner {
  readonly calls: readonly RecordedCall[];
}

/** A runner that runs nothing: it writes down what it was to run and answers as it is told. */
export function recordingRunner(
  answer: (call: RecordedCall) => Partial<RunResult> = () => ({}),
): RecordingRunner {
  const calls: RecordedCall[] = [];
  return {
    calls,
    run([program, ...args], stdin = "") {
      const call = { command: [basename(program), ...args].join(" "), stdin };
      calls.push(call);
      return Promise.resolve({ code: 0, stdout: "", stderr: "", ...answer(call) });
    },
  };
}
