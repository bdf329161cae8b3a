import { afterEach, describe, expect, it } from "vitest";
import { say } from "../../../shared/messages/say.ts";
import type { HelperEvent, HelperVerb } from "../../../shared/protocol/helper.ts";
import { startProcess } from "./helper-process.ts";
import { converse, type Conversation } from "./helper-session.ts";

const PRELUDE = `
  const say = (event) => process.stdout.write(JSON.stringify(event) + "\\n");
  const lines = require("node:readline").createInterface({ input: process.stdin });
  const queue = lines[Symbol.asyncIterator]();
  const next = () => queue.next().then(({ value }) => value && JSON.parse(value));
  const nothing = { id: "elevation.noReason", params: {} };
  const revert = (cause) =>
    say({ event: "reverted", cause, message: nothing, details: [], left: [] });
`;

const HELLO = `say({ event: "hello", version: "1.2.3", protocol: 1 });`;
const APPLIED = `say({ event: "applied", confirmSeconds: 30, changes: 1, probes: [], warnings: [] });`;
const KEPT = `say({ event: "kept", changes: 1, warnings: [] });`;

const open: Conversation[] = [];

afterEach(async () => {
  for (const conversation of open.splice(0)) {
    conversation.close();
    await conversation.ended;
  }
});

/** Talks to a helper that is a few lines of script. */
function talkTo(script: string, request: unknown = {}, verb: HelperVerb = "apply"): Conversation {
  const conversation = converse(
    startProcess({
      program: process.execPath,
      args: ["-e", `${PRELUDE} (async () => { ${script} })()`],
      environment: {},
    }),
    verb,
    request,
  );
  open.push(conversation);
  return conversation;
}

async function rest(conversation: Conversation): Promise<readonly HelperEvent["event"][]> {
  const names: HelperEvent["event"][] = [];
  for await (const { event } of conversation.events) {
    names.push(event);
  }
  return names;
}

describe("a conversation with the helper", () => {
  it("hears hello first and then every event to the end", async () => {
    const helper = talkTo(`${HELLO} ${APPLIED} ${KEPT} process.exit(0);`);

    expect(await helper.first).toEqual({ event: "hello", version: "1.2.3", protocol: 1 });
    expect(await rest(helper)).toEqual(["applied", "kept"]);
    expect(await helper.ended).toEqual({ code: 0, signal: null, stderr: "" });
    expect(helper.failure()).toBeUndefined();
  });

  it("sends the request and what is said afterwards", async () => {
    const helper = talkTo(
      `${HELLO} const { id } = await next(); ${APPLIED}
       const { control } = await next();
       say({ event: "refused", kind: "request", message: nothing, details: [id, control] });
       process.exit(64);`,
      { id: "the request" },
    );

    for await (const event of helper.events) {
      if (event.event === "applied") {
        helper.send({ control: "confirm" });
      } else if (event.event === "refused") {
        expect(event.details).toEqual(["the request", "confirm"]);
      }
    }

    expect((await helper.ended).code).toBe(64);
  });

  it("can be left and taken up again", async () => {
    const helper = talkTo(
      `${HELLO} ${APPLIED} await next(); await next(); ${KEPT} process.exit(0)`,
    );
    for await (const { event } of helper.events) {
      if (event === "applied") {
        break;
      }
    }

    helper.send({ control: "confirm" });

    expect(await rest(helper)).toEqual(["kept"]);
  });

  it("ends the helper by hanging up", async () => {
    const helper = talkTo(
      `${HELLO} ${APPLIED} await next(); await next(); revert("caller-gone"); process.exit(75);`,
    );
    await helper.first;

    helper.close();

    expect(await rest(helper)).toEqual(["applied", "reverted"]);
    expect((await helper.ended).code).toBe(75);
    expect(helper.failure()).toBeUndefined();
  });

  it("carries 16 MiB each way", async () => {
    const helper = talkTo(
      `${HELLO} const { text } = await next();
       say({ event: "probed", from: "a", to: "b", answered: true, output: text });
       lines.close();`,
      { text: "x".repeat(16 * 1024 * 1024) },
      "probe",
    );

    for await (const event of helper.events) {
      if (event.event === "probed") {
        expect(event.output).toHaveLength(16 * 1024 * 1024);
      }
    }

    expect(helper.failure()).toBeUndefined();
  });

  it("makes a helper wait that talks faster than it is heard", async () => {
    const helper = talkTo(
      `${HELLO}
       for (let done = 1; done <= 50000; done += 1) {
         say({ event: "progress", done, total: 50000, title: nothing });
       }
       ${KEPT} await next(); lines.close();`,
    );
    await helper.first;

    const names = await rest(helper);

    expect(names).toHaveLength(50_001);
    expect(names.at(-1)).toBe("kept");
  });

  it.each([
    {
      how: "is killed",
      script: "process.kill(process.pid, 'SIGKILL')",
      words: "killed by SIGKILL",
    },
    { how: "gives up", script: "process.exit(3)", words: "exit code 3" },
  ])("says so when the helper $how without a last word", async ({ script, words }) => {
    const helper = talkTo(`${HELLO} ${APPLIED} process.stdout.write("", () => ${script})`);

    expect(await rest(helper)).toEqual(["applied"]);
    const failure = helper.failure();
    expect(failure?.id).toBe("elevation.helperDied");
    expect(failure && say(failure)).toContain(words);
  });

  it("hangs up on a helper that says what nobody understands", async () => {
    const helper = talkTo(
      `${HELLO} say({ event: "celebrated" });
       await next(); const gone = await next(); process.exit(gone === undefined ? 7 : 8);`,
    );

    expect(await rest(helper)).toEqual([]);
    expect(helper.failure()?.id).toBe("elevation.badEvent");
    expect((await helper.ended).code).toBe(7);
  });

  it("survives a helper that ends before it reads, and what is sent to it then", async () => {
    const helper = talkTo(`process.stderr.write("sorry", () => process.exit(1));`, {
      text: "x".repeat(1024 * 1024),
    });

    expect(await helper.first).toBeUndefined();
    expect(await helper.ended).toEqual({ code: 1, signal: null, stderr: "sorry" });
    helper.send({ control: "confirm" });
    helper.close();
  });

  it("survives a program that is not there", async () => {
    const helper = converse(
      startProcess({ program: "/no/such/program", args: [], environment: {} }),
      "apply",
      {},
    );

    expect(await helper.first).toBeUndefined();
    expect(await helper.ended).toMatchObject({
      code: null,
      stderr: expect.stringContaining("ENOENT") as string,
    });
  });
});
