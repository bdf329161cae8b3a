import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeHosts, play, statesOf, writtenFor, type Hosts } from "./ansible-lab.ts";
import { answers } from "./exported.ts";
import { HAS_SSH, letIn } from "./ssh-server.ts";

const HAS_ALL = HAS_SSH && answers("ansible-playbook", "--version");
const NAME = HAS_ALL
  ? "the playbook, run by ansible-playbook over SSH on two hosts"
  : "the playbook over SSH (skipped: it needs ansible-playbook, ssh and Debian's openssh-server)";

let hosts: Hosts;

beforeEach(async () => {
  hosts = await makeHosts();
});
afterEach(() => {
  hosts.forEach(({ world }) => {
    world.dispose();
  });
});

describe.skipIf(!HAS_ALL)(NAME, () => {
  it("makes what is drawn, again nothing, and takes it back", () => {
    const before = statesOf(hosts);
    const folder = writtenFor(hosts, ({ world }) => letIn(world));

    expect(play(hosts, folder, "site.yml", "--check", "--diff").changed).toEqual([1, 1]);
    expect(statesOf(hosts)).toEqual(before);

    expect(play(hosts, folder, "site.yml").changed).toEqual([1, 1]);
    const made = statesOf(hosts);
    const [{ world: workstation }, { world: server }] = hosts;
    expect(workstation.sh("ip -n web -details address show dev mv0")).toMatch(
      /02:00:00:00:00:50[^]*macvlan mode bridge[^]*10\.1\.0\.50/u,
    );
    expect(server.sh("ip -details address show dev own1")).toMatch(/mode private[^]*10\.2\.0\.9/u);

    expect(play(hosts, folder, "site.yml", "--diff").changed).toEqual([0, 0]);
    expect(statesOf(hosts)).toEqual(made);

    expect(play(hosts, folder, "remove.yml").changed).toEqual([1, 1]);
    expect(statesOf(hosts)).toEqual(before);
    expect(play(hosts, folder, "remove.yml").changed).toEqual([0, 0]);
    hosts.forEach(({ world }) => {
      expect(readFileSync(join(world.folder, "ssh", "log"), "utf8")).toContain(
        "Accepted publickey for root",
      );
    });
  });
});
