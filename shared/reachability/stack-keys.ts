import { addressClasses } from "./address-classes.ts";
import { mask } from "./ipv4.ts";
import type { Device } from "./network.ts";
import type { Stack } from "./stack.ts";

/** What the IPv4 stack behind a device is, and what part the device has in it, as a text to compare. */
export function stackKeys(stacks: readonly Stack[]): (device: Device) => string {
  const addressClass = addressClasses({
    stacks,
    mask,
    nameOf: ({ device, via }) => `${device}@${via ?? ""}`,
  });
  return ({ index, stack: number }) => {
    const stack = stacks[number];
    if (!stack) {
      return "";
    }
    const addresses = (stack.addresses.get(index) ?? []).map(
      ({ address, network: base, length }) => `${addressClass(address)}%${base}/${length}`,
    );
    const own = addresses.join();
    if (stack.devices.length === 1) {
      return [own, stack.arpIgnore, ...singleRoutes(stack)].join();
    }
    return [own, `stack${number}`, hasPart(stack, index) ? index : ""].join();
  };
}

function singleRoutes(stack: Stack): readonly string[] {
  return stack.routes.map(({ network, length, via }) => `${network}/${length}@${via ?? ""}`);
}

/** Frames leave by it, or its address is the one of the stack that stands in for none. */
function hasPart(stack: Stack, index: number): boolean {
  const first = stack.devices.find((device) => (stack.addresses.get(device) ?? []).length > 0);
  return index === first || stack.routes.some(({ device }) => device === index);
}
