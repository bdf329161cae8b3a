import { expect, it } from "vitest";
import type { NodeOf } from "../../shared/topology/document.ts";
import { tapCommand } from "./tap-command.ts";

const node = (tap: boolean, name = "vm1"): NodeOf<"macvlan"> =>
  ({ kind: "macvlan", name, tap }) as NodeOf<"macvlan">;
const guest = (type: NodeOf<"guest">["type"]): NodeOf<"guest"> =>
  ({ kind: "guest", name: "box", type }) as NodeOf<"guest">;

const REST =
  "-- qemu-system-x86_64 -m 1024 -netdev tap,id=n,fd={fd} -device virtio-net-pci,netdev=n,mac={mac}";

it.each([
  ["a virtual machine's", node(true), guest("vm"), `macvlan-designer tap vm1 ${REST}`],
  ["the host's own", node(true), undefined, `macvlan-designer tap vm1 ${REST}`],
  ["a namespace's", node(true), guest("namespace"), `macvlan-designer tap box/vm1 ${REST}`],
  [
    "one with a name for a shell",
    node(true, "a;b"),
    undefined,
    `macvlan-designer tap 'a;b' ${REST}`,
  ],
  ["a container's", node(true), guest("container"), undefined],
  ["what is no tap", node(false), guest("vm"), undefined],
])("is for %s", (_what, child, owner, command) => {
  expect(tapCommand(child, owner)).toBe(command);
});
