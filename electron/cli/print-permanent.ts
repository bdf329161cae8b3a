import { MANAGER_TITLES, type FileStates } from "../../shared/export/persist/persist-input.ts";
import { message, type Message } from "../../shared/messages/message.ts";
import { say } from "../../shared/messages/say.ts";
import type { PermanentState } from "../backend/records/permanent-state.ts";
import { print, tell, type CommandIo } from "./command-io.ts";

/** What is permanent of a document, as `status --json` tells it. */
export function permanentAsJson({ record, states }: PermanentState): unknown {
  const { documentId, name, since, user, manager, files, links } = record;
  return {
    ...{ documentId, name, since, user, manager },
    links: links.map((link) => link.name),
    files: files.map(({ path }) => ({ path, state: states[path] ?? "gone" })),
  };
}

/** Tells what is permanent of a document: who keeps it since when, by which files. */
export function tellPermanent(io: CommandIo, { record, states }: PermanentState): void {
  const { documentId: id, name, since, user, files, links } = record;
  const manager = MANAGER_TITLES[record.manager];
  tell(io, message("cli.status.permanent", { name, manager, since, user }));
  print(io, `  ${io.colours.out.dim(say(message("cli.status.id", { id })))}`);
  const names = links.map((link) => link.name);
  print(io, `  ${say(message("cli.status.permanentLinks", { names }))}`);
  for (const { path } of files) {
    const remark = remarkOn(states[path] ?? "gone");
    print(io, `  ${path}${remark ? ` (${say(remark)})` : ""}`);
  }
}

function remarkOn(state: FileStates[string]): Message | undefined {
  switch (state) {
    case "same":
      return undefined;
    case "gone":
      return message("cli.status.fileGone");
    case "edited":
      return message("cli.status.fileEdited");
  }
}
