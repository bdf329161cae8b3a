import { describe, expect, it } from "vitest";
import { sshSession } from "./ssh-session.ts";

describe("sshSession", () => {
  it("reads both ends of the connection", () => {
    expect(sshSession({ SSH_CONNECTION: "192.168.1.5 52311 192.168.1.10 22" })).toEqual({
      remote: "192.168.1.5",
      local: "192.168.1.10",
    });
  });

  it("leaves the zone of a link-local address out", () => {
    const session = sshSession({ SSH_CONNECTION: "fe80::5%eno1 52311 fe80::10%eno1 22" });
    expect(session).toMatchObject({ remote: "fe80::5", local: "fe80::10" });
  });

  it.each([
    undefined,
    "",
    "UNKNOWN 65535 UNKNOWN 65535",
    "192.168.1.5 52311",
    "192.168.1.5 x 192.168.1.10 22",
    "192.168.1.5 52311 192.168.1.10 99999",
    "192.168.1.5; 52311 192.168.1.10 22",
  ])("takes %j for no session", (value) => {
    expect(sshSession(value === undefined ? {} : { SSH_CONNECTION: value })).toBeUndefined();
  });
});
