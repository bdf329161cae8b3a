import "./connection-banner.css";
import { Unplug } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { useApp } from "../store/app.ts";

/** Tells, in a browser, that the program behind the page does not answer; work goes on here. */
export function ConnectionBanner(): ReactNode {
  const { client } = useApp();
  const t = useText();
  const [connected, setConnected] = useState(true);
  useEffect(() => client.watch?.(setConnected), [client]);
  return (
    <div role="alert" className="connection-banner-place">
      {!connected && (
        <p className="connection-banner">
          <Unplug size={14} aria-hidden />
          <strong>{t("ui.shell.lost")}</strong>
          <span>{t("ui.shell.lost.advice")}</span>
        </p>
      )}
    </div>
  );
}
