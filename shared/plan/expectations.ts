import type { LinkDiff } from "./link-diff.ts";
import type { LinkSpec } from "./link-spec.ts";
import { networkOf } from "./ip-network.ts";
import type { LiveRoute } from "./live-state.ts";
import type { NicChanges } from "./nic-changes.ts";
import type { Expectation } from "./plan.ts";

/** What must be seen of a link that is as its spec says. */
export function expectLink(spec: LinkSpec): Expectation {
  const { namespace, name: link, node, kind, up, master } = spec;
  const left = spec.addressesLeft
    ? {}
    : {
        addresses: spec.addresses.map(({ cidr }) => cidr),
        routes: spec.routes.map(routeText),
      };
  return {
    namespace,
    link,
    node,
    present: true,
    kind,
    up,
    ...(spec.macvlan ? { mode: spec.macvlan.mode } : {}),
    ...(spec.mac === null ? {} : { mac: spec.mac }),
    ...(spec.mtu === null ? {} : { mtu: spec.mtu }),
    ...(namespace === null ? { master } : {}),
    ...left,
  };
}

/** A route as an expectation names it. */
export function routeText({ to, via }: Pick<LiveRoute, "to" | "via">): string {
  return via === null ? to : `${to} via ${via}`;
}

function expectGone({ namespace, name: link, node }: LinkSpec): Expectation {
  return { namespace, link, node, present: false };
}

/** What must hold when the plan has been carried out. */
export function expectAfter(
  wanted: readonly LinkSpec[],
  diff: LinkDiff,
  nics: readonly NicChanges[],
): readonly Expectation[] {
  const places = new Set(wanted.map(placeOf));
  return [
    ...wanted.map(expectLink),
    ...diff.gone
      .map(({ was }) => was)
      .filter((was) => !places.has(placeOf(was)))
      .map(expectGone),
    ...nics.map((one) => expectNic(one)),
  ];
}

/** What held before, of the links and NICs that the plan touches. */
export function expectBefore(diff: LinkDiff, nics: readonly NicChanges[]): readonly Expectation[] {
  const old = [...diff.gone, ...diff.kept].map(({ was }) => was);
  const places = new Set(old.map(placeOf));
  return [
    ...[...diff.create, ...diff.late].filter((spec) => !places.has(placeOf(spec))).map(expectGone),
    ...diff.kept.map(({ spec, was }) => ({
      ...expectLink(was),
      withoutAddresses: missingFrom(was, spec),
    })),
    ...diff.gone.map(({ was }) => expectLink(was)),
    ...nics.filter(isTouched).map(expectOldNic),
  ];
}

function missingFrom(was: LinkSpec, spec: LinkSpec): readonly string[] {
  const had = new Set(was.addresses.map(({ cidr }) => cidr));
  return spec.addresses.map(({ cidr }) => cidr).filter((cidr) => !had.has(cidr));
}

function placeOf({ namespace, name }: LinkSpec): string {
  return `${namespace ?? ""} ${name}`;
}

function isTouched({ up, release, adds, routes, takes }: NicChanges): boolean {
  return [up, release, adds, routes, takes].some(({ length }) => length > 0);
}

function expectNic({ node, link, endsUp, restore }: NicChanges): Expectation {
  const taken = new Set(restore.takenAddresses);
  return {
    namespace: null,
    link: link.name,
    node,
    present: true,
    up: endsUp,
    addresses: [
      ...link.addresses.filter((one) => !taken.has(one) && !isFleeting(one)).map(cidrOf),
      ...restore.addedAddresses,
    ],
    withoutAddresses: restore.takenAddresses.map(cidrOf),
    ...(restore.port === null ? {} : { master: restore.port }),
    routes: restore.addedRoutes.map(routeText),
  };
}

function expectOldNic({ node, link, restore }: NicChanges): Expectation {
  return {
    namespace: null,
    link: link.name,
    node,
    present: true,
    up: link.up,
    master: link.master,
    addresses: link.addresses.filter((one) => !isFleeting(one)).map(cidrOf),
    withoutAddresses: restore.addedAddresses,
    routes: restore.takenRoutes.map(routeText),
  };
}

/** What comes and goes by itself: leases, and addresses that the kernel makes. */
function isFleeting(address: { readonly dynamic: boolean; readonly scope: string }): boolean {
  return address.dynamic || address.scope === "link";
}

function cidrOf({ cidr }: { readonly cidr: string }): string {
  return networkOf(cidr).cidr;
}
