import { randomUUID } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { importFiles, type ImportedLab } from "../../../shared/import/import-files.ts";
import type { ImportNote, ImportProblem } from "../../../shared/import/notes.ts";
import { IMPORT_SOURCES, importSource } from "../../../shared/import/registry.ts";
import { message } from "../../../shared/messages/message.ts";
import { say } from "../../../shared/messages/say.ts";
import type { DocumentId } from "../../../shared/topology/brand.ts";
import { decodeUtf8 } from "../../backend/documents/decode-utf8.ts";
import { reasonOf } from "../../backend/documents/file-error.ts";
import { complain, print, printable, printJson, remark, type CommandIo } from "../command-io.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";

/** More than any source reads; what is larger is not held in memory. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Reads other programs' files as a document; their problems are printed. */
export async function importGiven(
  io: CommandIo,
  paths: readonly string[],
  options: { readonly from?: string; readonly host?: string },
): Promise<ImportedLab | { readonly exit: ExitCode }> {
  const from = options.from === undefined ? undefined : importSource(options.from);
  if (options.from !== undefined && !from) {
    const names = IMPORT_SOURCES.map(({ name }) => name);
    complain(io, message("cli.import.noSource", { source: options.from, names }));
    return { exit: EXIT.usage };
  }
  const files: { readonly path: string; readonly text: string }[] = [];
  for (const path of paths) {
    const text = await readText(io, path);
    if (typeof text !== "string") {
      return text;
    }
    files.push({ path: path === "-" ? "stdin" : path, text });
  }
  const imported = importFiles(files, {
    documentId: randomUUID() as DocumentId,
    hostName: options.host ?? hostname(),
    ...(from ? { from } : {}),
  });
  if (!imported.ok) {
    imported.error.forEach((problem) => {
      tellProblem(io, problem);
    });
    return { exit: EXIT.document };
  }
  return imported.value;
}

async function readText(
  io: CommandIo,
  path: string,
): Promise<string | { readonly exit: ExitCode }> {
  try {
    const bytes = path === "-" ? await readStream(io.stdin) : await readSmall(path);
    const text = bytes && decodeUtf8(bytes);
    if (text?.ok) {
      return text.value;
    }
    const problem = { file: path, line: text?.error[0]?.line ?? null };
    const what = text ? message("topology.notUtf8") : message("import.tooLarge", { mebibytes: 4 });
    tellProblem(io, { ...problem, message: what });
    return { exit: EXIT.document };
  } catch (error) {
    complain(io, message("cli.cannotRead", { file: path, reason: reasonOf(error) }));
    return { exit: EXIT.noInput };
  }
}

async function readSmall(path: string): Promise<Buffer | undefined> {
  return (await stat(path)).size > MAX_BYTES ? undefined : readFile(path);
}

async function readStream(stream: NodeJS.ReadableStream): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BYTES) {
      return undefined;
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** As compilers do: `file:line: error: what`. */
function tellProblem(io: CommandIo, { file, line, message: what }: ImportProblem): void {
  const place = file === "" ? "" : `${file}${line === null ? "" : `:${line}`}: `;
  io.stderr.write(`${printable(`${place}${io.colours.error.red("error:")} ${say(what)}`)}\n`);
}

/** A note with its place in front. */
export function noteText({ file, line, path, kind, message: text }: ImportNote): string {
  const place = [file, line ?? "", path].filter((part) => part !== "").join(":");
  const said = say(message(`cli.import.${kind}`, { text: say(text) }));
  return place === "" ? said : `${place}: ${said}`;
}

/** Says what was guessed, unless it was said, and every note. */
export function tellImport(io: CommandIo, { read, notes }: ImportedLab, guessed: boolean): void {
  for (const { source, files } of guessed ? read : []) {
    remark(io, message("cli.import.readAs", { files, source: source.title, name: source.name }));
  }
  for (const note of notes) {
    io.stderr.write(`${printable(noteText(note))}\n`);
  }
}

/** `import --list`: what files can be read as. */
export function listSources(io: CommandIo, asJson: boolean): ExitCode {
  if (asJson) {
    printJson(
      io,
      IMPORT_SOURCES.map(({ name, title, about }) => ({ name, title, about: say(about) })),
    );
    return EXIT.done;
  }
  for (const { name, title, about } of IMPORT_SOURCES) {
    print(io, `${io.colours.out.bold(name)}  ${title}`);
    print(io, `    ${say(about)}`);
  }
  return EXIT.done;
}
