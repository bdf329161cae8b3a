import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importTexts } from "../../shared/import/__testing__/import-texts.ts";
import { DockerDaemon, HAS_DOCKER } from "../export/docker-daemon.ts";

let daemon: DockerDaemon;

beforeAll(async () => {
  if (!HAS_DOCKER) {
    return;
  }
  daemon = await DockerDaemon.make();
  daemon.world.addNic("eno1", "52:54:00:aa:00:01");
  // Stands in for the VLAN, which Docker wants to be there and does not look into.
  daemon.world.addNic("eno1.10", "52:54:00:aa:00:02");
  daemon.makeImage();
  daemon.sh(`
    docker network create --driver macvlan --opt parent=eno1.10 --opt macvlan_mode=private \\
      --subnet 192.168.1.0/24 --gateway 192.168.1.1 --ip-range 192.168.1.192/27 \\
      --aux-address host=192.168.1.223 --label com.example.team=ops lan
    docker network create --driver macvlan --opt parent=eno1 --ipv6 --internal \\
      --subnet 10.10.0.0/24 --subnet fd00:1::/64 lab
    docker network create --driver bridge other
    docker run --detach --name web --network lan --ip 192.168.1.200 \\
      --mac-address 02:42:c0:a8:01:c8 test
    docker network connect --ip 10.10.0.50 --ip6 fd00:1::50 lab web
    docker run --detach --name db --network lab --ip 10.10.0.51 --ip6 fd00:1::51 \\
      --mac-address 02:42:c0:a8:01:c9 test`);
});
afterAll(() => {
  if (HAS_DOCKER) {
    daemon.dispose();
  }
});

describe.skipIf(!HAS_DOCKER)("docker network inspect (needs Debian's docker.io)", () => {
  it("is understood as a whole, with the running containers", () => {
    const text = daemon.sh("docker network inspect lan lab other");

    const { nodes, notes } = importTexts({ "net.json": text });

    const drawn = [
      { kind: "host" },
      { kind: "nic", name: "eno1" },
      { kind: "nic", name: "eno1.10", vlan: { parent: "eno1", id: 10 } },
      { kind: "guest", name: "web", type: "container" },
      { kind: "guest", name: "db", type: "container" },
      {
        kind: "macvlan",
        parent: "eno1.10",
        guest: "web",
        mode: "private",
        mac: "02:42:c0:a8:01:c8",
        addresses: ["192.168.1.200/24"],
        routes: [{ to: "0.0.0.0/0", via: "192.168.1.1" }],
      },
      {
        kind: "macvlan",
        parent: "eno1",
        guest: "web",
        mode: "bridge",
        addresses: ["10.10.0.50/24", "fd00:1::50/64"],
      },
      {
        kind: "macvlan",
        parent: "eno1",
        guest: "db",
        mac: "02:42:c0:a8:01:c9",
        addresses: ["10.10.0.51/24", "fd00:1::51/64"],
      },
    ];
    // Docker lists containers by ids that it makes up.
    expect(nodes).toHaveLength(drawn.length);
    drawn.forEach((node) => {
      expect(nodes).toContainEqual(expect.objectContaining(node));
    });
    expect(notes.filter((note) => !note.includes(" hint: "))).toEqual([
      expect.stringMatching(/left: The network other is left out/u),
    ]);
  });
});
