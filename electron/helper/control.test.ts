import { PassThrough } from "node:stream";
import { describe, expect, it, vi } from "vitest";
import { ControlChannel } from "./control.ts";
import { Interruption, type Stop } from "./interruption.ts";
import { LineReader } from "./line-reader.ts";

function channel(): {
  readonly stream: PassThrough;
  readonly control: ControlChannel;
  readonly stopped: Promise<Stop>;
  readonly interruption: Interruption;
} {
  const stream = new PassThrough();
  const interruption = new Interruption();
  const stopped = new Promise<Stop>((resolve) => {
    interruption.onStop(resolve);
  });
  const control = new ControlChannel(new LineReader(stream, 1_000_000), interruption);
  return { stream, control, stopped, interruption };
}

describe("ControlChannel", () => {
  it("does not take a confirmation that came before the question", async () => {
    const { stream, control, stopped } = channel();
    const confirm = vi.fn();

    stream.write('{"control":"confirm"}\n');
    await new Promise((resolve) => setImmediate(resolve));
    control.ask({ confirm, extend: vi.fn() });
    stream.end();

    expect((await stopped).cause).toBe("caller-gone");
    expect(confirm).not.toHaveBeenCalled();
  });

  it("hands on confirmation and extension once it has asked", async () => {
    const { stream, control, stopped } = channel();
    const confirm = vi.fn();
    const extend = vi.fn();
    control.ask({ confirm, extend });

    stream.end('{"control":"extend","seconds":60}\n{"control":"confirm"}\n');
    await stopped;

    expect(extend).toHaveBeenCalledWith(60);
    expect(confirm).toHaveBeenCalledOnce();
  });

  it.each([
    ["revert", '{"control":"revert"}', "asked"],
    ["a line that is no JSON", "confirm", "asked"],
    ["an unknown control", '{"control":"keep"}', "asked"],
    ["an unknown key", '{"control":"confirm","really":true}', "asked"],
    ["a line that is too long", "x".repeat(5000), "asked"],
  ])("takes everything back on %s", async (_what, line, cause) => {
    const { stream, control, stopped } = channel();
    control.ask({ confirm: vi.fn(), extend: vi.fn() });

    stream.write(`${line}\n`);

    expect((await stopped).cause).toBe(cause);
  });
});
