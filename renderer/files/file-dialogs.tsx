import type { ReactNode } from "react";
import { FileChangedDialog } from "./dialogs/file-changed-dialog.tsx";
import { OpenDialog } from "./dialogs/open-dialog.tsx";
import { RecoveryDialog } from "./dialogs/recovery-dialog.tsx";
import { SaveAsDialog } from "./dialogs/save-as-dialog.tsx";
import { UnsavedDialog } from "./dialogs/unsaved-dialog.tsx";
import { DropZone } from "./drop-zone.tsx";
import { TemplatesDialog } from "./templates/templates-dialog.tsx";

/** Everything about files that floats above the window. */
export function FileDialogs(): ReactNode {
  return (
    <>
      <OpenDialog />
      <SaveAsDialog />
      <TemplatesDialog />
      <UnsavedDialog />
      <FileChangedDialog />
      <RecoveryDialog />
      <DropZone />
    </>
  );
}
