import { Check } from "lucide-react";
import { useState, type ReactNode } from "react";
import { message } from "../../shared/messages/message.ts";
import { useText } from "../i18n/language.ts";
import { copyText } from "../reachability/copy-text.ts";
import { useApp } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { IconButton } from "../ui/icon-button.tsx";

/** How long "Copied" stands. */
const COPIED_MILLISECONDS = 1600;

interface CopyButtonProps {
  /** Made when it is asked for: all files of a large document together are megabytes. */
  readonly text: () => string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly disabled?: boolean;
  /** Shows its icon only. */
  readonly small?: boolean;
}

/** Copies a text and says so for a moment. */
export function CopyButton({ text, label, icon, disabled, small }: CopyButtonProps): ReactNode {
  const t = useText();
  const { isCopied, copy } = useCopying();
  const sign = isCopied ? <Check size={14} /> : icon;
  const onClick = (): void => {
    copy(text());
  };
  return small === true ? (
    <IconButton label={isCopied ? t("ui.export.copied") : label} onClick={onClick}>
      {sign}
    </IconButton>
  ) : (
    <Button icon={sign} disabled={disabled} onClick={onClick}>
      <span aria-live="polite">{isCopied ? t("ui.export.copied") : label}</span>
    </Button>
  );
}

function useCopying(): { readonly isCopied: boolean; readonly copy: (text: string) => void } {
  const app = useApp();
  const [isCopied, setIsCopied] = useState(false);
  return {
    isCopied,
    copy(text) {
      void copyText(text).then((done) => {
        setIsCopied(done);
        if (!done) {
          app.notices.getState().tell("bad", message("ui.export.notCopied"));
          return;
        }
        setTimeout(() => {
          setIsCopied(false);
        }, COPIED_MILLISECONDS);
      });
    },
  };
}
