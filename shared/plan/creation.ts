import {
  addLine,
  addressLine,
  aliasLine,
  bridgeMtuLines,
  masterLine,
  routeLine,
  sourceLines,
  upLine,
} from "./lines.ts";
import type { LinkSpec } from "./link-spec.ts";
import type { Action, Argv, OwnedLink } from "./plan.ts";
import { batchLine, renderArgv, type Line } from "./render.ts";
import { sysctlArgv, type Sysctl } from "./step.ts";

/** How links are made: new ones must not be there yet; put back, they may be in part. */
export interface CreationOptions {
  readonly verb: "add" | "replace";
  /** Namespaces where one command may bring up all of the group. */
  readonly groupUp: ReadonlySet<string | null>;
  /** Namespaces that were just made, whose `lo` is still down; they are taken out as they go. */
  readonly freshNamespaces: Set<string>;
  /** Whether links join their bridges here; otherwise a later stage does that. */
  readonly withMasters: boolean;
  /** Namespaces whose links a later stage brings up, all at once ({@link bringUpActions}). */
  readonly upLater?: ReadonlySet<string | null>;
}

/**
 * Makes links: one batch for all of them, then one batch a namespace.
 *
 * They are born down, in their group and namespace; aliases come before anything is brought up
 * (12 times cheaper), sysctls before `up`, routes last.
 */
export function creationActions(
  specs: readonly LinkSpec[],
  options: CreationOptions,
): readonly Action[] {
  // Children take the MTU that their parent has when they are made.
  const made = specs
    .filter(hasAddLine)
    .flatMap((spec) => [addLine(spec, true), ...bridgeMtuLines(spec)]);
  const actions: Action[] = made.length === 0 ? [] : [ipAction(null, made)];
  for (const [namespace, members] of byPlace(specs)) {
    actions.push(...placeActions(namespace, members, options));
  }
  return actions;
}

/** Brings up what `upLater` left down, and adds its routes: one batch a namespace. */
export function bringUpActions(
  specs: readonly LinkSpec[],
  options: Pick<CreationOptions, "groupUp" | "verb">,
): readonly Action[] {
  return [...byPlace(specs)].map(([namespace, members]) =>
    ipAction(namespace, afterLines(namespace, members, { ...options, withMasters: false })),
  );
}

function byPlace(specs: readonly LinkSpec[]): ReadonlyMap<string | null, readonly LinkSpec[]> {
  const places = new Map<string | null, LinkSpec[]>();
  for (const spec of specs) {
    const place = places.get(spec.namespace);
    if (place) {
      place.push(spec);
    } else {
      places.set(spec.namespace, [spec]);
    }
  }
  return places;
}

function placeActions(
  namespace: string | null,
  members: readonly LinkSpec[],
  options: CreationOptions,
): readonly Action[] {
  const fresh = namespace !== null && options.freshNamespaces.delete(namespace);
  const before = [
    ...(fresh ? [upLine("lo")] : []),
    ...members.flatMap((spec) => dressLines(spec, options.verb)),
  ];
  const after = options.upLater?.has(namespace) ? [] : afterLines(namespace, members, options);
  const sysctls = members.flatMap(sysctlsOf);
  return sysctls.length === 0
    ? [ipAction(namespace, [...before, ...after])]
    : [
        ipAction(namespace, before),
        ...sysctls,
        ...(after.length > 0 ? [ipAction(namespace, after)] : []),
      ];
}

/** Up, and what has to follow it. */
function afterLines(
  namespace: string | null,
  members: readonly LinkSpec[],
  options: Pick<CreationOptions, "groupUp" | "verb" | "withMasters">,
): readonly Line[] {
  return [
    ...upLines(namespace, members, options),
    ...(options.withMasters
      ? members.flatMap(({ name, master }) => (master === null ? [] : [masterLine(name, master)]))
      : []),
    ...members.flatMap(({ routes }) => routes.map((route) => routeLine(options.verb, route))),
  ];
}

/** What creation cannot carry and has to come before `up`. */
function dressLines(spec: LinkSpec, verb: "add" | "replace"): readonly Line[] {
  const macs = spec.macvlan?.sourceMacs ?? [];
  // The guest's end of a veth pair has its MAC from the pair's creation.
  return [
    aliasLine(spec),
    ...(macs.length === 0 ? [] : sourceLines(spec, macs)),
    ...spec.addresses.map((address) => addressLine(verb, address, spec.name)),
  ];
}

function upLines(
  namespace: string | null,
  members: readonly LinkSpec[],
  { groupUp }: Pick<CreationOptions, "groupUp">,
): readonly Line[] {
  const up = members.filter((spec) => spec.up);
  const [first] = up;
  return first && up.length > 1 && groupUp.has(namespace)
    ? [["link", "set", "group", first.group, "up"]]
    : up.map(({ name }) => upLine(name));
}

const SYSCTLS: Readonly<Record<LinkSpec["ipv6"], readonly (readonly [string, string])[]>> = {
  guest: [],
  shim: [
    ["accept_ra", "0"],
    ["autoconf", "0"],
  ],
  off: [["disable_ipv6", "1"]],
};

/** Settings below net/ipv6/conf that a link in the host's own stack gets before `up`. */
export function sysctlsOf(spec: LinkSpec): readonly Sysctl[] {
  return SYSCTLS[spec.ipv6].map(([key, value]) => ({
    run: "sysctl",
    namespace: spec.namespace,
    path: ["net", "ipv6", "conf", spec.name, key],
    value,
  }));
}

/** The same by hand, for one link or for both ends of a veth pair. */
export function creationArgv(specs: readonly LinkSpec[]): readonly Argv[] {
  return specs.flatMap((spec) => {
    const { namespace, name } = spec;
    const at = (line: Line): Argv => renderArgv({ namespace, line });
    const add = hasAddLine(spec) ? [addLine(spec, false), ...bridgeMtuLines(spec)] : [];
    return [
      ...add.map((line) => renderArgv({ namespace: null, line })),
      ...dressLines(spec, "add").map(at),
      ...sysctlsOf(spec).map(sysctlArgv),
      ...(spec.up ? [at(upLine(name))] : []),
      ...(spec.master === null ? [] : [at(masterLine(name, spec.master))]),
      ...spec.routes.map((route) => at(routeLine("add", route))),
    ];
  });
}

export function deletionArgv({ namespace, name }: LinkSpec): Argv {
  return renderArgv({ namespace, line: ["link", "del", "dev", name] });
}

/** Deletes links with proof of ownership; the guest's end of a veth pair goes with the host's. */
export function deletionActions(specs: readonly LinkSpec[]): readonly Action[] {
  const pairs = new Set(specs.filter(({ peer }) => peer !== null).map(({ node }) => node));
  const places = new Map<string | null, OwnedLink[]>();
  for (const spec of specs) {
    if (spec.kind === "veth" && spec.peer === null && pairs.has(spec.node)) {
      continue;
    }
    const { name, alias, kind, lower: parent } = spec;
    const place = places.get(spec.namespace) ?? [];
    place.push({ name, alias, kind, parent });
    places.set(spec.namespace, place);
  }
  // Links inside namespaces go first: what is left behind in one is out of sight.
  const order = [...places].sort(([a], [b]) => Number(a === null) - Number(b === null));
  return order.map(([namespace, links]) => ({ run: "links.delete", namespace, links }));
}

function hasAddLine(spec: LinkSpec): boolean {
  return spec.kind !== "veth" || spec.peer !== null;
}

export function ipAction(namespace: string | null, lines: readonly Line[]): Action {
  return { run: "ip", namespace, lines: lines.map(batchLine) };
}
