import type { ReactNode } from "react";
import type { NodeKind, TopologyNode } from "../../../shared/topology/document.ts";
import type { TopologyIndex } from "../../../shared/topology/topology-index.ts";
import { useText } from "../../i18n/language.ts";
import type { PlainId } from "../../i18n/plain-id.ts";
import { NodeIcon } from "../../ui/node-icon.tsx";
import { Select, type SelectOption } from "../../ui/select.tsx";
import { iconOf } from "../kind-of.ts";
import { targetsFor } from "../targets.ts";
import type { ControlProps } from "./control-props.ts";

interface TargetProps extends ControlProps {
  readonly index: TopologyIndex;
  readonly kinds: readonly NodeKind[];
  readonly none: PlainId | undefined;
}

// Node ids are never empty, and a select has no empty value.
const NONE = "(none)";

/** One of the nodes that may be named there. */
export function TargetControl(props: TargetProps): ReactNode {
  const t = useText();
  const { index, owners, merged, kinds, none } = props;
  const targets = targetsFor(index, owners, kinds);
  const options: readonly SelectOption<string>[] = [
    ...(none ? [{ value: NONE, label: t(none) }] : []),
    ...targets.map(targetOption),
  ];
  const value = merged.mixed ? undefined : ((merged.value as string | undefined) ?? NONE);
  return (
    <Select
      id={props.inputId}
      label={props.label}
      describedBy={props.describedBy}
      value={value}
      placeholder={t("ui.inspector.mixed")}
      options={options}
      invalid={props.refusal !== undefined}
      onChange={(chosen) => {
        props.set(chosen === NONE ? null : chosen);
      }}
    />
  );
}

export function targetOption(node: TopologyNode): SelectOption<string> {
  return {
    value: node.id,
    label: node.name ?? node.id,
    icon: <NodeIcon icon={iconOf(node)} size={14} />,
  };
}
