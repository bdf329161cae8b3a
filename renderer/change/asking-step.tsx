import { KeyRound, TerminalSquare } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { useFrom } from "../store/app.ts";
import { StepWords } from "./step-words.tsx";

/** A password is asked for somewhere else: says where to look. */
export function AskingBody({ terminal }: { readonly terminal: boolean }): ReactNode {
  const t = useText();
  const isBrowser = useFrom("host", ({ start }) => start.door === "browser");
  const hostName = useFrom("host", ({ start }) => start.hostName);
  const where = terminal
    ? t("ui.change.askingTerminal", { hostName })
    : isBrowser
      ? t("ui.change.askingEither", { hostName })
      : t("ui.change.askingDesktop");
  return (
    <StepWords icon={terminal ? <TerminalSquare size={22} /> : <KeyRound size={22} />}>
      <p>{where}</p>
      <p className="change-quiet">{t("ui.change.askingNothing")}</p>
    </StepWords>
  );
}
