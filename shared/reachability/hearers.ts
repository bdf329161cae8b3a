import { deviceAt, type Network } from "./network.ts";
import type { Stack } from "./stack.ts";
import type { Walked } from "./walk.ts";

type Numbers = ReadonlyMap<number, readonly number[]>;

const owners = new WeakMap<readonly Stack[], Numbers>();
const hearers = new WeakMap<Walked, Numbers>();

/** The stacks that have an address, by number; looked up once for all addresses. */
export function stacksWith(stacks: readonly Stack[], address: number): readonly number[] {
  const known = owners.get(stacks) ?? gather(stacks.map(({ local }) => [...local]));
  owners.set(stacks, known);
  return known.get(address) ?? [];
}

/** Turns what each number has into who has each. */
function gather(lists: readonly (readonly number[])[]): Numbers {
  const found = new Map<number, number[]>();
  lists.forEach((items, number) => {
    items.forEach((item) => {
      addTo(found, item, number);
    });
  });
  return found;
}

/** The interfaces of a stack that accepted a frame, each once; sorted once for all stacks. */
export function hearersIn(network: Network, walked: Walked, stack: number): readonly number[] {
  let known = hearers.get(walked);
  if (!known) {
    const found = new Map<number, number[]>();
    new Set(walked.accepted).forEach((index) => {
      addTo(found, deviceAt(network, index).stack, index);
    });
    known = found;
    hearers.set(walked, known);
  }
  return known.get(stack) ?? [];
}

function addTo(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) {
    list.push(value);
  } else {
    lists.set(key, [value]);
  }
}
