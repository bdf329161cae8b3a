import "./preview.css";
import { Bug, CircleSlash, Laptop, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { showDrawer } from "../shell/panels.ts";
import { useApp } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import type { GalleryItem } from "./gallery-items.ts";
import type { Made } from "./made.ts";
import { MadeFiles } from "./made-files.tsx";
import type { Choices } from "./use-choices.ts";

interface PreviewProps {
  readonly item: GalleryItem;
  readonly choices: Choices;
  readonly made: Made | undefined;
  /** It is about the document of this moment. */
  readonly isFresh: boolean;
}

/** What an item gives, or why it gives nothing. */
export function Preview({ item, choices, made, isFresh }: PreviewProps): ReactNode {
  const t = useText();
  if (choices.errors !== null && choices.errors > 0) {
    return <ErrorsFirst count={choices.errors} />;
  }
  if (item.kind === "target" && choices.host === null) {
    return (
      <EmptyState
        icon={<Laptop size={24} />}
        title={t("ui.export.noHost")}
        text={t("ui.export.noHost.text")}
      />
    );
  }
  if (!made) {
    return <p className="export-preview-writing">{t("ui.export.writing")}</p>;
  }
  switch (made.state) {
    case "refused":
      return (
        <EmptyState
          icon={<CircleSlash size={24} />}
          title={t("ui.export.refused", { title: item.title })}
          text={t("ui.export.refused.text")}
        />
      );
    case "failed":
      return (
        <EmptyState
          icon={<Bug size={24} />}
          title={t("ui.export.failed")}
          text={t("ui.export.failed.text", { reason: made.reason })}
        />
      );
    case "made":
      return <MadeFiles item={item} files={made.files} isFresh={isFresh} />;
    default:
      return made satisfies never;
  }
}

function ErrorsFirst({ count }: { readonly count: number }): ReactNode {
  const app = useApp();
  const t = useText();
  return (
    <EmptyState
      icon={<TriangleAlert size={24} />}
      title={t("ui.export.errors", { count })}
      text={t("ui.export.errors.text")}
    >
      <Button
        variant="primary"
        onClick={() => {
          app.view.getState().open(null);
          showDrawer(app, "problems");
        }}
      >
        {t("ui.export.errors.show")}
      </Button>
    </EmptyState>
  );
}
