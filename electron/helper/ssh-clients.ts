import { readFileSync } from "node:fs";
import ipaddr from "ipaddr.js";

const SSH_PORT = 22;
const ESTABLISHED = "01";
/** Sudo, shells and multiplexers stand between us and the login. */
const MAX_ANCESTORS = 16;

/** Both ends' addresses of the login over which we were started, as far as it can be told. */
export interface SshLogin {
  readonly client: string;
  readonly server: string;
  readonly serverPort: number;
}

/**
 * Finds the SSH login that the process descends from.
 *
 * `SSH_CONNECTION` of the nearest ancestor that has one (ssh(1)): the variable does not survive
 * pkexec and sudo. It is the user's to set, so only addresses are believed, and only pinged.
 */
export function findSshLogin(): SshLogin | undefined {
  let pid = process.ppid;
  for (let generation = 0; generation < MAX_ANCESTORS && pid > 1; generation += 1) {
    const login = parseSshConnection(environmentOf(pid));
    if (login) {
      return login;
    }
    pid = parentOf(pid);
  }
  return undefined;
}

/** Reads `SSH_CONNECTION` out of an environment as /proc shows it. */
export function parseSshConnection(environment: string): SshLogin | undefined {
  const value = /(?:^|\0)SSH_CONNECTION=([^\0]*)/.exec(environment)?.[1];
  const [client = "", , server = "", port = ""] = value?.split(" ") ?? [];
  if (!isRemoteAddress(client) || !isRemoteAddress(server) || !/^\d{1,5}$/.test(port)) {
    return undefined;
  }
  return { client, server, serverPort: Number(port) };
}

/** The clients of established connections to the SSH server, in this network namespace. */
export function sshClients(login: SshLogin | undefined): readonly string[] {
  const ports = new Set([SSH_PORT, ...(login ? [login.serverPort] : [])]);
  const peers = ["/proc/self/net/tcp", "/proc/self/net/tcp6"].flatMap((path) =>
    parseTcpPeers(read(path), ports),
  );
  return [...new Set([...(login ? [login.client] : []), ...peers])];
}

/**
 * Remote addresses of established connections to one of the local ports (proc(5), `/proc/net/tcp`).
 *
 * Addresses are 32-bit words in the machine's byte order, here little-endian.
 */
export function parseTcpPeers(table: string, ports: ReadonlySet<number>): readonly string[] {
  return table.split("\n").flatMap((line) => {
    const [, local = "", remote = "", state] = line.trim().split(/\s+/);
    const port = Number.parseInt(local.split(":")[1] ?? "", 16);
    if (state !== ESTABLISHED || !ports.has(port)) {
      return [];
    }
    const address = fromHex(remote.split(":")[0] ?? "");
    return address !== undefined && isRemoteAddress(address) ? [address] : [];
  });
}

function fromHex(hex: string): string | undefined {
  if (!/^([0-9A-F]{8}|[0-9A-F]{32})$/.test(hex)) {
    return undefined;
  }
  const words = hex.match(/.{8}/g) ?? [];
  const bytes = words.flatMap((word) => [...Buffer.from(word, "hex")].reverse());
  return ipaddr.process(ipaddr.fromByteArray(bytes).toString()).toString();
}

/** An address that can be pinged without saying through which link. */
function isRemoteAddress(address: string): boolean {
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) && !ipaddr.IPv6.isValid(address)) {
    return false;
  }
  return !["loopback", "linkLocal", "unspecified"].includes(ipaddr.parse(address).range());
}

function environmentOf(pid: number): string {
  return read(`/proc/${pid}/environ`);
}

function parentOf(pid: number): number {
  return Number(/^PPid:\t(\d+)$/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
