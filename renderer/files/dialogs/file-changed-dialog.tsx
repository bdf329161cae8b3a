import { useEffect, useState, type ReactNode } from "react";
import type { CallFailure } from "../../../shared/protocol/app/contract.ts";
import type { FileContent } from "../../../shared/protocol/app/documents.ts";
import type { Result } from "../../../shared/result.ts";
import { parseTopology } from "../../../shared/topology/parse.ts";
import { useSay, useText } from "../../i18n/language.ts";
import { useApp, useFrom } from "../../store/app.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { DiffList } from "../diff/diff-list.tsx";
import { differenceOf } from "../diff/document-diff.ts";
import { readFile } from "../open-document.ts";
import { keepMine } from "../save-document.ts";

/** Shows what another program has made of the file, and asks which of the two is to stay. */
export function FileChangedDialog(): ReactNode {
  const isOpen = useFrom("view", ({ overlay }) => overlay === "fileChanged");
  const version = useFrom("file", ({ foreign }) => foreign?.version);
  return isOpen && version !== undefined && <FileChanged key={version} />;
}

type Theirs = Result<FileContent, CallFailure>;

function FileChanged(): ReactNode {
  const app = useApp();
  const t = useText();
  const name = useFrom("file", ({ file }) => file?.name ?? "");
  const theirs = useTheirs();
  const close = (): void => {
    app.view.getState().open(null);
  };
  const keep = (): void => {
    keepMine(app, theirs?.ok ? theirs.value.version : null);
    close();
  };
  return (
    <Dialog
      open
      size="large"
      title={t(theirs?.ok === false ? "ui.files.changed.goneTitle" : "ui.files.changed.title", {
        name,
      })}
      description={t(theirs?.ok === false ? "ui.files.changed.goneText" : "ui.files.changed.text")}
      onClose={close}
      footer={
        <>
          <Button variant={theirs?.ok === false ? "primary" : "outline"} onClick={keep}>
            {t("ui.files.changed.keep")}
          </Button>
          {theirs?.ok === true && (
            <Button
              variant="primary"
              onClick={() => {
                close();
                void readFile(app, theirs.value.file.handle);
              }}
            >
              {t("ui.files.changed.load")}
            </Button>
          )}
        </>
      }
    >
      {theirs && <Comparison theirs={theirs} />}
    </Dialog>
  );
}

/** Undefined: not read yet. */
function useTheirs(): Theirs | undefined {
  const app = useApp();
  const handle = useFrom("file", ({ file }) => file?.handle);
  const [theirs, setTheirs] = useState<Theirs>();
  useEffect(() => {
    let isHere = true;
    if (handle !== undefined) {
      void app.client.call("documents.read", { handle }).then((read) => {
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

function Comparison({ theirs }: { readonly theirs: Theirs }): ReactNode {
  const t = useText();
  const say = useSay();
  const mine = useFrom("document", ({ topology }) => topology);
  if (!theirs.ok) {
    return <p>{say(theirs.error.message)}</p>;
  }
  const parsed = parseTopology(theirs.value.text);
  if (!parsed.ok) {
    const [first] = parsed.error;
    return (
      <p>
        {t("ui.files.changed.broken", { line: first?.line ?? 1 })} {first && say(first.message)}
      </p>
    );
  }
  const difference = mine && differenceOf(mine, parsed.value);
  if (!difference || (difference.differences.length === 0 && difference.moved === 0)) {
    return <p>{t("ui.files.changed.same")}</p>;
  }
  return <DiffList difference={difference} />;
}
