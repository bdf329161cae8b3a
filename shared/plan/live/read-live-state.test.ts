import { describe, expect, it } from "vitest";
import { say } from "../../messages/say.ts";
import type { LiveState } from "../live-state.ts";
import type { HostAccess, ToolOutput } from "./host-access.ts";
import { readLiveState } from "./read-live-state.ts";

const ROOT_STATUS = "Name:\tnode\nCapEff:\t000001ffffffffff\n";
const USER_STATUS = "Name:\tnode\nCapEff:\t0000000000000000\n";
const FORBIDDEN: ToolOutput = {
  code: 255,
  stdout: "",
  stderr: 'setting the network namespace "web" failed: Operation not permitted\n',
};

interface Machine {
  readonly files?: Readonly<Record<string, string>>;
  readonly links?: Readonly<Record<string, string>>;
  readonly folders?: Readonly<Record<string, readonly string[]>>;
  /** Output of `ip -n NAME …`, by name; "" is the own namespace. */
  readonly answers?: Readonly<Record<string, ToolOutput | "one by one">>;
  readonly missing?: readonly string[];
}

const NIC = {
  ifindex: 2,
  ifname: "eno1",
  flags: ["UP", "LOWER_UP"],
  mtu: 1500,
  link_type: "ether",
};
const LINKS = JSON.stringify([{ ...NIC, address: "52:54:00:00:00:01" }]);

/** A machine in memory, with the own namespace's inode 100. */
function machine(made: Machine): HostAccess & { readonly asked: string[] } {
  const files: Readonly<Record<string, string>> = {
    "/proc/self/status": ROOT_STATUS,
    ...made.files,
  };
  const asked: string[] = [];
  const inodes: Readonly<Record<string, number>> = { "/proc/self/ns/net": 100 };
  return {
    asked,
    run: (argv, stdin) => {
      asked.push(argv.join(" "));
      const name = argv[1] === "-n" ? (argv[2] ?? "") : "";
      const answer = made.answers?.[name];
      if (typeof answer === "object") {
        return Promise.resolve(answer);
      }
      const text = (question: string): string => (question.startsWith("address") ? LINKS : "[]");
      const questions = (stdin ?? "").split("\n").filter((line) => line !== "");
      const stdout =
        stdin === undefined
          ? text(argv.at(-2) ?? "")
          : questions
              .map((question) => text(question))
              .filter((line) => line !== "[]" || answer !== "one by one")
              .join("\n");
      return Promise.resolve({ code: 0, stdout: `${stdout}\n`, stderr: "" });
    },
    readText: (path) => Promise.resolve(files[path] ?? null),
    readLink: (path) => Promise.resolve(made.links?.[path] ?? null),
    list: (path) => Promise.resolve(made.folders?.[path] ?? []),
    inode: (path) => {
      const name = /^\/run\/netns\/(.+)$/.exec(path)?.[1];
      const tool = /^\/usr\/sbin\/(.+)$/.exec(path)?.[1];
      const isThere = tool !== undefined && !(made.missing ?? []).includes(tool);
      return Promise.resolve(inodes[path] ?? (name ? 200 + name.length : isThere ? 1 : 0));
    },
  };
}

async function read(access: HostAccess): Promise<LiveState> {
  const result = await readLiveState(access);
  if (!result.ok) {
    throw new Error(say(result.error.message));
  }
  return result.value;
}

describe("reading the own namespace", () => {
  it("says which package is missing when there is no ip", async () => {
    const result = await readLiveState(machine({ missing: ["ip"] }));

    expect(result).toMatchObject({
      ok: false,
      error: { kind: "missing-tool", message: { id: "live.noIproute" } },
    });
  });

  it("says what ip said when it fails", async () => {
    const broken = { code: 1, stdout: "", stderr: "Cannot open netlink socket\n" };

    const result = await readLiveState(machine({ answers: { "": broken } }));

    expect(result.ok ? "" : say(result.error.message)).toContain("Cannot open netlink socket");
  });

  it("asks one by one where an old ip prints nothing for nothing", async () => {
    const state = await read(machine({ answers: { "": "one by one" } }));

    expect(state.namespaces[0]?.links.map(({ name }) => name)).toEqual(["eno1"]);
  });

  it("takes facts of /sys only for the very device, not for a namesake elsewhere", async () => {
    const folder = "/sys/class/net/eno1";
    const facts = { [`${folder}/speed`]: "1000\n", [`${folder}/address`]: "52:54:00:00:00:01\n" };

    const same = await read(machine({ files: { ...facts, [`${folder}/ifindex`]: "2\n" } }));
    const namesake = await read(machine({ files: { ...facts, [`${folder}/ifindex`]: "7\n" } }));

    expect(same.namespaces[0]?.links[0]).toMatchObject({ speed: 1000, physical: false });
    expect(namesake.namespaces[0]?.links[0]).not.toHaveProperty("speed");
  });

  it("reads arp_ignore", async () => {
    const path = "/proc/sys/net/ipv4/conf/all/arp_ignore";
    const state = await read(machine({ files: { [path]: "1\n" } }));
    expect(state.namespaces[0]?.arpIgnore).toBe(1);
  });
});

describe("reading named namespaces", () => {
  const folders = { "/run/netns": ["web", "db", "proxy"] };

  it("reads all of them, in the order of their names", async () => {
    const state = await read(machine({ folders }));

    expect(state.namespaces.map(({ name }) => name)).toEqual([null, "db", "proxy", "web"]);
    expect(state.unseen).toEqual([]);
  });

  it("lists what it may not read, says so once, and does not try again", async () => {
    const answers = { web: FORBIDDEN, db: FORBIDDEN, proxy: FORBIDDEN };
    const access = machine({ folders, answers, files: { "/proc/self/status": USER_STATUS } });

    const state = await read(access);

    expect(state.namespaces.slice(1)).toMatchObject([
      { name: "db", readable: false, links: [], processes: null },
      { name: "proxy", readable: false },
      { name: "web", readable: false },
    ]);
    expect(state.unseen).toMatchObject([{ params: { names: ["db", "proxy", "web"] } }]);
    expect(access.asked.filter((command) => command.includes("-n "))).toHaveLength(1);
  });

  it("goes on where one of them cannot be read for another reason", async () => {
    const gone = { code: 1, stdout: "", stderr: "Cannot open network namespace: Invalid argument" };
    const state = await read(machine({ folders, answers: { db: gone } }));

    expect(state.namespaces.map(({ readable }) => readable)).toEqual([true, true, true, false]);
    expect(state.unseen).toMatchObject([{ id: "live.unseenNamespace", params: { name: "db" } }]);
  });

  it("does not list the own namespace again under its name", async () => {
    const access = machine({ folders: { "/run/netns": ["self"] } });
    const same = {
      ...access,
      inode: (path: string) => access.inode(path.replace(/^\/run.*/, "/proc/self/ns/net")),
    };

    expect((await read(same)).namespaces).toHaveLength(1);
  });

  it("counts processes with privilege, and says that it cannot without", async () => {
    const names = {
      "/proc/1/comm": "init\n",
      "/proc/7/comm": "nginx\n",
      "/proc/8/comm": "nginx\n",
    };
    const made = {
      files: names,
      folders: { "/run/netns": ["web"], "/proc": ["1", "7", "8", "self"] },
      links: {
        "/proc/1/ns/net": "net:[100]",
        "/proc/7/ns/net": "net:[203]",
        "/proc/8/ns/net": "net:[203]",
      },
    };

    const root = await read(machine(made));
    const asUser = { ...names, "/proc/self/status": USER_STATUS };
    const user = await read(machine({ ...made, files: asUser }));

    expect(root.namespaces.map(({ processes }) => processes)).toEqual([1, 2]);
    expect(user.namespaces.map(({ processes }) => processes)).toEqual([null, null]);
  });

  it("leaves out what only looks into a namespace meanwhile", async () => {
    const made = {
      files: { "/proc/7/comm": "ip\n", "/proc/8/comm": "sleep\n", "/proc/9/comm": "lsns\n" },
      folders: { "/run/netns": ["db", "web"], "/proc": ["7", "8", "9", "10"] },
      links: {
        // This one has left when its name is asked for.
        "/proc/10/ns/net": "net:[202]",
        "/proc/7/ns/net": "net:[203]",
        "/proc/8/ns/net": "net:[203]",
        "/proc/9/ns/net": "net:[202]",
      },
    };

    const { namespaces } = await read(machine(made));

    expect(namespaces.map(({ name, processes }) => [name, processes])).toEqual([
      [null, null],
      ["db", 0],
      ["web", 1],
    ]);
  });
});

describe("children in named namespaces", () => {
  const child = {
    ...NIC,
    ifindex: 9,
    ifname: "mv0",
    link_index: 2,
    link_netnsid: 4,
    linkinfo: { info_kind: "macvlan", info_data: { mode: "bridge" } },
  };
  const web = { code: 0, stdout: `${JSON.stringify([child])}\n[]\n[]\n`, stderr: "" };
  const made = { folders: { "/run/netns": ["web"] }, answers: { web } };
  const first = { "/proc/self/ns/net": "net:[100]", "/proc/1/ns/net": "net:[100]" };

  it("find their parent without a question on the machine's first namespace", async () => {
    const access = machine({ ...made, links: first });

    const state = await read(access);

    expect(state.namespaces[1]?.links[0]?.parent).toMatchObject({ name: "eno1", namespace: null });
    expect(access.asked.filter((command) => command.includes("lsns"))).toEqual([]);
  });

  it("are asked about in any other: their parent may be on the first, which was not read", async () => {
    const access = machine({ ...made, links: { ...first, "/proc/1/ns/net": "net:[1]" } });

    const state = await read(access);

    expect(state.namespaces[1]?.links[0]?.parent).not.toHaveProperty("namespace");
    // Once more, as a process may have ended under the first look.
    expect(access.asked.filter((command) => command.includes("lsns"))).toHaveLength(2);
  });
});

describe("who manages a NIC", () => {
  const first = { "/proc/self/ns/net": "net:[100]", "/proc/1/ns/net": "net:[100]" };

  it.each([
    ["/run/systemd/netif/links", "ADMIN_STATE=configured\n", "systemd-networkd"],
    ["/run/NetworkManager/devices", "[device]\nmanaged=true\n", "NetworkManager"],
  ])("is told by %s", async (folder, text, manager) => {
    const state = await read(
      machine({ links: first, folders: { [folder]: ["2"] }, files: { [`${folder}/2`]: text } }),
    );
    expect(state.managers).toEqual({ eno1: manager });
  });

  it("is told by ifupdown's state", async () => {
    const files = { "/run/network/ifstate": "lo=lo\neno1=eno1\n" };
    expect((await read(machine({ links: first, files }))).managers).toEqual({ eno1: "ifupdown" });
  });

  it.each([
    ["/run/systemd/netif/links", "ADMIN_STATE=unmanaged\n"],
    ["/run/NetworkManager/devices", "[device]\nmanaged=false\n"],
  ])("is nobody where %s says so", async (folder, text) => {
    const state = await read(
      machine({ links: first, folders: { [folder]: ["2"] }, files: { [`${folder}/2`]: text } }),
    );
    expect(state.managers).toEqual({});
  });

  it("is nobody in another namespace than the machine's first", async () => {
    const links = { ...first, "/proc/1/ns/net": "net:[1]" };
    const files = { "/run/network/ifstate": "eno1=eno1\n" };
    expect((await read(machine({ links, files }))).managers).toEqual({});
  });

  it("compares the devices where an ordinary user cannot compare the namespaces", async () => {
    const table = "Inter-|\n face |\n    lo: 1 2\n  eno1: 3 4\n";
    const files = { "/run/network/ifstate": "eno1=eno1\n", "/proc/self/net/dev": table };
    const read1 = (text: string): Promise<LiveState> =>
      read(machine({ files: { ...files, "/proc/1/net/dev": text } }));

    expect((await read1(table.replace("3 4", "9 9"))).managers).toEqual({ eno1: "ifupdown" });
    expect((await read1(table.replace("eno1", "wlan0"))).managers).toEqual({});
  });
});

describe("open macvtaps", () => {
  const tap = {
    ...NIC,
    ifname: "tap0",
    ifindex: 9,
    linkinfo: { info_kind: "macvtap", info_data: { mode: "bridge" } },
  };
  const rows = JSON.stringify([tap]);
  const answer = { code: 0, stdout: `${rows}\n[]\n[]\n`, stderr: "" };
  const folders = { "/proc": ["7"], "/proc/7/fd": ["0", "3"] };

  it.each([
    ["opened by a process", ROOT_STATUS, "/dev/tap9", true],
    ["opened at a node of ours", ROOT_STATUS, "/dev/macvlan-designer/42-tap0", true],
    ["opened elsewhere", ROOT_STATUS, "/dev/macvlan-designer/42-tap1", false],
    ["opened by nobody", ROOT_STATUS, "/dev/null", false],
    ["untold to a user who sees own processes only", USER_STATUS, "/dev/null", undefined],
  ])("%s", async (_, status, target, expected) => {
    const links = { "/proc/7/fd/3": target };
    const files = { "/proc/self/status": status };
    const state = await read(machine({ folders, links, files, answers: { "": answer } }));
    expect(state.namespaces[0]?.links[0]?.macvlan?.tapOpen).toBe(expected);
  });
});
