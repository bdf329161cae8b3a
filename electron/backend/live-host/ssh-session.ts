import { isIP } from "node:net";

/** The SSH connection that a command was typed on. */
export interface SshSession {
  /** The client's address; the zone of a link-local one (`%eth0`) is left out. */
  readonly client: string;
  readonly clientPort: number;
  /** Our own address that the client talks to. */
  readonly server: string;
  readonly serverPort: number;
}

/**
 * Reads `SSH_CONNECTION`: client address and port, server address and port (ssh(1), ENVIRONMENT).
 *
 * Undefined without a session, and for a value of another shape: the variable is the user's own, so
 * it can only warn them, and must not be relied on for more.
 */
export function sshSession(env: NodeJS.ProcessEnv): SshSession | undefined {
  const words = (env["SSH_CONNECTION"] ?? "").split(" ");
  const [client, clientPort, server, serverPort] = words;
  if (words.length !== 4 || !client || !clientPort || !server || !serverPort) {
    return undefined;
  }
  const session = {
    client: withoutZone(client),
    clientPort: Number(clientPort),
    server: withoutZone(server),
    serverPort: Number(serverPort),
  };
  const isSession =
    isIP(session.client) !== 0 &&
    isIP(session.server) !== 0 &&
    isPort(session.clientPort) &&
    isPort(session.serverPort);
  return isSession ? session : undefined;
}

function withoutZone(address: string): string {
  return address.split("%")[0] ?? address;
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 0 && port <= 65_535;
}
