import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { World } from "../helper/world.ts";
import { unpackedPackages } from "./debian-programs.ts";
import { answers } from "./exported.ts";

const PACKAGES = unpackedPackages("openssh", "openssh-server", "libwrap0");

/** Whether hosts can be reached by SSH. */
export const HAS_SSH = PACKAGES !== undefined && answers("ssh", "-V");

/** Only root and the user that sshd itself needs, who is no user of this machine. */
const USERS = (home: string): string =>
  `root:x:0:0:root:${home}:/bin/sh\nsshd:x:65000:65534::/run/sshd:/usr/sbin/nologin\n`;

/**
 * Lets root into a world by SSH with a key of its own; returns what Ansible has to know for that.
 *
 * The client starts the world's sshd itself, one per connection, and talks to it through a pipe: no port
 * is opened, and no daemon stays behind.
 */
export function letIn(world: World): object {
  const folder = join(world.folder, "ssh");
  const home = join(folder, "home");
  mkdirSync(home, { recursive: true });
  ["host", "user"].forEach((key) => {
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", join(folder, key)]);
  });
  writeFileSync(join(folder, "passwd"), USERS(home));
  writeFileSync(join(folder, "shadow"), "root:*:20000::::::\nsshd:*:20000::::::\n");
  writeFileSync(join(folder, "config"), settings(folder));
  const hostKey = readFileSync(join(folder, "host.pub"), "utf8");
  writeFileSync(join(folder, "known"), `* ${hostKey}`);
  world.sh(`
    mkdir -p /run/sshd
    mount --bind ${folder}/passwd /etc/passwd
    mount --bind ${folder}/shadow /etc/shadow`);
  const root = PACKAGES ?? "";
  const server = `${root}/usr/sbin/sshd -i -f ${folder}/config -E ${folder}/log`;
  const proxy = join(folder, "proxy");
  writeFileSync(
    proxy,
    `#!/bin/sh
export LD_LIBRARY_PATH=${root}/usr/lib/x86_64-linux-gnu:${root}/usr/lib/aarch64-linux-gnu
exec ${world.enter.join(" ")} ${server}
`,
    { mode: 0o755 },
  );
  return {
    ansible_connection: "ssh",
    ansible_user: "root",
    ansible_python_interpreter: "/usr/bin/python3",
    ansible_ssh_private_key_file: join(folder, "user"),
    // With nothing of this machine's user; as always with Ansible, a connection is used again.
    ansible_ssh_args: "-F none -o ControlMaster=auto -o ControlPersist=3s",
    ansible_ssh_common_args: `-o ProxyCommand=${proxy} -o UserKnownHostsFile=${folder}/known`,
  };
}

function settings(folder: string): string {
  return `HostKey ${folder}/host
AuthorizedKeysFile ${folder}/user.pub
AuthenticationMethods publickey
PermitRootLogin prohibit-password
StrictModes no
UsePAM no
UseDNS no
PidFile none
Subsystem sftp internal-sftp
`;
}
