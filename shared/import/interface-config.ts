import type { LiveLink, LiveNamespace } from "../plan/live-state.ts";
import type { Cidr, DocumentId, MacAddress, NodeId } from "../topology/brand.ts";
import { deriveMac } from "../topology/derive-mac.ts";
import { cidrSchema, macSchema } from "../topology/fields.ts";
import { MAX_LIST, MAX_MTU, MIN_MTU } from "../topology/limits.ts";
import { routeSchema, type Route } from "../topology/route.ts";

/** Who writes routes that belong into a document; routing daemons and the kernel do not. */
const CONFIGURED: readonly string[] = ["boot", "static", "dhcp"];

interface Addressing {
  readonly up?: boolean;
  readonly addresses?: readonly Cidr[];
  readonly dhcp?: boolean;
  readonly routes?: readonly Route[];
}

/**
 * What a node says of a live link's addresses, routes and state; what is the default stays unsaid.
 *
 * Left out: link-local addresses, which every link has, and IPv6 addresses that a router's
 * advertisement made, which the next one makes again. Routes of the kernel and of routing daemons
 * are none of the configuration.
 */
export function addressingOf(link: LiveLink, namespace: LiveNamespace): Addressing {
  const addresses = addressesOf(link);
  const routes = routesOf(link, namespace);
  return {
    ...(link.up ? {} : { up: false }),
    ...(addresses.length > 0 ? { addresses } : {}),
    ...(isFromDhcp(link, namespace) ? { dhcp: true } : {}),
    ...(routes.length > 0 ? { routes } : {}),
  };
}

/** Whether a DHCP server gave the IPv4 address: it has a lifetime, or a route says `proto dhcp`. */
function isFromDhcp(link: LiveLink, namespace: LiveNamespace): boolean {
  return (
    link.addresses.some(({ family, dynamic }) => family === "inet" && dynamic) ||
    namespace.routes.some(({ dev, protocol }) => dev === link.name && protocol === "dhcp")
  );
}

function addressesOf(link: LiveLink): readonly Cidr[] {
  const wanted = link.addresses.filter(
    ({ family, scope, dynamic }) =>
      scope !== "link" && scope !== "host" && !(family === "inet6" && dynamic),
  );
  const parsed = wanted.flatMap(({ cidr }) => {
    const address = cidrSchema.safeParse(cidr);
    return address.success ? [address.data] : [];
  });
  return [...new Set(parsed)].slice(0, MAX_LIST);
}

function routesOf(link: LiveLink, namespace: LiveNamespace): readonly Route[] {
  const byDestination = new Map<string, Route>();
  for (const { dev, to, via, src, protocol } of namespace.routes) {
    if (dev !== link.name || !CONFIGURED.includes(protocol) || byDestination.has(to)) {
      continue;
    }
    const route = routeSchema.safeParse({
      to,
      ...(via === null ? {} : { via }),
      ...(src === null ? {} : { src }),
    });
    if (route.success) {
      byDestination.set(to, route.data as Route);
    }
  }
  return [...byDestination.values()].slice(0, MAX_LIST);
}

/** The MAC as a node says it; of a bond's port its own; unsaid where it is the one that the document derives for `node`. */
export function macOf(
  link: LiveLink,
  node?: { readonly document: DocumentId; readonly id: NodeId },
): { readonly mac?: MacAddress } {
  const mac = macSchema.safeParse(link.permanentMac ?? link.mac);
  return mac.success && !(node && mac.data === deriveMac(node.document, node.id))
    ? { mac: mac.data }
    : {};
}

/** The MTU where it is none of the given, which an interface has when its node says nothing. */
export function mtuOf(link: LiveLink, ...unsaid: readonly number[]): { readonly mtu?: number } {
  const fits = link.mtu >= MIN_MTU && link.mtu <= MAX_MTU;
  return fits && unsaid.some((mtu) => mtu !== link.mtu) ? { mtu: link.mtu } : {};
}
