import { type ReactNode } from "react";
import type { Diagnostic } from "../../shared/lint/diagnostic.ts";
import type { TopologyIndex } from "../../shared/topology/topology-index.ts";
import { useText } from "../i18n/language.ts";
import { useFrom } from "../store/app.ts";
import { FieldRow } from "./field-row.tsx";
import { FoldedSection, Section } from "./fields-section.tsx";
import { FIELD_GROUPS, type FieldGroup, type OwnerValue } from "./fields/field.ts";
import { findingsOfOwners } from "./findings.ts";
import { Findings } from "./notes.tsx";
import { belongs, commonFields, valueOf, type CommonField } from "./owners.ts";
import { OwnersHeader } from "./owners-header.tsx";
import { PortsSection } from "./ports-section.tsx";
import { ReachSection } from "./reach-section.tsx";
import { RelationsSection } from "./relations-section.tsx";
import { TapSection } from "./tap-section.tsx";

export const NO_DIAGNOSTICS: readonly Diagnostic[] = [];

interface OwnersPanelProps {
  readonly owners: readonly OwnerValue[];
  readonly index: TopologyIndex;
}

/** The properties of one node or cable, or what several have in common. */
export function OwnersPanel({ owners, index }: OwnersPanelProps): ReactNode {
  const t = useText();
  const diagnostics = useFrom("analysis", ({ analysis }) => analysis?.diagnostics);
  const found = diagnostics ?? NO_DIAGNOSTICS;
  const fields = commonFields(owners);
  const ids = new Set<string>(owners.map(({ id }) => id));
  const general = findingsOfOwners(found, ids);
  const [only] = owners;
  const node = only && owners.length === 1 && "kind" in only ? only : undefined;
  return (
    <>
      <OwnersHeader owners={owners} index={index} />
      {general.length > 0 && (
        <div className="inspector-section">
          <Findings findings={general} />
        </div>
      )}
      {fields.length === 0 && (
        <p className="inspector-section inspector-faint">{t("ui.inspector.noneInCommon")}</p>
      )}
      {FIELD_GROUPS.map((group) => (
        <FieldGroupSection
          key={group}
          group={group}
          fields={fieldsIn(group, fields, owners)}
          {...{ owners, index, diagnostics: found }}
        />
      ))}
      {node?.kind === "switch" && <PortsSection node={node} index={index} diagnostics={found} />}
      {node?.kind === "macvlan" && <TapSection node={node} index={index} />}
      {node && <RelationsSection node={node} index={index} />}
      {node && <ReachSection node={node} index={index} />}
    </>
  );
}

/** What does nothing here and says nothing waits under "more". */
function fieldsIn(
  group: FieldGroup,
  fields: readonly CommonField[],
  owners: readonly OwnerValue[],
): readonly CommonField[] {
  const isIdle = (field: CommonField): boolean =>
    !belongs(field, owners) && owners.every((owner) => valueOf(owner, field.key) === undefined);
  return fields.filter((field) => (isIdle(field) ? "more" : field.spec.group) === group);
}

interface GroupProps extends OwnersPanelProps {
  readonly group: FieldGroup;
  readonly fields: readonly CommonField[];
  readonly diagnostics: readonly Diagnostic[];
}

function FieldGroupSection(props: GroupProps): ReactNode {
  const t = useText();
  const { group, fields, owners } = props;
  if (fields.length === 0) {
    return null;
  }
  const own = fields.filter((field) => belongs(field, owners));
  const idle = fields.filter((field) => !belongs(field, owners) && group === "more");
  const rows = (group === "more" ? own : fields).map((field) => (
    <FieldRow key={field.key} field={field} {...props} />
  ));
  const title = `ui.inspector.group.${group}` as const;
  if (group !== "more") {
    return <Section title={title}>{rows}</Section>;
  }
  const holds = fields.some(({ key }) => owners.some((owner) => valueOf(owner, key) !== undefined));
  return (
    <FoldedSection key={owners.map(({ id }) => id).join()} title={title} isOpenAtFirst={holds}>
      {rows}
      {idle.map((field) => (
        <div key={field.key} className="inspector-idle">
          <span>{t(field.spec.label)}</span>
          <span className="inspector-faint">{field.spec.belongs && t(field.spec.belongs.why)}</span>
        </div>
      ))}
    </FoldedSection>
  );
}
