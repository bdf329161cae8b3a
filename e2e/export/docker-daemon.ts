import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { World } from "../helper/world.ts";
import { pathInto, unpackedPackages } from "./debian-programs.ts";

const DEBIANS = unpackedPackages(
  "docker",
  ...["docker.io", "containerd", "runc", "tini", "busybox-static"],
);

/** A folder with another `dockerd` and `docker` than Debian's; containerd and runc stay Debian's. */
const OWN = process.env["MACVLAN_DESIGNER_DOCKER"];

/** Whether a daemon can be had. */
export const HAS_DOCKER = DEBIANS !== undefined;

const PATH = [
  ...(OWN === undefined ? [] : [OWN]),
  ...(DEBIANS === undefined ? [] : [pathInto(DEBIANS)]),
  process.env["PATH"] ?? "",
].join(":");

/**
 * A Docker daemon that ends with the test: in a machine of its own, with its own sockets, storage and
 * containerd, without a rule of a firewall.
 *
 * Only its control groups are in the machine's trees, below one of a name of its own.
 */
export class DockerDaemon {
  readonly world: World;
  readonly #group: string;

  private constructor(world: World, group: string) {
    this.world = world;
    this.#group = group;
  }

  static async make(): Promise<DockerDaemon> {
    const world = await World.make({ isFirst: true, runSize: "256m" });
    const daemon = new DockerDaemon(world, `macvlan-designer-test-${process.pid}`);
    writeFileSync(join(world.folder, "daemon.json"), JSON.stringify(daemon.#settings()));
    daemon.sh(`
      dockerd --config-file ${world.folder}/daemon.json > ${world.folder}/dockerd.log 2>&1 &
      for try in $(seq 300); do
        docker version > /dev/null 2>&1 && exit
        sleep 0.1
      done
      cat ${world.folder}/dockerd.log >&2
      exit 1`);
    return daemon;
  }

  #settings(): object {
    return {
      hosts: ["unix:///run/docker.sock"],
      pidfile: "/run/docker.pid",
      "exec-root": "/run/docker",
      "data-root": join(this.world.folder, "data"),
      "exec-opts": ["native.cgroupdriver=cgroupfs"],
      "cgroup-parent": `/${this.#group}`,
      "storage-driver": "vfs",
      bridge: "none",
      iptables: false,
      ip6tables: false,
      "ip-forward": false,
      "ip-masq": false,
      "userland-proxy": false,
    };
  }

  /** The daemon's version: 20, 28. */
  get version(): number {
    return Number.parseInt(this.sh("docker version --format '{{.Server.Version}}'"), 10);
  }

  /** Runs a shell script for which `docker` is this daemon. */
  sh(script: string): string {
    return this.world.sh(`
      export PATH='${PATH}' DOCKER_HOST=unix:///run/docker.sock DOCKER_CONFIG=${this.world.folder}
      ${script}`);
  }

  /** Makes the image `test`: a busybox that waits. */
  makeImage(): void {
    this.sh(`
      mkdir -p /run/image/bin
      cp "$(command -v busybox)" /run/image/bin/
      for name in sh sleep; do ln -s busybox /run/image/bin/$name; done
      tar -C /run/image -c . | docker import --change 'CMD ["sleep", "1000"]' - test > /dev/null`);
  }

  /** A container's network namespace gets a name, so that this machine's own `ip` can look into it. */
  nameNamespace(container: string): void {
    this.sh(`
      ip netns attach ${container} "$(docker inspect --format '{{.State.Pid}}' ${container})"`);
  }

  /** Ends the containers, the daemon and its control groups. */
  dispose(): void {
    try {
      this.sh(`
        docker ps --all --quiet | xargs --no-run-if-empty docker rm --force > /dev/null
        kill "$(cat /run/docker.pid)"
        while [ -e /run/docker.pid ]; do sleep 0.1; done
        find /sys/fs/cgroup -depth -type d -path '*/${this.#group}*' -exec rmdir {} +`);
    } finally {
      this.world.dispose();
    }
  }
}
