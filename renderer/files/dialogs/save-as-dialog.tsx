import { useState, type ReactNode } from "react";
import type { CallFailure } from "../../../shared/protocol/app/contract.ts";
import { useSay, useText } from "../../i18n/language.ts";
import { useApp, useFrom, type App } from "../../store/app.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { saveUnder, suggestedName } from "../save-document.ts";

const SUFFIX = /\.macvlan\.json$/u;

/** Asks for a file's name, in a browser. */
export function SaveAsDialog(): ReactNode {
  const isOpen = useFrom("view", ({ overlay }) => overlay === "saveAs");
  return isOpen && <SaveAs />;
}

/** What the last try came to; a name that exists can be replaced by a second press. */
interface Attempt {
  readonly name: string;
  readonly failure: CallFailure;
}

function SaveAs(): ReactNode {
  const app = useApp();
  const t = useText();
  const say = useSay();
  const folder = useFrom("host", ({ start }) => start.folder) ?? "";
  const [name, setName] = useState(() => suggestedName(app).replace(SUFFIX, ""));
  const [last, setLast] = useState<Attempt>();
  const failure = last?.name === name ? last.failure : undefined;
  const replaces = failure?.kind === "exists";
  const save = (): void => {
    void saveUnder(app, name, replaces).then((saved) => {
      if (saved.ok) {
        finish(app);
      } else {
        setLast({ name, failure: saved.error });
      }
    });
  };
  const said = failure && say(failure.message);
  return (
    <Dialog
      open
      size="small"
      title={t("ui.files.saveAs.title")}
      description={t("ui.files.saveAs.hint", { folder })}
      onClose={() => {
        close(app);
      }}
      footer={
        <Button
          form="save-as"
          type="submit"
          variant={replaces ? "danger" : "primary"}
          disabled={name.trim() === ""}
        >
          {replaces ? t("ui.files.saveAs.replace") : t("ui.files.saveAs.save")}
        </Button>
      }
    >
      <form
        id="save-as"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          autoFocus
          mono
          label={t("ui.files.saveAs.name")}
          hint={t("ui.files.saveAs.suffix")}
          value={name}
          onType={setName}
          onCommit={setName}
          {...(replaces ? { warning: said } : { error: said })}
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
