import { describe, expect, it } from "vitest";
import { CONTAINERS, labWith, written } from "../engine/__testing__/containers.ts";
import { podman } from "./podman.ts";

const nic = { kind: "nic", id: "eno1", host: "ws", name: "eno1" };
const host = { kind: "host", id: "ws", name: "ws", local: true };
const child = { kind: "macvlan", parent: "eno1", mode: "bridge" };

function guests(...names: readonly string[]): readonly object[] {
  return names.map((name) => ({ kind: "guest", id: name, host: "ws", name, type: "container" }));
}

describe("the podman script", () => {
  it("writes the networks and how to start the containers", async () => {
    const { files } = written(podman, labWith(CONTAINERS));

    await expect(files[0]?.text).toMatchFileSnapshot("__fixtures__/rack-7-podman.sh");
  });

  it("makes two networks of one subnet where the modes differ", () => {
    const lab = labWith({
      nodes: [
        host,
        nic,
        ...guests("a", "b"),
        { ...child, id: "a0", guest: "a", name: "mv0", addresses: ["10.0.0.5/24"], mtu: 1400 },
        { ...child, id: "b0", guest: "b", name: "mv1", mode: "vepa", addresses: ["10.0.0.6/24"] },
      ],
    });
    const { files, notes } = written(podman, lab);

    expect(files[0]?.text.match(/^ {2}network .*/gmu)).toEqual([
      expect.stringMatching(/mode=bridge --opt mtu=1400 --subnet 10\.0\.0\.0\/24 --internal$/u),
      expect.stringMatching(/mode=vepa --subnet 10\.0\.0\.0\/24 --internal$/u),
    ]);
    expect(notes.filter(({ kind }) => kind !== "hint")).toEqual([]);
  });

  it("gives a gateway to its own subnet: the first one belongs to the first", () => {
    const lab = labWith({
      nodes: [
        host,
        nic,
        ...guests("a"),
        {
          ...child,
          id: "a0",
          guest: "a",
          name: "mv0",
          addresses: ["10.0.0.5/24", "fd00::5/64"],
          routes: [{ to: "::/0", via: "fd00::1" }],
        },
      ],
    });

    expect(written(podman, lab).files[0]?.text).toContain(
      "--subnet fd00::/64 --gateway fd00::1 --subnet 10.0.0.0/24",
    );
  });

  it("asks a DHCP server where that is drawn", () => {
    const made = written(
      podman,
      labWith({
        nodes: [
          host,
          nic,
          ...guests("a"),
          { ...child, id: "a0", guest: "a", name: "m", dhcp: true },
        ],
      }),
    );

    expect(made.files[0]?.text).toContain("--ipam-driver dhcp");
    expect(made.notes).toContainEqual(
      expect.objectContaining({
        message: expect.objectContaining({ id: "export.hint.dhcpProxy" }) as unknown,
      }),
    );
  });
});
