import type { Medium } from "./medium.ts";
import { BROADCAST } from "./frame.ts";
import { deviceAt, type Device, type Network } from "./network.ts";
import { hearersIn, stacksWith } from "./hearers.ts";
import { arpSender, type Stack } from "./stack.ts";

/** What a ping's frames travel through. */
export interface PingWorld {
  readonly network: Network;
  readonly stacks: readonly Stack[];
  readonly medium: Medium;
}

/** One stack's answer to a question for a MAC address: an ARP reply, a neighbour advertisement. */
export interface NeighbourAnswer {
  /** The interface that the request came in on, whose MAC the answer names. */
  readonly device: number;
  readonly mac: number;
  /** Whether the answer gets back to the interface that asked. */
  readonly arrives: boolean;
  /** The request waited in a macvlan port's work queue before it was heard. */
  readonly late: boolean;
}

/** A question who has an address, and the answers: ARP, neighbour discovery. */
export interface Resolution<Address = number> {
  readonly from: number;
  readonly target: Address;
  /** The address that who answers learns; undefined: none. */
  readonly sender: Address | undefined;
  readonly senderMac: number;
  /** In the order in which they are given; the first to arrive counts. */
  readonly answers: readonly NeighbourAnswer[];
}

/** The stack behind an interface. */
export function stackBehind(world: PingWorld, device: Device): Stack {
  const stack = world.stacks[device.stack];
  if (!stack) {
    throw new RangeError(`no stack ${device.stack}`);
  }
  return stack;
}

/**
 * Asks everybody for the MAC address of `target` from one interface (`arp_solicit`, `arp_process`).
 *
 * A stack answers on the interface on which the request comes in, when the address is its own, the
 * sender's is not (a martian), and `arpIgnore` 1 does not ask for the address on that interface.
 * It learns the sender's address by that interface. An answer counts only on the interface that
 * asked: neighbour entries belong to one.
 */
export function resolve(
  world: PingWorld,
  from: number,
  target: number,
  source: number,
): Resolution {
  const { network, medium } = world;
  const asker = deviceAt(network, from);
  const sender = arpSender(stackBehind(world, asker), from, target, source);
  const walked = medium.send(from, BROADCAST);
  const answering = stacksWith(world.stacks, target)
    .flatMap((stack) => hearersIn(network, walked, stack))
    .filter((index) => answers(world, index, target, sender));
  return {
    from,
    target,
    sender: sender === 0 ? undefined : sender,
    senderMac: asker.stackMac,
    answers: answering.map((device) => ({
      device,
      mac: deviceAt(network, device).stackMac,
      arrives: medium.send(device, asker.stackMac).accepted.includes(from),
      late: walked.late.has(device),
    })),
  };
}

/** Whether a stack that has `target` answers on an interface. */
function answers(world: PingWorld, index: number, target: number, sender: number): boolean {
  const stack = stackBehind(world, deviceAt(world.network, index));
  const isOnInterface = (stack.addresses.get(index) ?? []).some(
    ({ address }) => address === target,
  );
  return !stack.local.has(sender) && (stack.arpIgnore === 0 || isOnInterface);
}
