import { shellQuote } from "../../shared/plan/shell-quote.ts";
import type { NodeOf } from "../../shared/topology/document.ts";

/**
 * The shell line that runs QEMU on an applied tap (docs/command-line.md, `tap`).
 *
 * Undefined for what is no tap, and for a container's, which `apply` leaves to its engine.
 */
export function tapCommand(
  { name, tap }: NodeOf<"macvlan">,
  guest: NodeOf<"guest"> | undefined,
): string | undefined {
  if (tap !== true || guest?.type === "container") {
    return undefined;
  }
  const place = guest?.type === "namespace" ? `${guest.name}/${name}` : name;
  return (
    `macvlan-designer tap ${shellQuote(place)} -- qemu-system-x86_64 -m 1024 ` +
    "-netdev tap,id=n,fd={fd} -device virtio-net-pci,netdev=n,mac={mac}"
  );
}
