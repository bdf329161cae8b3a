import { addressClasses } from "../address-classes.ts";
import type { Device } from "../network.ts";
import { isLinkLocal, mask6 } from "./address.ts";
import type { RouteEntry6 } from "./route-table.ts";
import type { Stack6 } from "./stack.ts";

/**
 * What the IPv6 stack behind a device is, and what part the device has in it, as a text to compare.
 *
 * Empty for every device where no interface has an IPv6 address.
 */
export function stackKeys6(stacks: readonly Stack6[]): (device: Device) => string {
  const addressClass = addressClasses({
    stacks: stacks.map(({ held, routes }, number) => ({
      addresses: allAddresses(stacks[number], held),
      routes,
    })),
    mask: mask6,
    nameOf: (route) => `${route.device}@${route.via ?? ""}#${route.metric}`,
  });
  return ({ index, stack: number }) => {
    const stack = stacks[number];
    if (!stack) {
      return "";
    }
    const listed = (stack.addresses.get(index) ?? []).map(
      ({ address, network, length }) =>
        `${addressClass(address)}${isLinkLocal(address) ? "" : `%${network}/${length}`}`,
    );
    const linkLocal = [...(stack.held.get(index) ?? [])].filter(isLinkLocal).map(addressClass);
    const own = [...listed, "|", ...linkLocal].join();
    const part = stack.addresses.size === 1 ? "" : `stack${number}`;
    return [own, part, ...routesBy(stack, index)].join();
  };
}

/** Listed addresses, which an interface that is down does not hold, and held ones. */
function allAddresses(
  stack: Stack6 | undefined,
  held: Stack6["held"],
): ReadonlyMap<number, readonly { readonly address: bigint }[]> {
  return new Map(
    [...held].map(([device, addresses]) => {
      const listed = (stack?.addresses.get(device) ?? []).map(({ address }) => address);
      return [device, [...new Set([...listed, ...addresses])].map((address) => ({ address }))];
    }),
  );
}

/**
 * The routes by a device; with its number where one is the first of its prefix, for frames of the
 * stack's own accord leave by that.
 */
function routesBy(stack: Stack6, device: number): readonly string[] {
  const isFirst = (route: RouteEntry6): boolean =>
    stack.routes.find(
      ({ network, length }) => network === route.network && length === route.length,
    ) === route;
  const isAlone = stack.addresses.size === 1;
  return stack.routes
    .filter((route) => route.device === device)
    .map((route) => {
      const { network, length, via, metric } = route;
      const number = !isAlone && isFirst(route) ? device : "";
      return `${network}/${length}@${via ?? ""}#${metric}${number}`;
    });
}
