import { isIP } from "node:net";
import type { SshConnection } from "../../../shared/plan/plan-input.ts";

/**
 * Reads `SSH_CONNECTION`: client address and port, server address and port (ssh(1), ENVIRONMENT).
 *
 * The zone of a link-local address (`%eno1`) is left out. Undefined without a session, and for a
 * value of another shape: the variable is the user's own, so it serves to warn them and no more.
 */
export function sshSession(env: NodeJS.ProcessEnv): SshConnection | undefined {
  const words = (env["SSH_CONNECTION"] ?? "").split(" ");
  const [client = "", clientPort, server = "", serverPort] = words;
  const [remote, local] = [withoutZone(client), withoutZone(server)];
  const isSession =
    words.length === 4 &&
    isIP(remote) !== 0 &&
    isIP(local) !== 0 &&
    isPort(clientPort) &&
    isPort(serverPort);
  return isSession ? { local, remote } : undefined;
}

function withoutZone(address: string): string {
  return address.split("%")[0] ?? address;
}

function isPort(text: string | undefined): boolean {
  return /^\d{1,5}$/.test(text ?? "") && Number(text) <= 65_535;
}
