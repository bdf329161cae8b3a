import { useId, useState, type ReactNode } from "react";
import { slugOf } from "../../shared/export/made-from.ts";
import { slug } from "../../shared/export/slug.ts";
import type { CallFailure } from "../../shared/protocol/app/contract.ts";
import type { SavedExports } from "../../shared/protocol/app/exports.ts";
import { FolderField, shownFolder } from "../files/dialogs/folder-field.tsx";
import { NameField } from "../files/dialogs/name-field.tsx";
import { useText } from "../i18n/language.ts";
import { useApp, useFrom, type App } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { saveExports, type FileToSave } from "./save-exports.ts";

interface SaveDialogProps {
  /** Of what the files are for. */
  readonly title: string;
  readonly files: readonly FileToSave[];
  readonly onSaved: (saved: SavedExports) => void;
  readonly onClose: () => void;
}

/** Asks in a browser where files go: one under a name, several into a folder of their own. */
export function SaveDialog(props: SaveDialogProps): ReactNode {
  const t = useText();
  const form = useId();
  const top = useFrom("host", ({ start }) => start.folder) ?? "";
  const draft = useDraft(props);
  const { failure } = draft;
  const replaces = failure?.kind === "exists";
  return (
    <Dialog
      open
      size="small"
      title={t("ui.export.saveTitle", { title: props.title })}
      description={t("ui.export.saveHint", { folder: top })}
      onClose={props.onClose}
      footer={
        <Button
          form={form}
          type="submit"
          variant={replaces ? "danger" : "primary"}
          disabled={draft.isAlone && draft.name.trim() === ""}
        >
          {replaces
            ? t("ui.export.replace", { count: props.files.length })
            : t("ui.export.saveNow")}
        </Button>
      }
    >
      <form
        id={form}
        className="export-save"
        onSubmit={(event) => {
          event.preventDefault();
          draft.save();
        }}
      >
        <FolderField top={top} folder={draft.folder} onChange={draft.setFolder} />
        <NameField
          label={draft.isAlone ? t("ui.export.saveName") : t("ui.export.saveFolder")}
          hint={draft.isAlone ? undefined : t("ui.export.saveFolderHint")}
          name={draft.name}
          failure={failure}
          onChange={draft.setName}
        />
      </form>
    </Dialog>
  );
}

interface Draft {
  /** One file has a name to choose, several have a folder. */
  readonly isAlone: boolean;
  /** Below the one that is served. */
  readonly folder: string;
  readonly name: string;
  /** Of the last try, unless something was changed since. */
  readonly failure: CallFailure | undefined;
  readonly setFolder: (folder: string) => void;
  readonly setName: (name: string) => void;
  readonly save: () => void;
}

function useDraft({ title, files, onSaved, onClose }: SaveDialogProps): Draft {
  const app = useApp();
  const [file, ...others] = files;
  const isAlone = others.length === 0;
  const [folder, setFolder] = useState(() => shownFolder(app));
  const [name, setName] = useState(() => (isAlone ? (file?.path ?? "") : folderFor(app, title)));
  const [last, setLast] = useState<{ readonly place: string; readonly failure: CallFailure }>();
  const place = `${folder}\n${name}`;
  const failure = last?.place === place ? last.failure : undefined;
  const save = async (): Promise<void> => {
    const named = isAlone ? files.map((one) => ({ ...one, path: name.trim() })) : files;
    const below = [folder, isAlone ? "" : name.trim()].filter((part) => part !== "").join("/");
    const replace = failure?.kind === "exists";
    const saved = await saveExports(app, named, { folder: below, replace });
    if (!saved.ok) {
      setLast({ place, failure: saved.error });
      return;
    }
    onClose();
    if (saved.value) {
      onSaved(saved.value);
    }
  };
  return { isAlone, folder, name, failure, setFolder, setName, save: () => void save() };
}

/** Such as `home-lab-systemd-networkd`. */
function folderFor(app: App, title: string): string {
  const { topology } = app.document.getState();
  return [topology && slugOf(topology), slug(title)].filter((part) => part !== null).join("-");
}
