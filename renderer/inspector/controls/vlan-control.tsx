import type { ReactNode } from "react";
import type { VlanTag } from "../../../shared/topology/nodes/nic.ts";
import type { TopologyIndex } from "../../../shared/topology/topology-index.ts";
import { useText } from "../../i18n/language.ts";
import { Select } from "../../ui/select.tsx";
import { setForAll, typedValue } from "../set-command.ts";
import { targetsFor } from "../targets.ts";
import { TextBox } from "../text-box.tsx";
import type { ControlProps } from "./control-props.ts";
import { targetOption } from "./target-control.tsx";

const NONE = "(none)";

/** The NIC or bond that a VLAN is stacked on, and its tag. */
export function VlanControl(props: ControlProps & { readonly index: TopologyIndex }): ReactNode {
  const t = useText();
  const { index, owners, merged, field } = props;
  const vlan = merged.mixed ? undefined : (merged.value as VlanTag | undefined);
  const ids = owners.map(({ id }) => id);
  const parents = targetsFor(index, owners, ["nic", "bond"]);
  return (
    <div className="inspector-vlan">
      <Select
        id={props.inputId}
        label={t("ui.inspector.vlan.parent")}
        value={vlan?.parent ?? NONE}
        options={[
          { value: NONE, label: t("ui.inspector.none.vlan") },
          ...parents.map(targetOption),
        ]}
        invalid={props.refusal !== undefined}
        onChange={(parent) => {
          const id = vlan?.id ?? freeTag(index, parent);
          props.set(parent === NONE ? null : { parent, id });
        }}
      />
      {vlan && (
        <div>
          <TextBox
            inputId={`${props.inputId}-id`}
            label={t("ui.inspector.vlan.id")}
            place={`${ids.join("+")}.vlan.id`}
            committed={String(vlan.id)}
            commandFor={(text) =>
              setForAll(owners, field.key, {
                ...vlan,
                id: typedValue({ type: "number" }, text, false),
              })
            }
            ids={ids}
            property={field.key}
            mono
          />
        </div>
      )}
    </div>
  );
}

/** The first tag above 9 that no VLAN on the parent has. */
function freeTag(index: TopologyIndex, parent: string): number {
  const taken = new Set(
    index.topology.nodes.flatMap((node) =>
      node.kind === "nic" && node.vlan?.parent === parent ? [node.vlan.id] : [],
    ),
  );
  let tag = 10;
  while (taken.has(tag)) {
    tag += 1;
  }
  return tag;
}
