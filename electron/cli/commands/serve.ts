import { realpathSync, statSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join, resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import packageJson from "../../../package.json" with { type: "json" };
import { message, type Message } from "../../../shared/messages/message.ts";
import { createAppBackend } from "../../backend/app/app-backend.ts";
import { userFolders } from "../../backend/app/user-folders.ts";
import { reasonOf } from "../../backend/documents/file-error.ts";
import { isRoot } from "../../backend/elevation/is-root.ts";
import { complain, print, remark, type CommandIo } from "../command-io.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { readPages } from "../serve/page-files.ts";
import { createAppServer } from "../serve/server.ts";
import { newToken } from "../serve/token.ts";

interface Options {
  readonly port: number;
}

const ADDRESS = "127.0.0.1";
const SIGNALS = ["SIGHUP", "SIGINT", "SIGTERM"] as const;

/** `serve`: the app in a browser, for machines that have no screen. */
export function serveCommand(io: CommandIo, finish: (code: ExitCode) => void): Command {
  return new Command("serve")
    .description("show the app in a browser: print an address to open, and end with the terminal")
    .argument("[path]", "a folder whose documents to open and save, or one document", ".")
    .option("--port <number>", "the port to listen on; 0 lets the system choose", parsePort, 0)
    .addHelpText(
      "after",
      [
        "",
        "Only this machine can connect. From another one, through SSH:",
        "  $ ssh -L 8080:127.0.0.1:8080 server macvlan-designer serve --port 8080 lab",
        "",
        "Example:",
        "  $ macvlan-designer serve examples",
      ].join("\n"),
    )
    .action(async (path: string, { port }: Options) => {
      finish(await serve(io, path, port));
    });
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/u.test(text) || port > 65_535) {
    throw new InvalidArgumentError("Give a number from 0 to 65535.");
  }
  return port;
}

async function serve(io: CommandIo, path: string, port: number): Promise<ExitCode> {
  const place = placeOf(path);
  if ("reason" in place) {
    complain(io, message("cli.cannotRead", { file: path, reason: place.reason }));
    return EXIT.noInput;
  }
  const pagesFolder = join(dirname(realpathSync(process.argv[1] ?? ".")), "renderer");
  const pages = pagesOrUndefined(pagesFolder);
  if (!pages) {
    complain(io, message("ui.serve.noPages", { folder: pagesFolder }));
    return EXIT.unavailable;
  }
  const backend = createAppBackend({
    ...userFolders(io.env),
    door: "browser",
    version: packageJson.version,
    folder: place.folder,
    systemLanguage: systemLanguage(io.env),
    windows: { firstFile: () => place.file },
  });
  // Before anything is printed: whoever reads the line may end the program at once.
  const signal = untilSignal();
  const token = newToken();
  const server = createAppServer({ backend, token, pages });
  try {
    await listening(server, port);
  } catch (error) {
    backend.close();
    complain(io, whyNotListening(error, port));
    return EXIT.unavailable;
  }
  if (isRoot()) {
    remark(io, message("ui.serve.asRoot"));
  }
  print(io, `http://${ADDRESS}:${(server.address() as AddressInfo).port}/#token=${token}`);
  await signal;
  backend.close();
  server.closeAllConnections();
  server.close();
  return EXIT.done;
}

function whyNotListening(error: unknown, port: number): Message {
  return (error as NodeJS.ErrnoException).code === "EADDRINUSE"
    ? message("ui.serve.portTaken", { port })
    : message("ui.serve.cannotListen", { port, reason: reasonOf(error) });
}

interface Place {
  readonly folder: string;
  readonly file: string | null;
}

function placeOf(path: string): Place | { readonly reason: Message } {
  const absolute = resolve(path);
  try {
    return statSync(absolute).isDirectory()
      ? { folder: absolute, file: null }
      : { folder: dirname(absolute), file: absolute };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

function pagesOrUndefined(folder: string): ReturnType<typeof readPages> | undefined {
  try {
    const pages = readPages(folder);
    return pages.has("/") ? pages : undefined;
  } catch {
    return undefined;
  }
}

/** POSIX: LC_ALL goes before LC_MESSAGES, and that before LANG. */
function systemLanguage(env: NodeJS.ProcessEnv): string {
  const set = [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((value) => value);
  return /^[a-z]{2,3}(?:_[A-Z]{2})?/u.exec(set ?? "")?.[0].replace("_", "-") ?? "en";
}

async function listening(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolvePromise, reject) => {
    server.once("error", reject);
    server.listen(port, ADDRESS, resolvePromise);
  });
}

/** A closing terminal, or `timeout`, sends several: the later ones must not cut the end short. */
async function untilSignal(): Promise<void> {
  await new Promise<void>((resolvePromise) => {
    SIGNALS.forEach((signal) => {
      process.on(signal, () => {
        resolvePromise();
      });
    });
  });
  // Left to itself, Node gives up its signal handlers some milliseconds before it is gone.
  process.once("beforeExit", (code) => {
    process.exit(code);
  });
}
