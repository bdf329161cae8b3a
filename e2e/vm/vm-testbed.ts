import { fileURLToPath } from "node:url";
import { PROBER, Testbed } from "../kernel/testbed.ts";
import { TEAMNL } from "./other-parents.ts";
import { startVm } from "./virtual-machine.ts";

const TEAMNL_BATCH = fileURLToPath(new URL("teamnl-batch.sh", import.meta.url));

/** A testbed whose kernel has VLANs, bonds, teams and dummies: the prober runs in a virtual machine. */
export async function vmTestbed(): Promise<Testbed> {
  const process = await startVm({
    command: ["python3", "-B", "-u", "/job/prober"],
    files: { "/job/prober": PROBER, [TEAMNL]: TEAMNL_BATCH },
  });
  return Testbed.with({ process, hasVlans: true });
}
