import type { NeighbourAnswer, Resolution } from "../arp.ts";
import { SOLICITED } from "../frame.ts";
import type { Medium } from "../medium.ts";
import { deviceAt, type Network } from "../network.ts";
import type { Stack6 } from "./stack.ts";

/** What an IPv6 ping's frames travel through. */
export interface Ping6World {
  readonly network: Network;
  /** None where no interface has an IPv6 address. */
  readonly stacks: readonly Stack6[];
  readonly medium: Medium;
}

/**
 * Asks the group of `target` for its MAC address from one interface (`ndisc_solicit`).
 *
 * Only an interface that holds the address itself answers, whatever `arpIgnore` says
 * (`ndisc_recv_ns`); it learns the address that the solicitation comes from: the packet's source
 * where that is on the asking interface, else the interface's link-local one.
 */
export function solicit(
  world: Ping6World,
  from: number,
  target: bigint,
  source: bigint,
): Resolution<bigint> {
  const { network, stacks, medium } = world;
  const asker = deviceAt(network, from);
  const stack = stacks[asker.stack];
  const sender = stack?.held.get(from)?.has(source) ? source : stack?.linkLocal.get(from);
  const walked = sender === undefined ? undefined : medium.send(from, SOLICITED);
  const heard = new Set(walked?.accepted);
  const answers = holdersOf(stacks, target)
    .filter((device) => heard.has(device))
    .map((device): NeighbourAnswer => ({
      device,
      mac: deviceAt(network, device).stackMac,
      arrives: medium.send(device, asker.stackMac).accepted.includes(from),
      late: walked?.late.has(device) === true,
    }));
  return { from, target, sender, senderMac: asker.stackMac, answers };
}

const holders = new WeakMap<readonly Stack6[], ReadonlyMap<bigint, readonly number[]>>();

/** The interfaces that hold an address; looked up once for all addresses. */
function holdersOf(stacks: readonly Stack6[], address: bigint): readonly number[] {
  const known = holders.get(stacks) ?? gather(stacks);
  holders.set(stacks, known);
  return known.get(address) ?? [];
}

function gather(stacks: readonly Stack6[]): ReadonlyMap<bigint, readonly number[]> {
  const found = new Map<bigint, number[]>();
  for (const [device, addresses] of stacks.flatMap(({ held }) => [...held])) {
    for (const address of addresses) {
      const devices = found.get(address);
      if (devices) {
        devices.push(device);
      } else {
        found.set(address, [device]);
      }
    }
  }
  return found;
}
