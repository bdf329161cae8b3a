import { KeyRound, TerminalSquare } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { useFrom } from "../store/app.ts";
import { Dialog } from "../ui/dialog.tsx";
import { StepWords } from "./step-words.tsx";

/** A password is asked for somewhere else: says where to look. */
export function AskingStep({ terminal }: { readonly terminal: boolean }): ReactNode {
  const t = useText();
  const isBrowser = useFrom("host", ({ start }) => start.door === "browser");
  const hostName = useFrom("host", ({ start }) => start.hostName);
  const where = terminal
    ? t("ui.change.askingTerminal", { hostName })
    : isBrowser
      ? t("ui.change.askingEither", { hostName })
      : t("ui.change.askingDesktop");
  return (
    <Dialog open persistent size="small" title={t("ui.change.asking")} onClose={stay}>
      <StepWords icon={terminal ? <TerminalSquare size={22} /> : <KeyRound size={22} />}>
        <p>{where}</p>
        <p className="change-quiet">{t("ui.change.askingNothing")}</p>
      </StepWords>
    </Dialog>
  );
}

/** What is under way is decided, not closed. */
function stay(): void {
  return;
}
