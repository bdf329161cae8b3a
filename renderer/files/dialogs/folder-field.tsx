import { useEffect, useState, type ReactNode } from "react";
import { useText } from "../../i18n/language.ts";
import { useApp, type App } from "../../store/app.ts";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";

/** Where the shown file is: a second one is mostly wanted beside it. */
export function shownFolder(app: App): string {
  const top = app.host.getState().start.folder ?? "";
  const folder = app.file.getState().file?.folder ?? top;
  return folder.startsWith(`${top}/`) ? folder.slice(top.length + 1) : "";
}

interface FolderFieldProps {
  /** The one that is served, in words. */
  readonly top: string;
  /** The way below it. */
  readonly folder: string;
  readonly onChange: (folder: string) => void;
}

/** Stands for the served folder itself: a choice cannot be empty. */
const TOP = ".";

/** In which folder; nothing where there is only one. */
export function FolderField({ top, folder, onChange }: FolderFieldProps): ReactNode {
  const t = useText();
  const folders = useFolders();
  if (folders.length === 0) {
    return null;
  }
  return (
    <Field label={t("ui.files.saveAs.folder")}>
      {(ids) => (
        <Select
          id={ids.id}
          value={folder === "" ? TOP : folder}
          options={[
            { value: TOP, label: top },
            ...folders.map((below) => ({ value: below, label: below })),
          ]}
          onChange={(chosen) => {
            onChange(chosen === TOP ? "" : chosen);
          }}
        />
      )}
    </Field>
  );
}

function useFolders(): readonly string[] {
  const app = useApp();
  const [folders, setFolders] = useState<readonly string[]>([]);
  useEffect(() => {
    let isHere = true;
    void app.client.call("documents.folders", {}).then((listed) => {
      if (isHere && listed.ok) {
        setFolders(listed.value);
      }
    });
    return () => {
      isHere = false;
    };
  }, [app]);
  return folders;
}
