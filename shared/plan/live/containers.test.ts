import { describe, expect, it } from "vitest";
import { containerLabel } from "./containers.ts";

const ID = "1a2b3c4d5e6f".padEnd(64, "0");

describe("containerLabel", () => {
  it.each([
    ["0::/system.slice/docker-" + ID + ".scope", "Docker 1a2b3c4d5e6f"],
    ["4:memory:/docker/" + ID, "Docker 1a2b3c4d5e6f"],
    ["0::/user.slice/user-1000.slice/libpod-" + ID + ".scope/container", "Podman 1a2b3c4d5e6f"],
    ["0::/kubepods.slice/cri-containerd-" + ID + ".scope", "Kubernetes 1a2b3c4d5e6f"],
    ["0::/lxc.payload.web/init.scope", "LXC web"],
    ["0::/machine.slice/systemd-nspawn@lab.service/payload", "systemd-nspawn lab"],
  ])("knows the engine by the control group %s", (cgroup, label) => {
    expect(containerLabel(`${cgroup}\n`, "bash\n", "77")).toBe(label);
  });

  it("names any other program with its process", () => {
    expect(containerLabel("0::/user.slice/session-3.scope\n", "sleep\n", "77")).toBe("sleep (77)");
  });
});
