// Preloaded into a helper (NODE_OPTIONS): kills it, alone or with its guardian, before the N-th time
// that it puts a file in its place or takes one away. Beside this file: at (N), deed; log is written.
import fs from "node:fs";
import { join } from "node:path";

const folder = import.meta.dirname;
const { appendFileSync, existsSync, readFileSync } = fs;
let count = 0;

function read(name: string): string {
  return readFileSync(join(folder, name), "utf8").trim();
}

function guardians(): readonly number[] {
  const pid = String(process.pid);
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ");
  return children
    .filter((child) => child !== "")
    .filter((child) => readFileSync(`/proc/${child}/cmdline`, "utf8").includes("guardian"))
    .map(Number);
}

/** Before a change of the file system: notes it, and strikes when it is the one. */
function strike(what: string, path: string): void {
  count += 1;
  appendFileSync(join(folder, "log"), `${what} ${path}\n`);
  if (count !== Number(read("at"))) {
    return;
  }
  if (read("deed") === "both") {
    guardians().forEach((child) => process.kill(child, "SIGKILL"));
  }
  process.kill(process.pid, "SIGKILL");
}

const { renameSync, rmSync, mkdirSync, rmdirSync } = fs;

Object.assign(fs, {
  renameSync: (from: string, to: string) => {
    strike("write", to);
    renameSync(from, to);
  },
  rmSync: (path: string, options?: fs.RmOptions) => {
    if (existsSync(path) && !path.endsWith(".part")) {
      strike("remove", path);
    }
    rmSync(path, options);
  },
  mkdirSync: (path: string, options?: fs.MakeDirectoryOptions) => {
    strike("make", path);
    return mkdirSync(path, options);
  },
  rmdirSync: (path: string) => {
    strike("unmake", path);
    rmdirSync(path);
  },
});
