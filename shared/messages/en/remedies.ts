import { list } from "../plural.ts";

const named = (names: readonly string[]): string => list("en", names);

export const remedyMessages = {
  "remedy.shim": ({ name, parent }: { name: string; parent: string }) =>
    `Add a host shim: a bridge-mode child ${name} on ${parent} that stays with the host, with a route to each guest through it`,
  "remedy.reflectiveRelay": ({
    ports,
    switches,
    parent,
  }: {
    ports: number;
    switches: readonly string[];
    parent: string;
  }) =>
    `Switch on reflective relay (hairpin) on the ${ports === 1 ? "port" : "ports"} of ${named(switches)} that ${ports === 1 ? "faces" : "face"} ${parent}`,
  "remedy.bridgeMode": ({ names }: { names: readonly string[] }) =>
    `Put ${named(names)} into mode bridge, so that both meet inside their parent`,
  "remedy.hostOnChild": ({ name, parent }: { name: string; parent: string }) =>
    `Move the host's address from ${parent} to a bridge-mode child of its own, ${name}`,
  "remedy.otherNic": ({ nic, parent }: { nic: string; parent: string }) =>
    `Move the host's address from ${parent} to ${nic}, which is on the same switch`,
  "remedy.secondNic": ({ parent }: { parent: string }) =>
    `Put a second NIC on the switch and move the host's address from ${parent} to it`,
  "remedy.bridgeInstead": ({ name, port }: { name: string; port: string }) =>
    `Use a Linux bridge instead of macvlan: ${name} with ${port} as its port, the guests on it by veth pairs`,
  "remedy.bringUp": ({ names }: { names: readonly string[] }) => `Bring up ${named(names)}`,
  "remedy.listSource": ({ names }: { names: readonly string[] }) =>
    `List the other side's MAC address in the source list of ${named(names)}`,
  "remedy.sameMacAsVm": ({ names }: { names: readonly string[] }) =>
    `Give ${named(names)} the MAC address that the VM behind it uses`,
  "remedy.withoutNodst": ({ names }: { names: readonly string[] }) =>
    `Take the flag nodst off ${named(names)}, so that listed stations' frames go to the others, too`,
  "remedy.broadcastQueue": ({ names }: { names: readonly string[] }) =>
    `Give ${named(names)} the default broadcast queue again (bcqueuelen is 0)`,
};
