import "./notice-stack.css";
import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import { useEffect, type ReactNode } from "react";
import { useSay, useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import type { Notice } from "../store/notice-store.ts";
import { IconButton } from "./icon-button.tsx";

const STAYS = 5000;

const ICONS: Readonly<Record<Notice["tone"], ReactNode>> = {
  info: <Info size={16} />,
  good: <CircleCheck size={16} />,
  bad: <CircleAlert size={16} />,
};

/** Short words at the window's edge; failures stay until they are closed. */
export function NoticeStack(): ReactNode {
  const notices = useFrom("notices", (state) => state.notices);
  return (
    <div className="notice-stack">
      <div aria-live="polite">
        {notices
          .filter(({ tone }) => tone !== "bad")
          .map((notice) => (
            <NoticeCard key={notice.id} notice={notice} />
          ))}
      </div>
      <div aria-live="assertive">
        {notices
          .filter(({ tone }) => tone === "bad")
          .map((notice) => (
            <NoticeCard key={notice.id} notice={notice} />
          ))}
      </div>
    </div>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }): ReactNode {
  const { notices } = useApp();
  const say = useSay();
  const t = useText();
  const { id, tone } = notice;
  useEffect(() => {
    if (tone === "bad") {
      return undefined;
    }
    const timer = setTimeout(() => {
      notices.getState().dismiss(id);
    }, STAYS);
    return () => {
      clearTimeout(timer);
    };
  }, [notices, id, tone]);
  return (
    <div className={`notice notice-${tone}`}>
      <span className="notice-icon">{ICONS[tone]}</span>
      <p className="selectable">{say(notice.message)}</p>
      <IconButton
        size="small"
        label={t("ui.shell.dismiss")}
        onClick={() => {
          notices.getState().dismiss(id);
        }}
      >
        <X size={14} />
      </IconButton>
    </div>
  );
}
