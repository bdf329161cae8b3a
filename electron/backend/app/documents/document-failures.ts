import { message, type Message } from "../../../../shared/messages/message.ts";
import type { CallFailure } from "../../../../shared/protocol/app/contract.ts";
import type { Result } from "../../../../shared/result.ts";
import { reasonOf } from "../../documents/file-error.ts";
import { failed } from "../failures.ts";
import { folderInWords } from "./file-reference.ts";
import { basename, dirname } from "node:path";

type Failure = Result<never, CallFailure>;

export function unknownHandle(): Failure {
  return failed("unknownHandle", message("ui.backend.unknownHandle"));
}

export function outside(folder: string): Failure {
  return failed("notHere", message("ui.backend.outside", { folder: folderInWords(folder) }));
}

export function cannotRead(path: string, error: unknown): Failure {
  const kind = codeOf(error) === "ENOENT" ? "notFound" : "cannotRead";
  return failed(kind, message("ui.backend.cannotRead", { ...placeOf(path), reason: whyOf(error) }));
}

/** Says what, where, why, what to do, and that nothing is lost. */
export function cannotWrite(path: string, error: unknown): Failure {
  return failed(
    "cannotWrite",
    message("ui.backend.cannotWrite", {
      ...placeOf(path),
      reason: whyOf(error),
      todo: whatToDo(error),
    }),
  );
}

/** The same of what was made of a document: there is no work to lose, and some may be there. */
export function cannotExport(path: string, error: unknown, written: number): Failure {
  const why = { reason: whyOf(error), todo: whatToDo(error) };
  return failed(
    "cannotWrite",
    message("ui.export.cannotWrite", { ...placeOf(path), ...why, written }),
  );
}

export function changedMeanwhile(path: string): Failure {
  return failed("changedMeanwhile", message("ui.backend.changedMeanwhile", placeOf(path)));
}

export function existsAlready(path: string): Failure {
  return failed("exists", message("ui.backend.exists", placeOf(path)));
}

export function placeOf(path: string): { readonly name: string; readonly folder: string } {
  return { name: basename(path), folder: folderInWords(dirname(path)) };
}

function whyOf(error: unknown): Message {
  switch (codeOf(error)) {
    case "ENOTREG":
      return message("ui.backend.notRegular");
    case "ENAMETOOLONG":
      return message("ui.backend.nameTooLong");
    case "EDQUOT":
      return message("ui.backend.quota");
    case "EPERM":
      return message("file.forbidden");
    default:
      return reasonOf(error);
  }
}

function whatToDo(error: unknown): Message {
  switch (codeOf(error)) {
    case "ENOSPC":
    case "EDQUOT":
      return message("ui.backend.todo.space");
    case "ENOENT":
    case "ENOTDIR":
      return message("ui.backend.todo.folder");
    case "EACCES":
    case "EPERM":
      return message("ui.backend.todo.permission");
    default:
      return message("ui.backend.todo.elsewhere");
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
