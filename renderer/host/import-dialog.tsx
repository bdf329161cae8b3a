import "./host-dialogs.css";
import { useMemo, useState, type ReactNode } from "react";
import type { HostSnapshot } from "../../shared/protocol/app/host.ts";
import type { NodeKind, Topology } from "../../shared/topology/document.ts";
import { Notes } from "../change/plan-notes.tsx";
import { showDocument } from "../files/show-document.ts";
import { leaveDocument } from "../files/unsaved.ts";
import { useSay, useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { NodeIcon, type NodeIconName } from "../ui/node-icon.tsx";
import { drawWorkstation, mergeWorkstation } from "./host-flow.ts";

/** Draws this workstation: into a new document, or into the open one. */
export function ImportDialog({ snapshot }: { readonly snapshot: HostSnapshot }): ReactNode {
  const t = useText();
  const app = useApp();
  const hostName = useFrom("host", ({ start }) => start.hostName);
  const [documentId] = useState(() => crypto.randomUUID());
  const imported = useMemo(
    () => drawWorkstation(snapshot, hostName, documentId),
    [snapshot, hostName, documentId],
  );
  const close = (): void => {
    app.view.getState().open(null);
  };
  return (
    <Dialog
      open
      size="medium"
      title={t("ui.host.importTitle")}
      description={t("ui.host.importLead", { hostName })}
      onClose={close}
      footer={<ImportFooter topology={imported.topology} onDone={close} />}
    >
      <div className="import">
        <Counts topology={imported.topology} />
        <Unseen snapshot={snapshot} />
        <Notes title={t("ui.host.importNotes")} texts={imported.notes} />
      </div>
    </Dialog>
  );
}

interface ImportFooterProps {
  readonly topology: Topology;
  readonly onDone: () => void;
}

function ImportFooter({ topology, onDone }: ImportFooterProps): ReactNode {
  const t = useText();
  const app = useApp();
  const isOpen = useFrom("document", (document) => document.topology !== null);
  return (
    <>
      <Button onClick={onDone}>{t("ui.change.cancel")}</Button>
      {isOpen && (
        <Button
          onClick={() => {
            onDone();
            mergeWorkstation(app, topology);
          }}
        >
          {t("ui.host.merge")}
        </Button>
      )}
      <Button
        variant="primary"
        onClick={() => {
          onDone();
          leaveDocument(app, () => {
            showDocument(app, topology, null);
          });
        }}
      >
        {t("ui.host.importNew")}
      </Button>
    </>
  );
}

const ICONS: readonly (readonly [NodeKind, NodeIconName])[] = [
  ["nic", "nic"],
  ["bond", "bond"],
  ["macvlan", "macvlan"],
  ["bridge", "bridge"],
  ["veth", "veth"],
  ["guest", "namespace"],
  ["switch", "switch"],
  ["station", "station"],
];

function Counts({ topology }: { readonly topology: Topology }): ReactNode {
  const t = useText();
  return (
    <ul className="import-counts" aria-label={t("ui.host.importDrawn")}>
      {ICONS.map(([kind, icon]) => {
        const count = topology.nodes.filter((node) => node.kind === kind).length;
        return (
          count > 0 && (
            <li key={kind}>
              <Chip icon={<NodeIcon icon={icon} size={14} />}>
                {t("ui.host.count", { count, kind })}
              </Chip>
            </li>
          )
        );
      })}
    </ul>
  );
}

/** What an ordinary user cannot see, and the way to see it. */
function Unseen({ snapshot }: { readonly snapshot: HostSnapshot }): ReactNode {
  const t = useText();
  const say = useSay();
  const app = useApp();
  const [isAsking, setIsAsking] = useState(false);
  if (snapshot.live.unseen.length === 0) {
    return null;
  }
  const inspect = async (): Promise<void> => {
    setIsAsking(true);
    const answer = await app.client.call("host.inspect", {});
    setIsAsking(false);
    if (answer.ok) {
      app.host.setState({ snapshot: answer.value });
    } else {
      app.notices.getState().tell("bad", answer.error.message);
    }
  };
  return (
    <div className="import-unseen">
      <ul>
        {snapshot.live.unseen.map((text, at) => (
          <li key={at}>{say(text)}</li>
        ))}
      </ul>
      <Button size="small" disabled={isAsking} onClick={() => void inspect()}>
        {t(isAsking ? "ui.change.asking" : "ui.host.inspect")}
      </Button>
    </div>
  );
}
