import type { Topology } from "../../shared/topology/document.ts";
import { parseTopologyValue } from "../../shared/topology/parse.ts";

interface Addressed {
  readonly addresses?: readonly string[];
  readonly routes?: readonly Readonly<Record<string, string>>[];
}

/** The same topology with an IPv6 address beside every IPv4 one, and every route a second time. */
export function dualStack(topology: Topology): Topology {
  const plain = JSON.parse(JSON.stringify(topology)) as { readonly nodes: readonly Addressed[] };
  const parsed = parseTopologyValue({ ...plain, nodes: plain.nodes.map(withIpv6) });
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.error));
  }
  return parsed.value;
}

function withIpv6(node: Addressed): Addressed {
  const { addresses, routes } = node;
  return {
    ...node,
    ...(addresses && { addresses: [...addresses, ...addresses.filter(isIpv4).map(inIpv6)] }),
    ...(routes && {
      routes: [...routes, ...routes.filter(({ to = "" }) => isIpv4(to)).map(inIpv6s)],
    }),
  };
}

function isIpv4(text: string): boolean {
  return !text.includes(":");
}

function inIpv6s(route: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(route).map(([key, text]) => [key, inIpv6(text)]));
}

/** 10.0.1.2/24 as fd00:a:0:1::2/64: three groups of a network, so that prefixes stay prefixes. */
function inIpv6(text: string): string {
  const [address = "", length] = text.split("/");
  const [a, b, c, d] = address.split(".").map((octet) => Number(octet).toString(16));
  const mapped = length === "0" ? "::" : `fd00:${a}:${b}:${c}::${d}`;
  return length === undefined ? mapped : `${mapped}/${lengthInIpv6(Number(length))}`;
}

function lengthInIpv6(length: number): number {
  if (length === 0) {
    return 0;
  }
  return length > 24 ? 96 + length : 16 + 2 * length;
}
