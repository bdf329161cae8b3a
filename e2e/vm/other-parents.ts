import type { LabPlan } from "../kernel/lab-plan.ts";

type Batch = LabPlan["create"][number];

/** Makes of every NIC in a lab something else that has the same name, MAC and place. */
export type OtherParent = (plan: LabPlan) => LabPlan;

/** Where teamnl, which sets what `ip` cannot, reads line by line (see vm-testbed.ts). */
export const TEAMNL = "/job/teamnl-batch";

/** A NIC as the plan makes it: a veth pair, whose far end is its port on the switch. */
interface Plug {
  readonly near: string;
  readonly port: string;
  readonly mac: string;
  readonly mtu: string;
  readonly stack: string;
  readonly nearIndex: string;
  readonly farIndex: string;
}

/** What takes its place. */
interface Parent {
  /** Lines in the namespace of the switches, in the place of the one that made the veth pair. */
  readonly wires: readonly string[];
  /** What each line about its port on the switch is said of. */
  readonly ports: readonly string[];
  /** Run one after the other in the host's namespace, before anything else is there. */
  readonly host: readonly Omit<Batch, "namespace">[];
}

/** What the kernel calls the ways in which a bond uses its members. */
export type BondMode =
  "balance-rr" | "active-backup" | "balance-xor" | "802.3ad" | "balance-tlb" | "balance-alb";

/** The monitor sees a link within 10 ms; LACP speaks every second. */
const MONITORED = "miimon 10";
const LACP = "lacp_rate fast";

/** A bond of two veths, whose far ends are two ports of the switch, or one group of ports. */
export function bond(mode: BondMode): OtherParent {
  const needsGroup = ["balance-rr", "balance-xor", "802.3ad"].includes(mode);
  const options = `type bond mode ${mode} ${MONITORED}${mode === "802.3ad" ? ` ${LACP}` : ""}`;
  // To a switch, all static groups are alike.
  const group = mode === "802.3ad" ? options : `type bond mode balance-xor ${MONITORED}`;
  return inPlaceOf((plug, index) => {
    const pairs = twoPairs(plug, index);
    return {
      ...atSwitch(plug, pairs, needsGroup ? `index ${index()} ${group}` : undefined),
      host: [
        {
          lines: [
            `link add ${identity(plug)} ${options}`,
            ...pairs.map(({ near }) => `link set dev ${near} master ${plug.near}`),
          ],
        },
      ],
    };
  });
}

/** A team of two veths; what teamd's runner of that name makes the kernel do. */
export function team(mode: "activebackup" | "roundrobin"): OtherParent {
  return inPlaceOf((plug, index) => {
    const pairs = twoPairs(plug, index);
    const group = `type bond mode balance-xor ${MONITORED}`;
    return {
      ...atSwitch(plug, pairs, mode === "roundrobin" ? `index ${index()} ${group}` : undefined),
      host: [
        { lines: [`link add ${identity(plug)} type team`] },
        { tool: TEAMNL, lines: [`${plug.near} setoption mode ${mode}`] },
        {
          lines: pairs.flatMap(({ near }) => [
            // teamd's hwaddr_policy `same_all`; the kernel itself does so in some modes only.
            `link set dev ${near} address ${plug.mac}`,
            `link set dev ${near} master ${plug.near}`,
            `link set dev ${near} up`,
          ]),
        },
        ...(mode === "activebackup"
          ? [
              {
                tool: TEAMNL,
                lines: [`${plug.near} setoption activeport ${pairs[0].nearIndex}`],
              },
            ]
          : []),
      ],
    };
  });
}

/** A dummy: always up, and nobody is ever behind it. */
export const dummy: OtherParent = inPlaceOf((plug) => ({
  wires: [],
  ports: [],
  host: [{ lines: [`link add ${identity(plug)} type dummy`] }],
}));

interface Pair {
  readonly line: string;
  readonly near: string;
  readonly nearIndex: string;
  readonly port: string;
}

/** Two veth pairs; the first one's far end has the name of the NIC's port. */
function twoPairs(plug: Plug, index: () => number): readonly [Pair, Pair] {
  const pair = (port: string, letter: string, farIndex: string): Pair => {
    const near = `m${plug.near}${letter}`;
    const nearIndex = String(index());
    const far = `link add name ${port} index ${farIndex} mtu ${plug.mtu} type veth`;
    const member = `name ${near} index ${nearIndex} mtu ${plug.mtu} netns @${plug.stack}`;
    return { line: `${far} peer ${member}`, near, nearIndex, port };
  };
  return [pair(plug.port, "a", plug.farIndex), pair(`${plug.port}b`, "b", String(index()))];
}

/** The far ends, each a port of its own, or together a bond that has the name of the NIC's port. */
function atSwitch(
  plug: Plug,
  pairs: readonly Pair[],
  group: string | undefined,
): Pick<Parent, "wires" | "ports"> {
  if (group === undefined) {
    return { wires: pairs.map(({ line }) => line), ports: pairs.map(({ port }) => port) };
  }
  const renamed = pairs.map(({ line, port }) => ({
    line: line.replace(`name ${port} `, `name ${port}m `),
    member: `${port}m`,
  }));
  return {
    wires: [
      ...renamed.map(({ line }) => line),
      `link add name ${plug.port} mtu ${plug.mtu} ${group}`,
      ...renamed.map(({ member }) => `link set dev ${member} master ${plug.port}`),
    ],
    ports: [plug.port],
  };
}

function identity({ near, nearIndex, mac, mtu }: Plug): string {
  return `name ${near} index ${nearIndex} address ${mac} mtu ${mtu}`;
}

const PLUG =
  /^link add name (?<port>p\d+) index (?<farIndex>\d+) mtu (?<mtu>\d+) type veth peer name (?<near>n\d+) index (?<nearIndex>\d+) mtu \d+ address (?<mac>\S+) netns @(?<stack>s\d+)$/;

/** A station has a namespace of its own, with its own number; a NIC is in its host's. */
function plugOf(line: string): Plug | undefined {
  const plug = PLUG.exec(line)?.groups as Plug | undefined;
  return plug && plug.near.slice(1) !== plug.stack.slice(1) ? plug : undefined;
}

function inPlaceOf(parentOf: (plug: Plug, index: () => number) => Parent): OtherParent {
  return (plan) => {
    const index = freeIndexes(plan);
    const parents = new Map<string, Parent>();
    const hosts: Batch[] = [];
    const replaced = (line: string): readonly string[] => {
      const plug = plugOf(line);
      if (!plug) {
        return said(line, parents);
      }
      const parent = parentOf(plug, index);
      parents.set(plug.port, parent);
      hosts.push(...parent.host.map((batch) => ({ namespace: plug.stack, ...batch })));
      return parent.wires;
    };
    const wires = plan.create.filter(({ namespace }) => namespace === "lan");
    const create = wires.map((batch) => ({ ...batch, lines: batch.lines.flatMap(replaced) }));
    const rest = plan.create.filter((batch) => !wires.includes(batch));
    const reflect = plan.reflect.map((batch) => ({
      ...batch,
      lines: batch.lines.flatMap((line) => said(line, parents)),
    }));
    return { ...plan, create: [...create, ...hosts, ...rest], reflect };
  };
}

/** A line about a NIC's port, once for each port that there is now. */
function said(line: string, parents: ReadonlyMap<string, Parent>): readonly string[] {
  const [word, port = ""] = /\bdev (p\d+)\b/.exec(line) ?? [];
  const parent = parents.get(port);
  return word !== undefined && parent
    ? parent.ports.map((each) => line.replace(word, `dev ${each}`))
    : [line];
}

/** After the plan's own; it takes fewer than its document is given (`Testbed`). */
function freeIndexes(plan: LabPlan): () => number {
  const lines = plan.create.flatMap(({ lines: each }) => each);
  const used = lines.flatMap((line) =>
    [...line.matchAll(/ index (\d+)/g)].map(([, n]) => Number(n)),
  );
  let next = Math.max(...used, ...plan.taps.map(({ index }) => index)) + 1;
  return () => next++;
}
