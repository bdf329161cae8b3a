import { PROBER, Testbed } from "../kernel/testbed.ts";
import { startVm } from "./virtual-machine.ts";

/** A testbed whose kernel has VLANs: the prober runs in a virtual machine. */
export async function vmTestbed(): Promise<Testbed> {
  const process = await startVm({
    command: ["python3", "-B", "-u", "/job/prober"],
    files: { "/job/prober": PROBER },
  });
  return Testbed.with({ process, hasVlans: true });
}
