import { X } from "lucide-react";
import type { ReactNode } from "react";
import type { NodeId } from "../../../shared/topology/brand.ts";
import type { NodeKind } from "../../../shared/topology/document.ts";
import type { TopologyIndex } from "../../../shared/topology/topology-index.ts";
import { useText } from "../../i18n/language.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Select } from "../../ui/select.tsx";
import { NodeLink } from "../node-link.tsx";
import { changedList } from "../set-command.ts";
import { targetsFor } from "../targets.ts";
import { useRun } from "../use-edit.ts";
import type { ControlProps } from "./control-props.ts";
import { targetOption } from "./target-control.tsx";

/** What a bridge or bond joins: each with a link and a button that takes it off; a select adds one. */
export function PortsControl(
  props: ControlProps & { readonly index: TopologyIndex; readonly kinds: readonly NodeKind[] },
): ReactNode {
  const t = useText();
  const run = useRun();
  const { index, owners, merged, set } = props;
  const ports = merged.mixed ? [] : ((merged.value as readonly NodeId[] | undefined) ?? []);
  const free = targetsFor(index, owners, props.kinds).filter(({ id }) => !ports.includes(id));
  const [bridge] = owners;
  return (
    <ul className="inspector-list" aria-label={props.label}>
      {ports.map((port, at) => (
        <li key={port} className="inspector-entry">
          <NodeLink id={port} />
          <IconButton
            label={t("ui.inspector.remove", { entry: index.nodes.get(port)?.name ?? port })}
            size="small"
            onClick={() => {
              set(changedList(ports, at, null));
            }}
          >
            <X size={14} aria-hidden />
          </IconButton>
        </li>
      ))}
      {free.length > 0 && bridge && (
        <li>
          <Select
            id={props.inputId}
            label={t("ui.inspector.add.port")}
            value={undefined}
            placeholder={t("ui.inspector.add.port")}
            options={free.map(targetOption)}
            onChange={(from) => {
              run({ type: "node.connect", from: from as NodeId, to: bridge.id });
            }}
          />
        </li>
      )}
      {free.length === 0 && ports.length === 0 && (
        <li className="inspector-faint">{t("ui.inspector.noPorts")}</li>
      )}
    </ul>
  );
}
