import { message, type Message } from "../../messages/message.ts";
import { err, ok, type Result } from "../../result.ts";
import type { LiveNamespace } from "../live-state.ts";
import { readDeviceFacts } from "./device-facts.ts";
import { findTool, type HostAccess } from "./host-access.ts";
import { parseLiveNamespace } from "./parse-namespace.ts";

/** Where iproute2 keeps the names of network namespaces (ip-netns(8)). */
export const NAMED_NAMESPACES = "/run/netns";

/** Why a namespace could not be read; `forbidden`: it takes privilege. */
export interface NamespaceFailure {
  readonly kind: "forbidden" | "tool-failed" | "live-parse";
  readonly message: Message;
}

/** Which namespace, and what is known of it before it is read. */
export interface NamespacePlace {
  /** Name below /run/netns; null: the own one; for one without a name the file that leads there. */
  readonly name: string | null;
  readonly inode: number;
  readonly processes: number | null;
}

// With -details, `address` prints all that `link` prints, so one dump is one consistent picture.
const QUESTIONS = ["address show", "route show table main", "neigh show"] as const;

/** Reads one namespace with two processes: one batch for links and IPv4, one for IPv6 routes. */
export async function readNamespace(
  access: HostAccess,
  ip: string,
  place: NamespacePlace,
): Promise<Result<LiveNamespace, NamespaceFailure>> {
  const tool = await toolInside(access, ip, place.name);
  const [answers, routes6] = await Promise.all([ask(access, tool), askRoutes6(access, tool)]);
  if (!answers.ok) {
    return answers;
  }
  if (!routes6.ok) {
    return routes6;
  }
  const [addresses, routes4, neighbours] = answers.value;
  const outputs = { links: addresses, addresses, routes4, routes6: routes6.value, neighbours };
  const parsed = parseLiveNamespace({ ...outputs, ...place });
  if (!parsed.ok) {
    return parsed;
  }
  const { links } = parsed.value;
  const known = place.name === null ? await readDeviceFacts(access, links) : links;
  return ok({ ...parsed.value, links: known });
}

/** The file that a namespace is entered by. */
export function namespaceFile(name: string): string {
  // No name below /run/netns has a slash.
  return name.includes("/") ? name : `${NAMED_NAMESPACES}/${name}`;
}

/** How `ip` works inside a namespace: `-n` knows names only, by any other file `nsenter` leads in. */
export async function toolInside(
  access: HostAccess,
  ip: string,
  name: string | null,
): Promise<readonly [string, ...string[]]> {
  if (name === null) {
    return [ip];
  }
  const nsenter = name.includes("/") ? await findTool(access, "nsenter") : null;
  return nsenter === null ? [ip, "-n", name] : [nsenter, `--net=${namespaceFile(name)}`, ip];
}

type Answers = readonly [addresses: string, routes4: string, neighbours: string];

async function ask(
  access: HostAccess,
  tool: readonly [string, ...string[]],
): Promise<Result<Answers, NamespaceFailure>> {
  const batch = await run(
    access,
    [...tool, "-json", "-details", "-batch", "-"],
    `${QUESTIONS.join("\n")}\n`,
  );
  if (!batch.ok) {
    return batch;
  }
  // Every answer is one line: new lines in names and aliases are escaped.
  const lines = batch.value.split("\n").filter((line) => line !== "");
  if (lines.length === QUESTIONS.length) {
    return ok(lines as unknown as Answers);
  }
  return askOneByOne(access, tool);
}

async function askRoutes6(
  access: HostAccess,
  tool: readonly [string, ...string[]],
): Promise<Result<string, NamespaceFailure>> {
  const kernelHasIpv6 = (await access.inode("/proc/sys/net/ipv6")) !== 0;
  return kernelHasIpv6
    ? run(access, [...tool, "-6", "-json", "-details", "route", "show", "table", "main"])
    : ok("");
}

/** For an iproute2 that prints nothing, not even `[]`, where there is nothing to tell. */
async function askOneByOne(
  access: HostAccess,
  tool: readonly [string, ...string[]],
): Promise<Result<Answers, NamespaceFailure>> {
  const answers: string[] = [];
  for (const question of QUESTIONS) {
    const answer = await run(access, [...tool, "-json", "-details", ...question.split(" ")]);
    if (!answer.ok) {
      return answer;
    }
    answers.push(answer.value);
  }
  return ok(answers as unknown as Answers);
}

async function run(
  access: HostAccess,
  argv: readonly [string, ...string[]],
  stdin?: string,
): Promise<Result<string, NamespaceFailure>> {
  const output = await access.run(argv, stdin);
  if (output.code === 0) {
    return ok(output.stdout);
  }
  const detail = output.stderr.trim() || String(output.code);
  const kind = detail.includes("Operation not permitted") ? "forbidden" : "tool-failed";
  return err({ kind, message: message("live.toolFailed", { command: argv.join(" "), detail }) });
}
