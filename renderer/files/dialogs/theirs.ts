import { useEffect, useState } from "react";
import type { Message } from "../../../shared/messages/message.ts";
import { message } from "../../../shared/messages/message.ts";
import type { FileHandle } from "../../../shared/protocol/app/documents.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import { parseTopology } from "../../../shared/topology/parse.ts";
import { useApp, useFrom, type App } from "../../store/app.ts";

/** What another program has made of the file. */
export type Theirs =
  | { readonly is: "document"; readonly topology: Topology; readonly version: string }
  | { readonly is: "broken"; readonly why: Message; readonly version: string }
  | { readonly is: "gone"; readonly why: Message };

/** Undefined: not read yet. */
export function useTheirs(): Theirs | undefined {
  const app = useApp();
  const handle = useFrom("file", ({ file }) => file?.handle);
  const [theirs, setTheirs] = useState<Theirs>();
  useEffect(() => {
    let isHere = true;
    if (handle !== undefined) {
      void readTheirs(app, handle).then((read) => {
        if (isHere) {
          setTheirs(read);
        }
      });
    }
    return () => {
      isHere = false;
    };
  }, [app, handle]);
  return theirs;
}

async function readTheirs(app: App, handle: FileHandle): Promise<Theirs> {
  const read = await app.client.call("documents.read", { handle });
  if (!read.ok) {
    return { is: "gone", why: read.error.message };
  }
  const { text, version } = read.value;
  const parsed = parseTopology(text);
  if (parsed.ok) {
    return { is: "document", topology: parsed.value, version };
  }
  const [first] = parsed.error;
  const why = first
    ? message("ui.files.changed.broken", { line: first.line, reason: first.message })
    : message("ui.files.changed.same");
  return { is: "broken", why, version };
}
