import { message } from "../../../messages/message.ts";
import type { FoundRoute } from "../../found.ts";
import type { Tree } from "../../text/tree.ts";

/** What `exec` lines set of one interface. */
export interface Settings {
  readonly addresses: string[];
  readonly routes: FoundRoute[];
  sourceMacs: string[];
  mtu?: number;
  up?: boolean;
  nodst?: boolean;
  bcqueuelen?: number;
  bclim?: number;
}

/**
 * Follows an `ip` command of a node that is about one interface (ip-address(8), ip-route(8),
 * ip-link(8)); any other command is left to whoever runs it.
 */
export function applyCommand(command: Tree, name: string, settings: Settings): void {
  const words = (command.text() ?? "").trim().split(/\s+/);
  if (words[0] !== "ip" || after(words, "dev") !== name) {
    return;
  }
  const [, object = "", verb = "", ...rest] = words.filter((word) => word !== "-6");
  const isKnown =
    (/^a(d(d(r(e(s(s)?)?)?)?)?)?$/.test(object) && setAddress(verb, rest, settings)) ||
    (/^r(o(u(t(e)?)?)?)?$/.test(object) && setRoute(verb, rest, settings)) ||
    (/^l(i(n(k)?)?)?$/.test(object) && verb === "set" && setLink(rest, settings));
  if (!isKnown) {
    command.note("lost", message("import.clab.command", { command: words.join(" ") }));
  }
}

function setAddress(verb: string, [address]: readonly string[], { addresses }: Settings): boolean {
  if (!["add", "replace"].includes(verb) || address === undefined) {
    return false;
  }
  addresses.push(address);
  return true;
}

function setRoute(verb: string, words: readonly string[], { routes }: Settings): boolean {
  const [to] = words;
  if (!["add", "replace"].includes(verb) || to === undefined) {
    return false;
  }
  const via = after(words, "via");
  const all = via?.includes(":") ? "::/0" : "0.0.0.0/0";
  const alone = to.includes(":") ? 128 : 32;
  const network = to === "default" ? all : to.includes("/") ? to : `${to}/${alone}`;
  routes.push({ to: network, via, src: after(words, "src") });
  return true;
}

function setLink(words: readonly string[], settings: Settings): boolean {
  const number = (word: string): number | undefined => {
    const value = after(words, word);
    return value !== undefined && /^-?\d+$/.test(value) ? Number(value) : undefined;
  };
  const [mtu, bcqueuelen, bclim] = [number("mtu"), number("bcqueuelen"), number("bclim")];
  const isDown = words.at(-1) === "down";
  const isNodst = words.at(-1) === "nodst";
  const at = words.indexOf("set");
  const macs = words.includes("macaddr") && at >= 0 ? words.slice(at + 1) : [];
  Object.assign(settings, {
    ...(mtu === undefined ? {} : { mtu }),
    ...(bcqueuelen === undefined ? {} : { bcqueuelen }),
    ...(bclim === undefined ? {} : { bclim }),
    ...(isDown ? { up: false } : {}),
    ...(isNodst ? { nodst: true } : {}),
    ...(macs.length > 0 ? { sourceMacs: macs } : {}),
  });
  const numbers = [mtu, bcqueuelen, bclim].some((value) => value !== undefined);
  return numbers || isDown || isNodst || macs.length > 0 || words.at(-1) === "up";
}

function after(words: readonly string[], word: string): string | undefined {
  const at = words.indexOf(word);
  return at < 0 ? undefined : words[at + 1];
}
