import "./mode-menu.css";
import { Check } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";
import type { Message } from "../../../shared/messages/message.ts";
import type { Command } from "../../../shared/topology/commands/command.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import { MACVLAN_MODES, type MacvlanMode } from "../../../shared/topology/nodes/macvlan.ts";
import { indexTopology, nodeOfKind } from "../../../shared/topology/topology-index.ts";
import { useSay, useText } from "../../i18n/language.ts";
import { useApp, useFrom, type App } from "../../store/app.ts";
import { classNames } from "../../ui/class-names.ts";
import { ModeBadge } from "../../ui/mode-badge.tsx";
import { canvasOf, useCanvas, type ModeMenuRequest } from "../canvas-store.ts";
import { add } from "../drafts/add-by-kind.ts";
import { draftChild } from "../drafts/draft-child.ts";
import { refusalOfCommand } from "../drafts/draft-connection.ts";
import { runCommand } from "../shown-topology.ts";
import { ModePicture } from "./mode-picture.tsx";

type Subject = ModeMenuRequest["subject"];

/** The five modes, each with a picture and a sentence: for a child's badge, or a new child. */
export function ModeMenu(): ReactNode {
  const app = useApp();
  const request = useCanvas((state) => state.modeMenu);
  if (!request) {
    return null;
  }
  const close = (): void => {
    canvasOf(app).setState({ modeMenu: null });
  };
  return (
    <Radix.Root
      open
      modal={false}
      onOpenChange={(open) => {
        if (!open) {
          close();
        }
      }}
    >
      <Radix.Trigger asChild>
        <span
          className="mode-menu-anchor"
          style={{ left: request.at.x, top: request.at.y }}
          aria-hidden
          tabIndex={-1}
        />
      </Radix.Trigger>
      <ModeMenuContent subject={request.subject} />
    </Radix.Root>
  );
}

function ModeMenuContent({ subject }: { readonly subject: Subject }): ReactNode {
  const t = useText();
  const topology = useFrom("document", (state) => state.topology);
  if (!topology) {
    return null;
  }
  const now = modeNow(topology, subject);
  return (
    <Radix.Portal>
      <Radix.Content
        className="menu mode-menu"
        align="start"
        sideOffset={2}
        collisionPadding={8}
        aria-label={t("ui.canvas.modeMenu")}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
        }}
      >
        <Radix.Label className="menu-title">{t("ui.canvas.modeMenu")}</Radix.Label>
        {MACVLAN_MODES.map((mode) => (
          <ModeItem
            key={mode}
            mode={mode}
            isNow={mode === now}
            subject={subject}
            refusal={refusalOfCommand(topology, commandFor(topology, subject, mode))}
          />
        ))}
      </Radix.Content>
    </Radix.Portal>
  );
}

interface ModeItemProps {
  readonly mode: MacvlanMode;
  readonly isNow: boolean;
  readonly subject: Subject;
  readonly refusal: Message | null;
}

function ModeItem({ mode, isNow, subject, refusal }: ModeItemProps): ReactNode {
  const t = useText();
  const say = useSay();
  const app = useApp();
  return (
    <Radix.Item
      className="menu-item mode-menu-item"
      data-mode={mode}
      disabled={refusal !== null}
      onSelect={() => {
        choose(app, subject, mode);
      }}
    >
      <ModePicture mode={mode} />
      <div className="mode-menu-words">
        <ModeBadge mode={mode} />
        <p className={classNames(refusal !== null && "mode-menu-reason")}>
          {refusal ? say(refusal) : t(`ui.canvas.mode.${mode}`)}
        </p>
      </div>
      {isNow && (
        <Check
          className="mode-menu-now"
          size={16}
          role="img"
          aria-hidden={false}
          aria-label={t("ui.canvas.modeNow")}
        />
      )}
    </Radix.Item>
  );
}

function choose(app: App, subject: Subject, mode: MacvlanMode): void {
  const { topology } = app.document.getState();
  if (!topology) {
    return;
  }
  if ("child" in subject) {
    runCommand(app, commandFor(topology, subject, mode));
    return;
  }
  add(app, { ok: true, value: draftChild(topology, wishFor(subject, mode)) });
}

function commandFor(topology: Topology, subject: Subject, mode: MacvlanMode): Command {
  return "child" in subject
    ? { type: "macvlan.setMode", id: subject.child, mode }
    : draftChild(topology, wishFor(subject, mode)).command;
}

function wishFor(
  { parent, guest, place }: Exclude<Subject, { child: unknown }>,
  mode: MacvlanMode,
): Parameters<typeof draftChild>[1] {
  return { parent, guest, mode, at: place };
}

function modeNow(topology: Topology, subject: Subject): MacvlanMode | undefined {
  return "child" in subject
    ? nodeOfKind(indexTopology(topology), subject.child, "macvlan")?.mode
    : undefined;
}
