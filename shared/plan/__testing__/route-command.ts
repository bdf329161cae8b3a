import { routeSlot } from "../address-changes.ts";
import { networkOf } from "../ip-network.ts";
import type { LiveRoute } from "../live-state.ts";
import { isReachable } from "./address-command.ts";
import { KernelError, type SimNamespace } from "./kernel-state.ts";

/** `ip route …` in a namespace. */
export function routeCommand(namespace: SimNamespace, words: readonly string[]): void {
  const [verb, ...rest] = words;
  const route = routeOf(rest);
  const link = namespace.links.find(({ name }) => name === route.dev);
  if (!link) {
    throw new KernelError(`Cannot find device "${route.dev}"`);
  }
  if (verb === "del") {
    const found = namespace.routes.findIndex((one) => matches(one, route));
    if (found < 0) {
      throw new KernelError("No such process");
    }
    namespace.routes.splice(found, 1);
    return;
  }
  if (!link.up) {
    throw new KernelError("Network is down");
  }
  if (route.via !== null && !route.onlink && !isReachable(link, route.via)) {
    throw new KernelError("Nexthop has invalid gateway");
  }
  if (route.src !== null && !isLocal(namespace, route.src)) {
    throw new KernelError("Invalid prefsrc address");
  }
  const standard = route.family === "inet" ? null : 1024;
  put(namespace, { ...route, metric: route.metric ?? standard }, verb === "replace");
}

function put(namespace: SimNamespace, route: LiveRoute, replace: boolean): void {
  const slot = routeSlot(route);
  const found = namespace.routes.findIndex((one) => routeSlot(one) === slot);
  if (found >= 0 && !replace) {
    throw new KernelError("File exists");
  }
  if (found >= 0) {
    namespace.routes.splice(found, 1);
  }
  namespace.routes.push(route);
}

function isLocal({ links }: SimNamespace, address: string): boolean {
  return links.some((link) =>
    link.addresses.some(({ cidr }) => networkOf(cidr).address === address),
  );
}

function routeOf(words: readonly string[]): LiveRoute {
  const word = (key: string): string | null =>
    words.includes(key) ? (words[words.indexOf(key) + 1] ?? null) : null;
  const via = word("via");
  const to = words[0] === "default" ? (via?.includes(":") ? "::/0" : "0.0.0.0/0") : words[0];
  const { family, network } = networkOf(to ?? "");
  const metric = word("metric");
  return {
    family,
    to: network,
    via,
    dev: word("dev") ?? "",
    src: word("src"),
    protocol: word("proto") ?? "boot",
    scope: word("scope") ?? (family === "inet" && via === null ? "link" : null),
    metric: metric === null ? null : Number(metric),
    onlink: words.includes("onlink"),
    complex: false,
  };
}

/** What the command does not say is not compared. */
function matches(one: LiveRoute, route: LiveRoute): boolean {
  return (
    one.to === route.to &&
    one.dev === route.dev &&
    (route.protocol === "boot" || one.protocol === route.protocol) &&
    (route.metric === null || one.metric === route.metric) &&
    (route.via === null || one.via === route.via) &&
    (route.src === null || one.src === route.src)
  );
}
