import { Cable as CableIcon, Copy, Layers, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import type { TopologyNode } from "../../shared/topology/document.ts";
import type { TopologyIndex } from "../../shared/topology/topology-index.ts";
import type { Command } from "../../shared/topology/commands/command.ts";
import { useSay, useText } from "../i18n/language.ts";
import { useApp } from "../store/app.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { ModeBadge } from "../ui/mode-badge.tsx";
import { NodeIcon } from "../ui/node-icon.tsx";
import type { OwnerValue } from "./fields/field.ts";
import { iconOf, kindOf } from "./kind-of.ts";
import { nameOfOwner } from "./owners.ts";
import { useRun } from "./use-edit.ts";

interface HeaderProps {
  readonly owners: readonly OwnerValue[];
  readonly index: TopologyIndex;
}

/** What is selected, and what can be done with it as a whole. */
export function OwnersHeader({ owners, index }: HeaderProps): ReactNode {
  const t = useText();
  const say = useSay();
  const [only] = owners;
  const isOne = only !== undefined && owners.length === 1;
  const name = only && nameOfOwner(index, only);
  const kinds = [...new Set(owners.map((owner) => t(kindOf(owner))))];
  return (
    <header className="inspector-head">
      <span className="inspector-head-icon">
        {isOne ? <OwnerIcon owner={only} /> : <Layers size={16} aria-hidden />}
      </span>
      <div className="inspector-head-words">
        <h2 className="inspector-head-name">
          {isOne
            ? typeof name === "string"
              ? name
              : name && say(name)
            : t("ui.inspector.several", { count: owners.length })}
        </h2>
        <p className="inspector-head-kind">
          {kinds.join(", ")}
          {isOne && "kind" in only && only.kind === "macvlan" && <ModeBadge mode={only.mode} />}
        </p>
      </div>
      <HeaderActions owners={owners} />
    </header>
  );
}

function OwnerIcon({ owner }: { readonly owner: OwnerValue }): ReactNode {
  return "kind" in owner ? <NodeIcon icon={iconOf(owner)} /> : <CableIcon size={16} aria-hidden />;
}

function HeaderActions({ owners }: { readonly owners: readonly OwnerValue[] }): ReactNode {
  const t = useText();
  const app = useApp();
  const run = useRun();
  const nodes = owners.filter((owner): owner is TopologyNode => "kind" in owner);
  const duplicate = (): void => {
    const before = app.document.getState().topology;
    if (run({ type: "node.duplicate", ids: nodes.map(({ id }) => id) })) {
      const known = new Set(before?.nodes.map(({ id }) => id));
      const made = app.document.getState().topology?.nodes.filter(({ id }) => !known.has(id));
      app.view.getState().select((made ?? []).map(({ id }) => id));
    }
  };
  return (
    <div className="inspector-head-actions">
      {nodes.length > 0 && (
        <IconButton label={t("ui.inspector.duplicate")} shortcut="Ctrl+D" onClick={duplicate}>
          <Copy size={14} aria-hidden />
        </IconButton>
      )}
      <IconButton
        label={t("ui.inspector.delete")}
        shortcut="Delete"
        onClick={() => {
          if (run(removal(owners))) {
            app.view.getState().select([]);
          }
        }}
      >
        <Trash2 size={14} aria-hidden />
      </IconButton>
    </div>
  );
}

/** Cables first: a removed node takes its own along, and nothing is removed twice. */
function removal(owners: readonly OwnerValue[]): Command {
  const ids = owners.flatMap((owner) => ("kind" in owner ? [owner.id] : []));
  const commands: Command[] = owners.flatMap((owner) =>
    "kind" in owner ? [] : [{ type: "cable.remove", id: owner.id } as const],
  );
  if (ids.length > 0) {
    commands.push({ type: "node.remove", ids });
  }
  const [only] = commands;
  return only && commands.length === 1 ? only : { type: "batch", commands };
}
