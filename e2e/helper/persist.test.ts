import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildHelper, removeHelper } from "./built-helper.ts";
import { HelperProcess } from "./helper-process.ts";
import {
  askPersist,
  keepPersisted,
  KEPT_ID,
  keptDocument,
  makeManagedWorld,
  persistRequest,
  planHere,
  RECORD,
  recoverHere,
  stateOf,
  unpersistHere,
} from "./persist-lab.ts";
import { NETWORK } from "./stand-in-networkd.ts";
import type { World } from "./world.ts";

const DOCUMENT = keptDocument();

let world: World;
beforeAll(buildHelper, 300_000);
afterAll(removeHelper);
beforeEach(async () => {
  world = await makeManagedWorld();
}, 60_000);
afterEach(() => {
  world.dispose();
});

describe("persist", () => {
  it("tries the files in /run, keeps them in /etc, and unpersist takes exactly them away", async () => {
    const before = stateOf(world);

    const helper = await askPersist(world, DOCUMENT);
    await helper.wait("applied");
    expect(world.sh(`ls ${NETWORK}; ls /run/systemd/network`)).toMatch(
      /^eno1\.network\n50-macvlan-designer-shim0\.netdev\n/,
    );
    helper.send({ control: "confirm" });
    expect((await helper.ended).code).toBe(0);

    expect(world.sh(`ls ${NETWORK} ${NETWORK}/eno1.network.d; ls -d /run/systemd/*`)).not.toMatch(
      /run.*network$/m,
    );
    expect(world.sh(`stat -c '%a %u %h' ${NETWORK}/50-* ${RECORD}`)).toBe("644 0 1\n".repeat(3));
    expect(world.sh("ip -brief address show dev shim0")).toContain("192.168.1.11/32");

    expect((await unpersistHere(world)).code).toBe(0);
    world.sh(`rmdir ${NETWORK}/eno1.network.d /var/lib/macvlan-designer`);
    expect(stateOf(world)).toBe(before);
  });

  it("takes everything back when nobody keeps it", async () => {
    const before = stateOf(world);

    const helper = await askPersist(world, DOCUMENT);
    await helper.wait("applied");
    helper.child.stdin.end();

    expect((await helper.ended).code).toBe(75);
    expect(stateOf(world)).toBe(before);
  });

  it.each(["before worker", "after worker", "before both", "after both", "fail", "forget"])(
    "leaves the state before when the reload goes wrong: %s",
    async (behaviour) => {
      const before = stateOf(world);
      world.sh(`echo '${behaviour}' > /run/behaviour`);

      const helper = await askPersist(world, DOCUMENT);
      await helper.ended;
      world.sh("rm -f /run/behaviour");
      await recoverHere(world);

      expect(stateOf(world)).toBe(before);
    },
  );

  it("goes on where a helper died after it was kept", async () => {
    const { plan } = await planHere(world, DOCUMENT);
    const helper = await askPersist(world, DOCUMENT);
    await helper.wait("applied");
    // As both killed between the journal's end and the first file in /etc, and between two files.
    const folder = world.sh("ls -d /run/macvlan-designer/*").trim();
    world.sh(
      `kill -9 $(pgrep -f 'helper[.]cjs guardian') ${workerIn(world)}; rm ${folder}/journal`,
    );
    await helper.ended;
    const [first] = (plan.settle ?? []).filter(({ run }) => run === "file.put");
    if (first?.run === "file.put" && first.to) {
      world.sh(`cat > ${first.path} << 'END'\n${first.to.text}END`);
    }

    await recoverHere(world);

    const files = (plan.settle ?? []).flatMap((one) => (one.run === "file.put" ? [one] : []));
    for (const { path, to } of files) {
      expect([path, world.sh(`cat ${path} 2> /dev/null || true`)]).toEqual([path, to?.text ?? ""]);
    }
    expect(world.sh(`cat ${RECORD}`)).toContain(KEPT_ID);
  });

  it.each([
    ["a file that is not ours", `echo mine > ${NETWORK}/50-macvlan-designer-shim0.netdev`],
    ["a link in its place", `ln -s /etc/passwd ${NETWORK}/50-macvlan-designer-shim0.netdev`],
    ["a folder that others can write", `chmod 777 ${NETWORK}`],
    ["a folder that is not root's", `chown 4201 ${NETWORK}`],
    [
      "a profile of ifupdown's for the same",
      "echo 'iface shim0 inet manual' > /etc/network/interfaces",
    ],
    ["a file for several NICs", `printf '[Match]\\nName=e*\\n' > ${NETWORK}/eno1.network`],
  ])("refuses %s and changes nothing", async (_what, script) => {
    const { plan } = await planHere(world, DOCUMENT);
    world.sh(script);
    const before = stateOf(world);

    const helper = new HelperProcess(world, "persist");
    helper.send(persistRequest(DOCUMENT, plan));
    const { code, events } = await helper.ended;

    expect(events.map(({ event }) => event)).toEqual(["hello", "refused"]);
    expect([65, 73]).toContain(code);
    expect(stateOf(world)).toBe(before);
  });
});

describe("unpersist", () => {
  it("deletes nothing that was edited", async () => {
    await keepPersisted(world, DOCUMENT);
    world.sh(`echo '# mine' >> ${NETWORK}/50-macvlan-designer-shim0.network`);
    const before = stateOf(world);

    const { code, events } = await unpersistHere(world);

    expect([code, JSON.stringify(events)]).toEqual([65, expect.stringContaining("persist.edited")]);
    expect(stateOf(world)).toBe(before);
  });

  it("puts the files back when the manager cannot be told", async () => {
    await keepPersisted(world, DOCUMENT);
    const before = stateOf(world);
    world.sh("echo fail > /run/behaviour");

    expect((await unpersistHere(world)).code).toBe(75);
    expect(stateOf(world)).toBe(before);
  });
});

/** Process number inside of the helper that waits for an answer. */
function workerIn(inside: World): string {
  return inside.sh("pgrep -f 'helper[.]cjs persist'").trim().split("\n").join(" ");
}
