import { shellQuote } from "../../../plan/shell-quote.ts";
import type { Lab, LabChild, LabVeth } from "../../lab.ts";
import { madeFromComment } from "../../made-from.ts";

const FIRST_DESCRIPTOR = 3;

/** A POSIX shell opens descriptors of one digit only (POSIX.1-2017, 2.7): 3 to 9. */
export const MOST_TAPS = 7;

/**
 * Writes a VM's script.
 *
 * The arguments are the program and its own options, so that nothing of the VM itself has to be known.
 */
export function scriptOf(lab: Lab, taps: readonly LabChild[], veths: readonly LabVeth[]): string {
  const options = [
    ...taps.map(tapOptions),
    ...veths.map((veth, at) => bridgeOptions(veth, taps.length + at)),
  ];
  return [
    `#!/bin/sh\n${madeFromComment(lab, "QEMU")}${USAGE}`,
    ...(taps.length > 0 ? [FUNCTIONS] : []),
    ...taps.map(openLines),
    `exec "$@" \\\n${options.map((words) => `  ${words}`).join(" \\\n")}\n`,
  ].join("\n");
}

function openLines({ name }: LabChild, at: number): string {
  return `file=$(tap_file ${shellQuote(name)})\nexec ${FIRST_DESCRIPTOR + at}<> "$file"\n`;
}

/** A passthru child has the NIC's MAC, which only the kernel knows for certain. */
function tapOptions({ name, mac, guestMac, mtu }: LabChild, at: number): string {
  const known = guestMac ?? mac;
  const address = known ?? `"$(cat ${shellQuote(`/sys/class/net/${name}/address`)})"`;
  const size = mtu === null ? "" : `,host_mtu=${mtu}`;
  return (
    `-netdev tap,id=net${at},fd=${FIRST_DESCRIPTOR + at} ` +
    `-device virtio-net-pci,netdev=net${at}${size},mac=${address}`
  );
}

function bridgeOptions({ bridge, mac }: LabVeth, at: number): string {
  const address = mac === null ? "" : `,mac=${mac}`;
  return (
    `-netdev bridge,id=net${at},br=${shellQuote(bridge)} ` +
    `-device virtio-net-pci,netdev=net${at}${address}`
  );
}

const USAGE = `#
# sh THIS [PROGRAM [OPTION...]]   starts PROGRAM, or else qemu-system-x86_64, with OPTIONs and the VM's
#                                 network cards, e.g. sh THIS qemu-system-x86_64 -m 2G disk.qcow2
set -eu
[ $# -gt 0 ] || set -- qemu-system-x86_64
`;

const FUNCTIONS = `# The file of a macvtap; the shell would make a plain one where there is none.
tap_file() {
  if [ ! -e "/sys/class/net/$1/ifindex" ]; then
    echo "$0: there is no $1 yet: apply the document, or run its iproute2 script" >&2
    return 1
  fi
  file=/dev/tap$(cat "/sys/class/net/$1/ifindex")
  if [ ! -c "$file" ]; then
    echo "$0: $1 is no macvtap, or $file is missing" >&2
    return 1
  fi
  if [ ! -r "$file" ] || [ ! -w "$file" ]; then
    echo "$0: $file may not be opened: apply the document yourself, or run this as root" >&2
    return 1
  fi
  echo "$file"
}
`;
