import { describe, expect, it } from "vitest";
import { parseSshConnection, parseTcpPeers } from "./ssh-clients.ts";

describe("parseSshConnection", () => {
  it("reads the client's address and the server's port", () => {
    const environment = "A=1\0SSH_CONNECTION=192.0.2.7 50000 192.0.2.1 2222\0B=2\0";

    expect(parseSshConnection(environment)).toEqual({
      client: "192.0.2.7",
      server: "192.0.2.1",
      serverPort: 2222,
    });
  });

  it.each([
    ["no such variable", "XSSH_CONNECTION=192.0.2.7 1 192.0.2.1 22\0"],
    ["a name instead of an address", "SSH_CONNECTION=-f 1 192.0.2.1 22\0"],
    ["this machine itself", "SSH_CONNECTION=127.0.0.1 1 127.0.0.1 22\0"],
    ["an address that needs a link", "SSH_CONNECTION=fe80::1%eth0 1 fe80::2%eth0 22\0"],
    ["too few words", "SSH_CONNECTION=192.0.2.7\0"],
  ])("finds nothing in %s", (_what, environment) => {
    expect(parseSshConnection(environment)).toBeUndefined();
  });
});

describe("parseTcpPeers", () => {
  const HEAD = "  sl  local_address rem_address   st tx_queue rx_queue\n";

  it("reads IPv4 peers of the SSH port, established ones only", () => {
    const table = `${HEAD}   0: 0A01A8C0:0016 1401A8C0:C350 01 0:0
   1: 0A01A8C0:0016 1501A8C0:C350 06 0:0
   2: 0A01A8C0:0050 1601A8C0:C350 01 0:0
   3: 00000000:0016 00000000:0000 0A 0:0
`;

    expect(parseTcpPeers(table, new Set([22]))).toEqual(["192.168.1.20"]);
  });

  it("reads IPv6 peers, and IPv4 ones that an IPv6 socket took", () => {
    const table = `${HEAD}   0: 0:0016 B80D0120000000000000000001000000:C350 01
   1: 0:0016 0000000000000000FFFF00001401A8C0:C350 01
`;

    expect(parseTcpPeers(table, new Set([22]))).toEqual(["2001:db8::1", "192.168.1.20"]);
  });
});
