import { createInterface } from "node:readline";
import { machineHandlers } from "../../electron/backend/app/machine/machine-handlers.ts";

// Runs inside a world: calls come as lines of JSON, answers and events go back the same way.
const [, , bundledHelper = ""] = process.argv;
const write = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`);
};
const machine = machineHandlers(
  (event) => {
    write({ event });
  },
  { bundledHelper },
);
machine.listening(true);

interface Line {
  readonly id: number;
  readonly call: keyof typeof machine.handlers | "closeWindow";
  readonly input: unknown;
  readonly window: string;
}

const lines = createInterface({ input: process.stdin });
lines.on("line", (text) => {
  const { id, call, input, window } = JSON.parse(text) as Line;
  if (call === "closeWindow") {
    machine.closeWindow(window);
    return;
  }
  const handler = machine.handlers[call] as (given: unknown, by: string) => Promise<unknown>;
  void handler(input, window).then((answer) => {
    write({ id, answer });
  });
});
lines.on("close", () => {
  machine.close();
});
