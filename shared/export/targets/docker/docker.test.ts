import { describe, expect, it } from "vitest";
import { CONTAINERS, labWith, written } from "../engine/__testing__/containers.ts";
import { docker } from "./docker.ts";

const nic = { kind: "nic", id: "eno1", host: "ws", name: "eno1" };
const host = { kind: "host", id: "ws", name: "ws", local: true };
const child = { kind: "macvlan", parent: "eno1", mode: "bridge" };

function guests(...names: readonly string[]): readonly object[] {
  return names.map((name) => ({ kind: "guest", id: name, host: "ws", name, type: "container" }));
}

describe("the docker script", () => {
  it("writes the networks and how to start the containers", async () => {
    const { files } = written(docker, labWith(CONTAINERS));

    await expect(files[0]?.text).toMatchFileSnapshot("__fixtures__/rack-7-docker.sh");
  });

  it("leaves out a child whose subnet another network has: Docker's IPAM refuses it", () => {
    const lab = labWith({
      nodes: [
        host,
        nic,
        ...guests("a", "b"),
        { ...child, id: "a0", guest: "a", name: "mv0", addresses: ["10.0.0.5/24"] },
        { ...child, id: "b0", guest: "b", name: "mv1", mode: "vepa", addresses: ["10.0.0.6/25"] },
      ],
    });
    const { files, notes } = written(docker, lab);

    expect(files[0]?.text).toContain("ip=10.0.0.5,");
    expect(files[0]?.text).not.toContain("10.0.0.6");
    expect(notes.filter(({ kind }) => kind === "left")).toMatchObject([
      { node: "b0", message: { id: "export.leftOverlap" } },
    ]);
  });

  it("looks for no pool of addresses where none is drawn", () => {
    const { files } = written(
      docker,
      labWith({
        nodes: [host, nic, ...guests("a"), { ...child, id: "a0", guest: "a", name: "m" }],
      }),
    );

    expect(files[0]?.text).toContain("--ipam-driver null --ipv4=false --internal");
  });

  it("says which of several default routes is the container's", () => {
    const lab = labWith({
      nodes: [
        host,
        nic,
        { ...nic, id: "eno2", name: "eno2" },
        ...guests("a", "b"),
        { ...child, id: "a0", guest: "a", name: "mv0", addresses: ["10.0.0.5/24"] },
        {
          ...child,
          id: "a1",
          guest: "a",
          name: "mv1",
          parent: "eno2",
          addresses: ["10.1.0.5/24"],
          routes: [{ to: "0.0.0.0/0", via: "10.1.0.1" }],
        },
        {
          ...child,
          id: "b0",
          guest: "b",
          name: "mv0",
          addresses: ["10.0.0.6/24"],
          routes: [{ to: "0.0.0.0/0", via: "10.0.0.1" }],
        },
      ],
    });
    const text = written(docker, lab).files[0]?.text ?? "";

    expect(text.match(/name=\S*,gw-priority=1/gu)).toEqual([
      expect.stringContaining("ip=10.1.0.5,"),
    ]);
  });

  it("keeps a passthru NIC's own MAC address, or says that it changes", () => {
    const parts = [
      host,
      ...guests("a"),
      { ...child, id: "a0", guest: "a", name: "m", mode: "passthru" },
    ];
    const known = written(
      docker,
      labWith({ nodes: [...parts, { ...nic, mac: "02:00:00:00:00:99" }] }),
    );
    const unknown = written(docker, labWith({ nodes: [...parts, nic] }));

    expect(known.files[0]?.text).toContain("mac-address=02:00:00:00:00:99");
    expect(unknown.notes).toContainEqual(
      expect.objectContaining({
        message: expect.objectContaining({ id: "export.hint.passthruMac" }) as unknown,
      }),
    );
  });
});
