import { MANAGER_TITLES } from "../../shared/export/persist/persist-input.ts";
import { PERSIST_MANAGERS, type PersistManager } from "../../shared/plan/system-file.ts";
import type { ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { useApp } from "../store/app.ts";
import { Select } from "../ui/select.tsx";
import { beginPersist } from "./change-flow.ts";

interface ManagerChoiceProps {
  /** Who is looked at; null: nobody was found. */
  readonly manager: PersistManager | null;
}

/** Who keeps it over restarts: one manager, looked at anew as soon as it is chosen. */
export function ManagerChoice({ manager }: ManagerChoiceProps): ReactNode {
  const app = useApp();
  const t = useText();
  return (
    <div className="change-manager">
      <span>{t("ui.permanent.keptBy")}</span>
      <Select
        label={t("ui.permanent.keptBy")}
        value={manager ?? undefined}
        placeholder={t("ui.permanent.chooseKeeper")}
        options={PERSIST_MANAGERS.map((value) => ({ value, label: MANAGER_TITLES[value] }))}
        onChange={(chosen) => {
          if (chosen !== manager) {
            void beginPersist(app, chosen);
          }
        }}
      />
    </div>
  );
}
