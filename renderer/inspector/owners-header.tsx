import { Cable as CableIcon, Copy, Layers, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import type { TopologyIndex } from "../../shared/topology/topology-index.ts";
import { useAction } from "../actions/use-action.ts";
import { useText } from "../i18n/language.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { ModeBadge } from "../ui/mode-badge.tsx";
import { NodeIcon } from "../ui/node-icon.tsx";
import type { OwnerValue } from "./fields/field.ts";
import { iconOf, kindOf } from "./kind-of.ts";
import { nameOfOwner } from "./owners.ts";

interface HeaderProps {
  readonly owners: readonly OwnerValue[];
  readonly index: TopologyIndex;
}

/** What is selected, and what can be done with it as a whole. */
export function OwnersHeader({ owners, index }: HeaderProps): ReactNode {
  const t = useText();
  const [only] = owners;
  const isOne = only !== undefined && owners.length === 1;
  const kinds = [...new Set(owners.map((owner) => t(kindOf(owner))))];
  return (
    <header className="inspector-head">
      <span className="inspector-head-icon">
        {isOne ? <OwnerIcon owner={only} /> : <Layers size={16} aria-hidden />}
      </span>
      <div className="inspector-head-words">
        <h2 className="inspector-head-name">
          {isOne ? nameOfOwner(index, only) : t("ui.inspector.several", { count: owners.length })}
        </h2>
        <p className="inspector-head-kind">
          {kinds.join(", ")}
          {isOne && "kind" in only && only.kind === "macvlan" && <ModeBadge mode={only.mode} />}
        </p>
      </div>
      <HeaderActions />
    </header>
  );
}

function OwnerIcon({ owner }: { readonly owner: OwnerValue }): ReactNode {
  return "kind" in owner ? <NodeIcon icon={iconOf(owner)} /> : <CableIcon size={16} aria-hidden />;
}

function HeaderActions(): ReactNode {
  const duplicate = useAction("edit.duplicate");
  const remove = useAction("edit.delete");
  return (
    <div className="inspector-head-actions">
      <IconButton
        label={duplicate.label}
        shortcut={duplicate.shortcut}
        disabled={!duplicate.enabled}
        onClick={duplicate.run}
      >
        <Copy size={14} aria-hidden />
      </IconButton>
      <IconButton
        label={remove.label}
        shortcut={remove.shortcut}
        disabled={!remove.enabled}
        onClick={remove.run}
      >
        <Trash2 size={14} aria-hidden />
      </IconButton>
    </div>
  );
}
