import type { ReactNode } from "react";
import { THEME_NAMES } from "../../shared/diagram/drawing/themes.ts";
import { useText } from "../i18n/language.ts";
import { Segmented } from "../ui/segmented.tsx";
import { Switch } from "../ui/switch.tsx";
import type { PictureItem } from "./gallery-items.ts";
import type { Made } from "./made.ts";
import { PdfPart } from "./pdf-part.tsx";
import type { PictureChoice } from "./picture-choice.ts";
import { PngPart } from "./png-part.tsx";
import type { Choices } from "./use-choices.ts";

interface PicturePaneProps {
  readonly item: PictureItem;
  readonly choices: Choices;
  readonly made: Made | undefined;
}

/** What can be chosen about a diagram. */
export function PicturePane({ item, choices, made }: PicturePaneProps): ReactNode {
  const t = useText();
  const { picture, setPicture } = choices;
  const isImage = item.mediaType === "image/svg+xml";
  const change = (changed: Partial<PictureChoice>): void => {
    setPicture({ ...picture, ...changed });
  };
  const svg = made?.state === "made" ? made.files[0]?.text : undefined;
  return (
    <aside className="export-notes-pane" aria-label={t("ui.export.picture")}>
      <h3>{t("ui.export.picture")}</h3>
      {isImage && <Looks picture={picture} change={change} />}
      <Switch
        label={t("ui.export.picture.reachability")}
        checked={picture.reachability}
        onChange={(reachability) => {
          change({ reachability });
        }}
      />
      {isImage && <Parts picture={picture} change={change} />}
      {isImage && svg !== undefined && (
        <>
          <PngPart svg={svg} />
          <PdfPart picture={picture} />
        </>
      )}
    </aside>
  );
}

interface PartProps {
  readonly picture: PictureChoice;
  readonly change: (changed: Partial<PictureChoice>) => void;
}

function Looks({ picture, change }: PartProps): ReactNode {
  const t = useText();
  return (
    <>
      <div className="export-picture-choice">
        <span>{t("ui.export.picture.theme")}</span>
        <Segmented
          label={t("ui.export.picture.theme")}
          value={picture.theme}
          options={THEME_NAMES.map((value) => ({
            value,
            label: t(`ui.export.picture.theme.${value}`),
          }))}
          onChange={(theme) => {
            change({ theme });
          }}
        />
      </div>
      <div className="export-picture-choice">
        <span>{t("ui.export.picture.positions")}</span>
        <Segmented
          label={t("ui.export.picture.positions")}
          value={picture.positions}
          options={(["laid-out", "canvas"] as const).map((value) => ({
            value,
            label: t(`ui.export.picture.positions.${value}`),
          }))}
          onChange={(positions) => {
            change({ positions });
          }}
        />
      </div>
    </>
  );
}

function Parts({ picture, change }: PartProps): ReactNode {
  const t = useText();
  return (
    <>
      <Switch
        label={t("ui.export.picture.addresses")}
        checked={picture.addresses}
        onChange={(addresses) => {
          change({ addresses });
        }}
      />
      <Switch
        label={t("ui.export.picture.legend")}
        checked={picture.legend}
        onChange={(legend) => {
          change({ legend });
        }}
      />
    </>
  );
}
