import type { HostAccess } from "./host-access.ts";

/** Whether we live in process 1's network namespace; an ordinary user compares the devices. */
export async function isFirstNamespace(access: HostAccess): Promise<boolean> {
  const [own, first] = await Promise.all([
    access.readLink("/proc/self/ns/net"),
    access.readLink("/proc/1/ns/net"),
  ]);
  if (own !== null && first !== null) {
    return own === first;
  }
  const [ownDevices, firstDevices] = await Promise.all([
    access.readText("/proc/self/net/dev"),
    access.readText("/proc/1/net/dev"),
  ]);
  return ownDevices !== null && deviceNames(ownDevices) === deviceNames(firstDevices ?? "");
}

function deviceNames(table: string): string {
  return table
    .split("\n")
    .map((line) => line.split(":")[0]?.trim() ?? "")
    .sort()
    .join("\n");
}
