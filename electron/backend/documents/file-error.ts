import { message, type Message } from "../../../shared/messages/message.ts";

/** Why a file could not be read or written, without its path, which the sentence names itself. */
export function reasonOf(error: unknown): Message {
  const code = (error as NodeJS.ErrnoException).code;
  switch (code) {
    case "ENOENT":
      return message("file.missing");
    case "EACCES":
      return message("file.forbidden");
    case "EISDIR":
      return message("file.folder");
    case "ENOTDIR":
      return message("file.notAFolder");
    case "ENOSPC":
      return message("file.full");
    case "EROFS":
      return message("file.readOnly");
    default:
      return message("file.other", {
        reason: error instanceof Error ? error.message : String(error),
      });
  }
}
