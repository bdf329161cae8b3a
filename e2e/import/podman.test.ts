import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importTexts } from "../../shared/import/__testing__/import-texts.ts";
import { answers } from "../export/exported.ts";
import { World } from "../helper/world.ts";

const NETAVARK = "/usr/lib/podman/netavark";
const isThere = answers("podman", "--version") && answers(NETAVARK, "--version");

let world: World;

beforeEach(async () => {
  world = await World.make();
  world.addNic("eno1", "52:54:00:aa:00:01", "192.168.1.2/24");
  // Stands in for the VLAN, which Podman wants to be there and does not look into.
  world.addNic("eno1.10", "52:54:00:aa:00:02");
  writeFileSync(
    join(world.folder, "containers.conf"),
    `[network]\nnetwork_backend="netavark"\nnetwork_config_dir="${world.folder}/networks"\n`,
  );
  writeFileSync(
    join(world.folder, "storage.conf"),
    `[storage]\ndriver="vfs"\ngraphroot="${world.folder}/graph"\nrunroot="/run/graph"\n`,
  );
});
afterEach(() => {
  world.dispose();
});

/** What a Podman that keeps everything in the world's folder and /run says. */
function podman(script: string): string {
  return world.sh(`
    export CONTAINERS_CONF=${world.folder}/containers.conf
    export CONTAINERS_STORAGE_CONF=${world.folder}/storage.conf
    ${script}`);
}

describe.skipIf(!isThere)("podman network inspect (needs podman and netavark)", () => {
  it("is understood as a whole, as is netavark's own file", () => {
    podman(`
      podman network create -d macvlan -o parent=eno1 -o mode=bridge --subnet 192.168.1.0/24 \
        --gateway 192.168.1.1 --ip-range 192.168.1.192/27 lan
      podman network create -d macvlan -o parent=eno1.10 -o mode=private -o mtu=1400 --internal \
        --subnet 10.10.0.0/24 lab`);

    const inspected = importTexts({ "net.json": podman("podman network inspect lan lab") });
    const file = importTexts({ "lan.json": podman(`cat ${world.folder}/networks/lan.json`) });

    expect(inspected.nodes).toMatchObject([
      { kind: "host" },
      { kind: "nic", name: "eno1" },
      { kind: "nic", name: "eno1.10", vlan: { id: 10 } },
    ]);
    expect(inspected.notes).toHaveLength(2);
    expect(inspected.notes[0]).toMatch(/hint: No container is connected to the network lan /);
    expect(inspected.notes[1]).toMatch(/hint: No container is connected to the network lab /);
    expect(file.nodes).toMatchObject([{ kind: "host" }, { kind: "nic", name: "eno1" }]);
    expect(file.notes).toHaveLength(1);
  });
});
