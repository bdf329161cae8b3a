import type { ReactNode } from "react";
import { MANAGER_TITLES } from "../../shared/export/persist/persist-input.ts";
import type { PreparedPermanence } from "../../shared/protocol/app/changes.ts";
import { useText } from "../i18n/language.ts";
import { useFrom } from "../store/app.ts";

interface PermanenceLeadProps {
  readonly permanence: PreparedPermanence;
  /** What was permanent is taken away. */
  readonly isEnding: boolean;
}

/** Which network manager has the NICs and keeps what sits there, or kept it. */
export function PermanenceLead({ permanence, isEnding }: PermanenceLeadProps): ReactNode {
  const t = useText();
  const managers = useFrom("host", ({ snapshot }) => snapshot?.live.managers);
  const { nics, links } = permanence;
  const manager = MANAGER_TITLES[permanence.manager];
  if (isEnding) {
    return <p>{t("ui.permanent.taken", { manager })}</p>;
  }
  // ifupdown keeps links also on a NIC that nobody manages.
  const managed = nics.filter((nic) => managers?.[nic] === manager);
  return (
    <p>
      {managed.length > 0
        ? t("ui.permanent.keeper", { manager, nics: managed, links })
        : t("ui.permanent.keeperAlone", { manager, links })}
    </p>
  );
}
