import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { docker } from "../../shared/export/targets/docker/docker.ts";
import { CONTAINERS } from "../../shared/export/targets/engine/__testing__/containers.ts";
import { answers, writeExport } from "./exported.ts";

const HAS_CLIENT = answers("docker", "--version");

/**
 * Stands in for Docker where no daemon can be had: keeps networks as files, each with the words
 * that it was made with, one per line.
 */
const STAND_IN = `#!/bin/sh
set -eu
cd "$(dirname "$0")"
mkdir -p networks
case "$1 $2" in
  "network ls") grep -lxF -- "\${4#label=}" networks/* 2> /dev/null | sed 's/.*[/]//' || true ;;
  "network inspect") [ -e "networks/$3" ] ;;
  "network create")
    shift 2
    for name; do :; done
    [ ! -e "networks/$name" ]
    printf '%s\\n' "$@" > "networks/$name"
    ;;
  "network rm") rm "networks/$3" ;;
  run*) printf '%s\\n' "$@" > run ;;
  *) exit 1 ;;
esac
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "macvlan-docker-"));
  writeFileSync(join(folder, "docker"), STAND_IN);
  chmodSync(join(folder, "docker"), 0o755);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function sh(script: string): string {
  const env = { ...process.env, PATH: `${folder}:${process.env["PATH"] ?? ""}` };
  return execFileSync("sh", ["-euc", script], {
    env,
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function scriptOf(parts: object): string {
  return `sh ${writeExport(docker, parts, folder)}/*.sh`;
}

describe("the Docker script, against a program that stands in for Docker", () => {
  it("makes each network once, and takes back only those", () => {
    const script = scriptOf(CONTAINERS);
    sh("docker network create other");

    const hints = sh(`${script} up`);
    expect(sh("ls networks")).toBe("other\nrack-7-eno1-10-private\nrack-7-eno1-bridge\n");
    expect(readFileSync(join(folder, "networks/rack-7-eno1-bridge"), "utf8")).toContain(
      "--subnet\n192.168.1.0/24\n--gateway\n192.168.1.1\n--subnet\nfd00:1::/64\n",
    );
    expect(sh(`${script} up`)).toBe(hints);
    sh(`${script} down`);

    expect(sh("ls networks")).toBe("other\n");
  });

  it("goes on with no network that somebody else has made", () => {
    const script = scriptOf(CONTAINERS);
    sh("docker network create rack-7-eno1-bridge");

    expect(() => sh(`${script} up`)).toThrow(/there is a network rack-7-eno1-bridge already/u);
    sh(`${script} down`);

    expect(sh("ls networks")).toBe("rack-7-eno1-bridge\n");
  });

  it("gives any name to Docker as it is, and runs nothing of it", () => {
    const name = "$(touch was-run)`touch was-run`'\"; touch was-run #{{ x }} %n ü \\";
    const nic = "e$(ls)'\";#";
    const nodes = CONTAINERS.nodes.map((node) =>
      node.id === "db" ? { ...node, name } : node.id === "eno1" ? { ...node, name: nic } : node,
    );

    const hints = sh(`${scriptOf({ name, nodes })} up`)
      .trim()
      .split("\n");
    sh(hints[1] ?? "");

    expect(readFileSync(join(folder, "run"), "utf8").split("\n")).toContain(
      `macvlan-designer.guest=${name}`,
    );
    expect(sh("cat networks/*").split("\n")).toContain(`parent=${nic}`);
    expect(sh("ls")).not.toContain("was-run");
  });
});

describe.skipIf(!HAS_CLIENT)("the commands it shows (need the docker client)", () => {
  it("are read by Docker's own client as far as the daemon, which is not there", () => {
    const hints = sh(`${scriptOf(CONTAINERS)} up`)
      .trim()
      .split("\n");

    hints.forEach((line) => {
      const asked = line.replace("docker run", "command docker -H unix:///nowhere run");
      const read = (): string =>
        execFileSync("sh", ["-c", asked.replace(/ IMAGE$/u, " image")], {
          encoding: "utf8",
          stdio: ["ignore", "pipe", "pipe"],
        });
      expect(read).toThrow(/Cannot connect to the Docker daemon/u);
    });
  });
});
