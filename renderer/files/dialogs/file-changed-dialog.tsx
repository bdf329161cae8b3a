import type { ReactNode } from "react";
import type { Topology } from "../../../shared/topology/document.ts";
import { useSay, useText } from "../../i18n/language.ts";
import { useApp, useFrom } from "../../store/app.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { DiffList } from "../diff/diff-list.tsx";
import { differenceOf } from "../diff/document-diff.ts";
import { readFile } from "../open-document.ts";
import { keepMine } from "../save-document.ts";
import { useTheirs, type Theirs } from "./theirs.ts";

/** Shows what another program has made of the file, and asks which of the two is to stay. */
export function FileChangedDialog(): ReactNode {
  const isOpen = useFrom("view", ({ overlay }) => overlay === "fileChanged");
  const version = useFrom("file", ({ foreign }) => foreign?.version);
  return isOpen && version !== undefined && <FileChanged key={version} />;
}

const TITLES = {
  document: "ui.files.changed.title",
  broken: "ui.files.changed.brokenTitle",
  gone: "ui.files.changed.goneTitle",
} as const;

function FileChanged(): ReactNode {
  const app = useApp();
  const t = useText();
  const name = useFrom("file", ({ file }) => file?.name ?? "");
  const back = useFrom("file", ({ foreign }) => foreign?.back ?? null);
  const theirs = useTheirs();
  const is = theirs?.is ?? "document";
  return (
    <Dialog
      open
      size={is === "document" ? "large" : "medium"}
      title={t(TITLES[is], { name })}
      description={t(is === "document" ? "ui.files.changed.text" : "ui.files.changed.goneText")}
      onClose={() => {
        app.view.getState().open(back);
      }}
      footer={theirs && <Answers theirs={theirs} back={back} />}
    >
      {theirs && <Comparison theirs={theirs} />}
    </Dialog>
  );
}

interface AnswersProps {
  readonly theirs: Theirs;
  /** What the question has interrupted; null: nothing. */
  readonly back: "export" | null;
}

function Answers({ theirs, back }: AnswersProps): ReactNode {
  const app = useApp();
  const t = useText();
  const handle = useFrom("file", ({ file }) => file?.handle);
  return (
    <>
      <Button
        variant={theirs.is === "document" ? "outline" : "primary"}
        onClick={() => {
          keepMine(app, theirs.is === "gone" ? null : theirs.version);
          app.view.getState().open(back);
        }}
      >
        {t("ui.files.changed.keep")}
      </Button>
      {theirs.is === "document" && handle !== undefined && (
        <Button
          variant="primary"
          onClick={() => {
            app.view.getState().open(null);
            void readFile(app, handle).then(() => {
              app.view.getState().open(back);
            });
          }}
        >
          {t("ui.files.changed.load")}
        </Button>
      )}
    </>
  );
}

function Comparison({ theirs }: { readonly theirs: Theirs }): ReactNode {
  const say = useSay();
  const mine = useFrom("document", ({ topology }) => topology);
  if (theirs.is !== "document") {
    return <p className="selectable">{say(theirs.why)}</p>;
  }
  return mine && <Differences mine={mine} theirs={theirs.topology} />;
}

interface DifferencesProps {
  readonly mine: Topology;
  readonly theirs: Topology;
}

function Differences({ mine, theirs }: DifferencesProps): ReactNode {
  const t = useText();
  const difference = differenceOf(mine, theirs);
  const isSame = difference.differences.length === 0 && difference.moved === 0;
  return isSame ? <p>{t("ui.files.changed.same")}</p> : <DiffList difference={difference} />;
}
