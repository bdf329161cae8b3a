import "./save-as-dialog.css";
import { useState, type ReactNode } from "react";
import type { CallFailure } from "../../../shared/protocol/app/contract.ts";
import { useText } from "../../i18n/language.ts";
import { useApp, useFrom, type App } from "../../store/app.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { saveUnder, suggestedName } from "../save-document.ts";
import { FolderField, shownFolder } from "./folder-field.tsx";
import { NameField } from "./name-field.tsx";

const SUFFIX = /\.macvlan\.json$/u;

/** Asks for a file's name, in a browser. */
export function SaveAsDialog(): ReactNode {
  const isOpen = useFrom("view", ({ overlay }) => overlay === "saveAs");
  return isOpen && <SaveAs />;
}

/** What the last try came to; a name that exists can be replaced by a second press. */
interface Attempt {
  readonly path: string;
  readonly failure: CallFailure;
}

/** What is typed and chosen, and what came of it. */
interface Draft {
  readonly folder: string;
  readonly name: string;
  /** Of the last try, unless something was changed since. */
  readonly failure: CallFailure | undefined;
  readonly setFolder: (folder: string) => void;
  readonly setName: (name: string) => void;
  readonly save: () => void;
}

function useDraft(app: App): Draft {
  const [folder, setFolder] = useState(() => shownFolder(app));
  const [name, setName] = useState(() => suggestedName(app).replace(SUFFIX, ""));
  const [last, setLast] = useState<Attempt>();
  const path = folder === "" ? name : `${folder}/${name}`;
  const failure = last?.path === path ? last.failure : undefined;
  const save = (): void => {
    void saveUnder(app, path, failure?.kind === "exists").then((saved) => {
      if (saved.ok) {
        finish(app);
      } else {
        setLast({ path, failure: saved.error });
      }
    });
  };
  return { folder, name, failure, setFolder, setName, save };
}

function SaveAs(): ReactNode {
  const app = useApp();
  const t = useText();
  const top = useFrom("host", ({ start }) => start.folder) ?? "";
  const draft = useDraft(app);
  const replaces = draft.failure?.kind === "exists";
  return (
    <Dialog
      open
      size="small"
      title={t("ui.files.saveAs.title")}
      description={t("ui.files.saveAs.hint", { folder: top })}
      onClose={() => {
        close(app);
      }}
      footer={
        <Button
          form="save-as"
          type="submit"
          variant={replaces ? "danger" : "primary"}
          disabled={draft.name.trim() === ""}
        >
          {replaces ? t("ui.files.saveAs.replace") : t("ui.files.saveAs.save")}
        </Button>
      }
    >
      <form
        id="save-as"
        className="save-as"
        onSubmit={(event) => {
          event.preventDefault();
          draft.save();
        }}
      >
        <FolderField top={top} folder={draft.folder} onChange={draft.setFolder} />
        <NameField
          label={t("ui.files.saveAs.name")}
          hint={t("ui.files.saveAs.suffix")}
          name={draft.name}
          failure={draft.failure}
          onChange={draft.setName}
        />
      </form>
    </Dialog>
  );
}

function close(app: App): void {
  app.file.setState({ afterSave: null });
  app.view.getState().open(null);
}

/** Goes on with what waited for the document to be saved. */
function finish(app: App): void {
  const { afterSave } = app.file.getState();
  close(app);
  afterSave?.();
}
