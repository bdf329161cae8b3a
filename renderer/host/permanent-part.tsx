import "./host-status.css";
import type { ReactNode } from "react";
import { MANAGER_TITLES } from "../../shared/export/persist/persist-input.ts";
import type { PermanentDocument } from "../../shared/protocol/app/host.ts";
import { beginPersist, beginUnpersist } from "../change/change-flow.ts";
import { useLanguage, useText } from "../i18n/language.ts";
import { useApp } from "../store/app.ts";
import { Button } from "../ui/button.tsx";

interface PermanentPartProps {
  /** Undefined: it is gone after a restart. */
  readonly permanent: PermanentDocument | undefined;
  readonly onDone: () => void;
}

/** Whether what is drawn comes back after a restart, and how to change that. */
export function PermanentPart({ permanent, onDone }: PermanentPartProps): ReactNode {
  const t = useText();
  const app = useApp();
  if (!permanent) {
    return (
      <div className="applied-permanent">
        <p>{t("ui.permanent.untilRestart")}</p>
        <Button
          variant="outline"
          onClick={() => {
            onDone();
            void beginPersist(app);
          }}
        >
          {t("ui.permanent.action.persist")}
        </Button>
      </div>
    );
  }
  const { documentId, name } = permanent;
  return (
    <div className="applied-permanent">
      <div>
        <h3>{t("ui.permanent.heading")}</h3>
        <Since permanent={permanent} />
      </div>
      <Button
        variant="outline"
        onClick={() => {
          onDone();
          void beginUnpersist(app, documentId, name);
        }}
      >
        {t("ui.permanent.action.unpersist")}
      </Button>
    </div>
  );
}

function Since({ permanent }: { readonly permanent: PermanentDocument }): ReactNode {
  const t = useText();
  const language = useLanguage();
  const { user, manager, paths } = permanent;
  const since = new Intl.DateTimeFormat(language, {
    ...{ dateStyle: "medium", timeStyle: "short" },
  }).format(new Date(permanent.since));
  return (
    <p>
      {t("ui.permanent.since", {
        ...{ since, user, manager: MANAGER_TITLES[manager], count: paths.length },
      })}
    </p>
  );
}
