import "./dialog.css";
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { classNames } from "./class-names.ts";
import { IconButton } from "./icon-button.tsx";

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly description?: string | undefined;
  /** Widths 420, 560, 760 and 960; `full`: as much of the window as can be looked over at once. */
  readonly size?: "small" | "medium" | "large" | "wide" | "full";
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
  /** Neither Escape nor a click beside it closes: what it shows must be decided. */
  readonly persistent?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question or a task of its own; gives the focus back when it goes. */
export function Dialog(props: DialogProps): ReactNode {
  const t = useText();
  const keep = (event: Event): void => {
    if (props.persistent === true) {
      event.preventDefault();
    }
  };
  return (
    <Radix.Root
      open={props.open}
      onOpenChange={(open) => {
        if (!open) {
          props.onClose();
        }
      }}
    >
      <Radix.Portal>
        <Radix.Overlay className="dialog-scrim" />
        <Radix.Content
          className={classNames("dialog", `dialog-${props.size ?? "medium"}`)}
          onOpenAutoFocus={focusDialog}
          onEscapeKeyDown={keep}
          onPointerDownOutside={keep}
          onInteractOutside={keep}
          {...(props.description === undefined ? { "aria-describedby": undefined } : {})}
        >
          <header className="dialog-head">
            <div>
              <Radix.Title className="dialog-title">{props.title}</Radix.Title>
              {props.description !== undefined && (
                <Radix.Description className="dialog-description">
                  {props.description}
                </Radix.Description>
              )}
            </div>
            {props.persistent !== true && (
              <IconButton label={t("ui.shell.close")} shortcut="Esc" onClick={props.onClose}>
                <X size={16} />
              </IconButton>
            )}
          </header>
          <div className="dialog-body">{props.children}</div>
          {props.footer !== undefined && <footer className="dialog-foot">{props.footer}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Reads the title first; the close button, which comes first, would show its tooltip. */
function focusDialog(event: Event): void {
  event.preventDefault();
  if (event.currentTarget instanceof HTMLElement) {
    event.currentTarget.focus();
  }
}
