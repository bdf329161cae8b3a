import { message, type Message } from "../messages/message.ts";
import { DEFAULT_BCQUEUELEN } from "../topology/effective.ts";
import { sysctlsOf } from "./creation.ts";
import type { KeptLink } from "./link-diff.ts";
import {
  addressLine,
  masterLine,
  modeLine,
  queueLine,
  routeLine,
  setLine,
  sourceLines,
  upLine,
} from "./lines.ts";
import type { LinkSpec } from "./link-spec.ts";
import type { Line } from "./render.ts";
import { makeStep, type Step, type Sysctl } from "./step.ts";

/** One property that differs: how to set it, how to take it back, and how to say it. */
interface Change {
  readonly lines: readonly Line[];
  readonly undo: readonly Line[];
  readonly what: Message;
  readonly sysctls?: readonly Sysctl[];
}

/**
 * Changes a link's own properties in place; undefined: they are as wanted.
 *
 * A parent's MTU is only raised here.
 */
export function changeLink({ spec, was }: KeptLink, isParent: boolean): Step | undefined {
  return changeStep(spec, [
    ...macvlanChanges(spec, was),
    ...(isParent && isLowered(spec, was) ? [] : mtuChange(spec, was)),
    ...macChange(spec, was),
    ...masterChange(spec, was),
    ...upChange(spec, was),
  ]);
}

/** Lowers a parent's MTU; undefined: it is not above the wanted one. */
export function lowerMtu({ spec, was }: KeptLink): Step | undefined {
  return changeStep(spec, isLowered(spec, was) ? mtuChange(spec, was) : []);
}

function isLowered(spec: LinkSpec, was: LinkSpec): boolean {
  return spec.mtu !== null && was.mtu !== null && spec.mtu < was.mtu;
}

function changeStep(spec: LinkSpec, changes: readonly Change[]): Step | undefined {
  const [first] = changes;
  if (!first) {
    return undefined;
  }
  return makeStep({
    op: "change",
    target: "link",
    node: spec.node,
    name: spec.name,
    namespace: spec.namespace,
    lines: changes.flatMap(({ lines }) => lines),
    undo: [...changes].reverse().flatMap(({ undo }) => undo),
    reason: changes.slice(1).reduce((all, { what }) => joined(all, what), first.what),
    sysctls: changes.flatMap(({ sysctls }) => sysctls ?? []),
  });
}

function joined(first: Message, second: Message): Message {
  return message("plan.both", { first, second });
}

function macvlanChanges(spec: LinkSpec, was: LinkSpec): readonly Change[] {
  const wanted = spec.macvlan;
  const has = was.macvlan;
  if (!wanted || !has) {
    return [];
  }
  const changes: Change[] = [];
  const { name } = spec;
  const flags = (one: typeof has): boolean => one.nodst || one.nopromisc;
  const sources = (macs: readonly string[]): string => [...macs].sort().join(" ");
  const listDiffers = sources(wanted.sourceMacs) !== sources(has.sourceMacs);
  if (
    wanted.mode !== has.mode ||
    wanted.nodst !== has.nodst ||
    wanted.nopromisc !== has.nopromisc
  ) {
    // Leaving mode source forgets the list, so going back has to set it again.
    const listBack = has.mode === "source" && wanted.mode !== "source" && has.sourceMacs.length > 0;
    changes.push({
      lines: [modeLine(spec, wanted, flags(has))],
      undo: [
        modeLine(spec, has, flags(wanted)),
        ...(listBack ? sourceLines(spec, has.sourceMacs) : []),
      ],
      what: modeMessage(name, wanted, has),
    });
  }
  if (wanted.mode === "source" && listDiffers) {
    changes.push({
      lines: sourceLines(spec, wanted.sourceMacs),
      undo: has.mode === "source" ? sourceLines(spec, has.sourceMacs) : [],
      what: message("plan.sourceList", { name, amount: wanted.sourceMacs.length }),
    });
  }
  const queue = wanted.bcqueuelen ?? DEFAULT_BCQUEUELEN;
  if (has.bcqueuelen !== null && queue !== has.bcqueuelen) {
    changes.push({
      lines: [queueLine(spec, queue)],
      undo: [queueLine(spec, has.bcqueuelen)],
      what: message("plan.queue", { name, from: has.bcqueuelen, to: queue }),
    });
  }
  return changes;
}

function modeMessage(
  name: string,
  wanted: NonNullable<LinkSpec["macvlan"]>,
  has: NonNullable<LinkSpec["macvlan"]>,
): Message {
  return wanted.mode === has.mode
    ? message("plan.flags", { name, nodst: wanted.nodst, nopromisc: wanted.nopromisc })
    : message("plan.mode", { name, from: has.mode, to: wanted.mode });
}

function mtuChange(spec: LinkSpec, was: LinkSpec): readonly Change[] {
  const { name, mtu } = spec;
  if (mtu === null || was.mtu === null || mtu === was.mtu) {
    return [];
  }
  return [
    {
      lines: [setLine(name, "mtu", String(mtu))],
      undo: [setLine(name, "mtu", String(was.mtu))],
      what: message("plan.mtu", { name, from: was.mtu, to: mtu }),
    },
  ];
}

function macChange(spec: LinkSpec, was: LinkSpec): readonly Change[] {
  const { name, mac } = spec;
  if (mac === null || was.mac === null || mac === was.mac) {
    return [];
  }
  return [
    {
      lines: [setLine(name, "address", mac)],
      undo: [setLine(name, "address", was.mac)],
      what: message("plan.mac", { name, from: was.mac, to: mac }),
    },
  ];
}

/** Leaving a bridge; joining one waits until all bridges are there. */
function masterChange(spec: LinkSpec, was: LinkSpec): readonly Change[] {
  if (spec.master !== null || was.master === null) {
    return [];
  }
  const { name } = spec;
  return [
    {
      lines: [masterLine(name, null)],
      undo: [masterLine(name, was.master)],
      what: message("plan.leavesBridge", { name, bridge: was.master }),
    },
  ];
}

/**
 * Up or down.
 *
 * A link that goes down loses its routes and IPv6 addresses (`addrconf_ifdown`), so those that
 * stay wanted, and on taking back those that were there, are set again.
 */
function upChange(spec: LinkSpec, was: LinkSpec): readonly Change[] {
  const { name, up } = spec;
  if (up === was.up) {
    return [];
  }
  const had = new Set(was.addresses.map(({ cidr }) => cidr));
  const lost = (from: LinkSpec): readonly Line[] => [
    ...from.addresses
      .filter(({ family, cidr }) => family === "inet6" && had.has(cidr))
      .map((address) => addressLine("replace", address, name)),
    ...(from.up ? from.routes.map((route) => routeLine("replace", route)) : []),
  ];
  return [
    {
      lines: [upLine(name, up), ...(up ? [] : lost(spec))],
      undo: [upLine(name, was.up), ...lost(was)],
      what: up ? message("plan.goesUp", { name }) : message("plan.goesDown", { name }),
      // Whose tap it was cannot be seen while it is down.
      sysctls: up && spec.kind === "macvtap" ? sysctlsOf(spec) : [],
    },
  ];
}
