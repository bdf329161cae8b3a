import { z } from "zod";
import type { Message } from "../../messages/message.ts";
import type { Result } from "../../result.ts";
import { PERSIST_MANAGERS } from "../../plan/system-file.ts";
import { MAX_PROBE_PAIRS } from "../helper.ts";
import { call, type AppCall } from "./call.ts";
import {
  bindingsSchema,
  changeIdSchema,
  confirmSecondsSchema,
  documentInputSchema,
  type ChangeEvent,
  type ChangeId,
  type ImpossibleChange,
  type Measurement,
  type PreparedChange,
} from "./changes.ts";
import {
  fileHandleSchema,
  fileNameSchema,
  fileTextSchema,
  type FileContent,
  type FileHandle,
  type FileReference,
  type ListedFile,
  type Recoverable,
  type SavedFile,
} from "./documents.ts";
import { exportsToSaveSchema, type SavedExports } from "./exports.ts";
import type { HostSnapshot } from "./host.ts";
import { pictureToMakeSchema, type MadePicture } from "./pictures.ts";
import { settingsSchema, type Settings } from "./settings.ts";

const nothing = z.strictObject({});
const documentId = z.string().max(36);
/** What a person has agreed to: this very plan, with these risks. */
const agreed = {
  digest: z.string().max(128),
  acceptedRisks: z.array(z.string().max(64)).max(64).readonly(),
  confirmSeconds: confirmSecondsSchema,
};
const autosaveId = z.string().regex(/^[0-9a-f-]{36}$/u);

/** What the UI learns once, at its start. */
export interface StartInfo {
  readonly version: string;
  /** `window`: Electron, with native dialogs and menu; `browser`: `macvlan-designer serve`. */
  readonly door: "window" | "browser";
  readonly hostName: string;
  /** BCP 47, of the system. */
  readonly systemLanguage: string;
  readonly settings: Settings;
  /** The file to open first; null: the start screen. */
  readonly open: FileHandle | null;
  readonly recoverable: readonly Recoverable[];
  /** Folder that `browser` opens from and saves to, in words; null in a window. */
  readonly folder: string | null;
}

/** Every call from the UI to the backend. Names are `area.verb`. */
export const appCalls = {
  "app.start": call<StartInfo>()(nothing),
  "settings.set": call<Settings>()(settingsSchema.partial()),

  /** Asks with the system's dialog which file to open; null: dismissed. Only in a window. */
  "documents.pick": call<FileReference | null>()(nothing),
  /** Files below the folder of `serve`, newest first. */
  "documents.list": call<readonly ListedFile[]>()(nothing),
  /** The folders below it, as they are written before a file's name: `lab/site`. */
  "documents.folders": call<readonly string[]>()(nothing),
  "documents.recent": call<readonly ListedFile[]>()(nothing),
  "documents.forget": call<null>()(z.strictObject({ handle: fileHandleSchema })),
  /** Reads a file, watches it from now on, and notes it as recent. */
  "documents.read": call<FileContent>()(z.strictObject({ handle: fileHandleSchema })),
  /** Replaces a file's content (temporary file, fsync, rename); `expected` null: whatever it is. */
  "documents.write": call<SavedFile>()(
    z.strictObject({
      handle: fileHandleSchema,
      text: fileTextSchema,
      expected: z.string().max(128).nullable(),
    }),
  ),
  /** Saves under another name; a window asks with the system's dialog; null: dismissed. */
  "documents.saveAs": call<SavedFile | null>()(
    z.strictObject({ name: fileNameSchema, text: fileTextSchema, replace: z.boolean() }),
  ),
  /** Keeps unsaved work for the next start; one slot per `id`, which the UI makes up. */
  "documents.autosave": call<null>()(
    z.strictObject({
      id: autosaveId,
      handle: fileHandleSchema.nullable(),
      baseVersion: z.string().max(128).nullable(),
      documentName: z.string().max(1024),
      text: fileTextSchema,
    }),
  ),
  "documents.discard": call<null>()(z.strictObject({ id: autosaveId })),
  /**
   * Saves what was made of the document; null: a dialog was dismissed.
   *
   * `exists`: nothing was written, and `replace` would.
   */
  "exports.save": call<SavedExports | null>()(exportsToSaveSchema),
  /** Draws a document as `render` does, to be saved. */
  "exports.picture": call<MadePicture>()(pictureToMakeSchema),
  /** Opens another window (or is refused where there is only one tab per document). */
  "window.new": call<null>()(z.strictObject({ handle: fileHandleSchema.nullable() })),
  /** What the window's title and its close button need to know. */
  "window.state": call<null>()(
    z.strictObject({ title: z.string().max(1024), unsaved: z.boolean() }),
  ),

  "host.read": call<HostSnapshot>()(nothing),
  /** The same with what only root sees; may ask for a password. */
  "host.inspect": call<HostSnapshot>()(nothing),

  "changes.prepare": call<PreparedChange | ImpossibleChange>()(
    z.strictObject({ document: documentInputSchema, bindings: bindingsSchema }),
  ),
  "changes.prepareRemoval": call<PreparedChange | ImpossibleChange>()(
    z.strictObject({ documentId }),
  ),
  "changes.preparePersist": call<PreparedChange | ImpossibleChange>()(
    z.strictObject({
      document: documentInputSchema,
      bindings: bindingsSchema,
      /** Null: whoever has the NICs. */
      manager: z.enum(PERSIST_MANAGERS).nullable(),
    }),
  ),
  "changes.prepareUnpersist": call<PreparedChange | ImpossibleChange>()(
    z.strictObject({ documentId }),
  ),
  /** Starts a change; all that follows comes as events. */
  "changes.apply": call<ChangeId>()(
    z.strictObject({
      document: documentInputSchema,
      bindings: bindingsSchema,
      ...agreed,
    }),
  ),
  "changes.remove": call<ChangeId>()(z.strictObject({ documentId, ...agreed })),
  "changes.persist": call<ChangeId>()(
    z.strictObject({
      document: documentInputSchema,
      bindings: bindingsSchema,
      manager: z.enum(PERSIST_MANAGERS),
      ...agreed,
    }),
  ),
  "changes.unpersist": call<ChangeId>()(z.strictObject({ documentId, ...agreed })),
  /** Takes back what an interrupted change has left. */
  "changes.recover": call<ChangeId>()(nothing),
  "changes.keep": call<null>()(z.strictObject({ change: changeIdSchema })),
  "changes.revert": call<null>()(z.strictObject({ change: changeIdSchema })),
  "changes.extend": call<null>()(z.strictObject({ change: changeIdSchema })),

  /** Probes applied pairs for real, one after the other; each comes as an event. */
  "verify.start": call<ChangeId>()(
    z.strictObject({
      documentId,
      pairs: z
        .array(z.strictObject({ from: z.string().max(64), to: z.string().max(64) }).readonly())
        .max(MAX_PROBE_PAIRS)
        .readonly(),
    }),
  ),
  "verify.stop": call<null>()(z.strictObject({ change: changeIdSchema })),
} as const satisfies Readonly<Record<string, AppCall<unknown, unknown>>>;

export type CallName = keyof typeof appCalls;

export type CallInput<Name extends CallName> = z.infer<(typeof appCalls)[Name]["input"]>;

export type CallOutput<Name extends CallName> = Exclude<
  (typeof appCalls)[Name]["output"],
  undefined
>;

/** What the backend says by itself. */
export type AppEvent =
  | { readonly type: "host"; readonly snapshot: HostSnapshot }
  | { readonly type: "change"; readonly change: ChangeId; readonly event: ChangeEvent }
  | { readonly type: "measured"; readonly change: ChangeId; readonly measurement: Measurement }
  | {
      readonly type: "verified";
      readonly change: ChangeId;
      /** Null: to the end. */
      readonly failure: Message | null;
    }
  /** Another program wrote or deleted a file that is open here. */
  | { readonly type: "fileChanged"; readonly handle: FileHandle; readonly version: string | null }
  /** Another window has changed what holds for all of them. */
  | { readonly type: "settings"; readonly settings: Settings }
  /** The recent files are others now. */
  | { readonly type: "recent" }
  /** The native menu, a second start, a dropped file: run an action of the registry. */
  | { readonly type: "action"; readonly action: string }
  | { readonly type: "open"; readonly handle: FileHandle };

/** Why a call did not do what it was asked. */
export interface CallFailure {
  readonly kind:
    | "badInput"
    | "unknownHandle"
    | "notFound"
    | "changedMeanwhile"
    | "exists"
    | "cannotRead"
    | "cannotWrite"
    | "notHere"
    | "unknownChange"
    | "busy"
    | "elevation"
    | "refused"
    | "unreachable"
    | "bug";
  readonly message: Message;
}

/** The UI's side: the same over Electron's IPC and over HTTP. */
export interface AppClient {
  call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
  ): Promise<Result<CallOutput<Name>, CallFailure>>;
  /** Calls back with every event until the returned function is called. */
  listen(onEvent: (event: AppEvent) => void): () => void;
  /** Where the way to the backend can break: calls back when it does, and when it is there again. */
  watch?(onChange: (connected: boolean) => void): () => void;
}

/** The backend's side, one handler per call; `window` names the caller's window or tab. */
export type AppHandlers = {
  readonly [Name in CallName]: (
    input: CallInput<Name>,
    window: string,
  ) => Promise<Result<CallOutput<Name>, CallFailure>>;
};
