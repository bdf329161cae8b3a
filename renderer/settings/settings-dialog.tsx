import "./settings-dialog.css";
import type { ReactNode } from "react";
import { LANGUAGES } from "../../shared/messages/say.ts";
import { MAX_CONFIRM_SECONDS, MIN_CONFIRM_SECONDS } from "../../shared/protocol/helper.ts";
import { useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { Dialog } from "../ui/dialog.tsx";
import { NumberField } from "../ui/number-field.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { Switch } from "../ui/switch.tsx";

/** What is chosen once and kept between starts; every choice holds at once. */
export function SettingsDialog(): ReactNode {
  const app = useApp();
  const t = useText();
  const open = useFrom("view", ({ overlay }) => overlay === "settings");
  return (
    <Dialog
      open={open}
      size="medium"
      title={t("ui.settings.title")}
      onClose={() => {
        app.view.getState().open(null);
      }}
    >
      <div className="settings">
        <Looks />
        <CanvasSettings />
        <ChangeSettings />
      </div>
    </Dialog>
  );
}

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

function Section({ title, children }: SectionProps): ReactNode {
  return (
    <section className="settings-section">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Looks(): ReactNode {
  const t = useText();
  const theme = useFrom("settings", (settings) => settings.theme);
  const language = useFrom("settings", (settings) => settings.language);
  const change = useFrom("settings", (settings) => settings.change);
  return (
    <Section title={t("ui.settings.looks")}>
      <div className="settings-row">
        <span>{t("ui.settings.theme")}</span>
        <Segmented
          label={t("ui.settings.theme")}
          value={theme}
          options={(["system", "light", "dark"] as const).map((value) => ({
            value,
            label: t(`ui.settings.theme.${value}`),
          }))}
          onChange={(chosen) => {
            change({ theme: chosen });
          }}
        />
      </div>
      <div className="settings-row">
        <span>{t("ui.settings.language")}</span>
        <Segmented
          label={t("ui.settings.language")}
          value={language}
          options={(["system", ...LANGUAGES] as const).map((value) => ({
            value,
            label: t(`ui.settings.language.${value}`),
          }))}
          onChange={(chosen) => {
            change({ language: chosen });
          }}
        />
      </div>
    </Section>
  );
}

function CanvasSettings(): ReactNode {
  const t = useText();
  const snap = useFrom("settings", (settings) => settings.snap);
  const minimap = useFrom("settings", (settings) => settings.minimap);
  const change = useFrom("settings", (settings) => settings.change);
  return (
    <Section title={t("ui.settings.canvas")}>
      <Switch
        label={t("ui.settings.snap")}
        hint={t("ui.settings.snap.hint")}
        checked={snap}
        onChange={(checked) => {
          change({ snap: checked });
        }}
      />
      <Switch
        label={t("ui.settings.minimap")}
        hint={t("ui.settings.minimap.hint")}
        checked={minimap}
        onChange={(checked) => {
          change({ minimap: checked });
        }}
      />
    </Section>
  );
}

function ChangeSettings(): ReactNode {
  const t = useText();
  const seconds = useFrom("settings", (settings) => settings.confirmSeconds);
  const change = useFrom("settings", (settings) => settings.change);
  return (
    <Section title={t("ui.settings.change")}>
      <div className="settings-seconds">
        <NumberField
          label={t("ui.settings.confirm")}
          hint={t("ui.settings.confirm.hint", {
            min: MIN_CONFIRM_SECONDS,
            max: MAX_CONFIRM_SECONDS,
          })}
          value={seconds}
          unit={t("ui.settings.seconds")}
          min={MIN_CONFIRM_SECONDS}
          max={MAX_CONFIRM_SECONDS}
          step={5}
          onCommit={(value) => {
            if (value !== undefined) {
              change({ confirmSeconds: within(value) });
            }
          }}
        />
      </div>
    </Section>
  );
}

function within(seconds: number): number {
  return Math.min(Math.max(seconds, MIN_CONFIRM_SECONDS), MAX_CONFIRM_SECONDS);
}
