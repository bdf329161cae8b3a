import { message } from "../../../messages/message.ts";
import type { FoundInterface, FoundRoute } from "../../found.ts";
import { ignoreKeys, sections, textOfKey } from "../../text/ini-values.ts";
import type { Tree } from "../../text/tree.ts";

type Family = "ipv4" | "ipv6";

const DEFAULTS = { ipv4: "0.0.0.0/0", ipv6: "::/0" } as const;

/** What `[ipv4]` and `[ipv6]` say; without a method of its own a family has nothing. */
export function internetOf(tree: Tree): Pick<FoundInterface, "addresses" | "dhcp" | "routes"> {
  const found = (["ipv4", "ipv6"] as const).map((family) => familyOf(tree, family));
  return {
    addresses: found.flatMap(({ addresses }) => addresses),
    routes: found.flatMap(({ routes }) => routes),
    dhcp: textOfKey(tree, "ipv4", "method") === "auto",
  };
}

function familyOf(
  tree: Tree,
  family: Family,
): { readonly addresses: readonly string[]; readonly routes: readonly FoundRoute[] } {
  ignoreKeys(
    tree,
    family,
    ...["addr-gen-mode", "dns", "dns-search", "ignore-auto-dns", "may-fail", "ip6-privacy"],
    ...["dns-priority", "never-default", "route-metric", "dhcp-client-id", "token"],
  );
  const method = textOfKey(tree, family, "method");
  if (method === "shared" || method === "dhcp") {
    tree.note("lost", message("import.nm.method", { family, method }));
  }
  const gateway = textOfKey(tree, family, "gateway");
  const addresses: string[] = [];
  const routes: FoundRoute[] = [];
  const gateways = new Set(gateway === undefined || gateway === "" ? [] : [gateway]);
  for (const section of sections(tree, family)) {
    for (const key of numbered(section, /^address(?:es)?\d*$/)) {
      const values = section.last(key).text()?.split(";") ?? [];
      for (const one of values.filter((part) => part.trim() !== "")) {
        const [address = "", via] = one.split(",");
        addresses.push(address.trim());
        if (via !== undefined && via.trim() !== "" && !isNone(via.trim())) {
          gateways.add(via.trim());
        }
      }
    }
    for (const key of numbered(section, /^routes?\d*$/)) {
      routes.push(...routeOf(section, key));
    }
  }
  const defaults = [...gateways].map((via) => ({ to: DEFAULTS[family], via }));
  return { addresses, routes: [...defaults, ...routes] };
}

/** `route1=DESTINATION,NEXT HOP,METRIC` and `route1_options=src=…`. */
function routeOf(section: Tree, key: string): readonly FoundRoute[] {
  const node = section.last(key);
  const [to = "", via = "", metric = ""] = (node.text() ?? "")
    .split(",")
    .map((part) => part.trim());
  const options = section.last(`${key}_options`);
  const src = options.isPresent ? /(?:^|,)src=([^,]*)/.exec(options.text() ?? "")?.[1] : undefined;
  const more = (options.isPresent ? (options.text() ?? "") : "")
    .split(",")
    .filter((one) => one !== "" && !one.startsWith("src="));
  if (metric !== "" || more.length > 0) {
    node.note("lost", message("import.routeOptions", { to }));
  }
  return [{ to, via: via === "" || isNone(via) ? undefined : via, src }];
}

function isNone(via: string): boolean {
  return via === "0.0.0.0" || via === "::";
}

/** Keys in the order of their numbers. */
function numbered(section: Tree, pattern: RegExp): readonly string[] {
  const number = (key: string): number => Number(/\d+$/.exec(key)?.[0] ?? 0);
  return section.keys.filter((key) => pattern.test(key)).sort((a, b) => number(a) - number(b));
}
