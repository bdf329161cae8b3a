import type { ReactNode } from "react";
import type { Diagnostic } from "../../shared/lint/diagnostic.ts";
import type { Cable } from "../../shared/topology/cable.ts";
import type { NodeOf } from "../../shared/topology/document.ts";
import type { TopologyIndex } from "../../shared/topology/topology-index.ts";
import { useText } from "../i18n/language.ts";
import { FieldRow } from "./field-row.tsx";
import { Section } from "./fields-section.tsx";
import { NodeLink } from "./node-link.tsx";
import { commonFields } from "./owners.ts";

interface PortsSectionProps {
  readonly node: NodeOf<"switch">;
  readonly index: TopologyIndex;
  readonly diagnostics: readonly Diagnostic[];
}

/** A switch's ports: its cables, with what is set at this end. */
export function PortsSection({ node, index, diagnostics }: PortsSectionProps): ReactNode {
  const t = useText();
  const cables = index.cablesOf(node.id);
  return (
    <Section title="ui.inspector.group.ports">
      {cables.length === 0 && <p className="inspector-faint">{t("ui.inspector.noCables")}</p>}
      {cables.map((cable, at) => (
        <Port key={cable.id} number={at + 1} {...{ cable, node, index, diagnostics }} />
      ))}
    </Section>
  );
}

interface PortProps extends PortsSectionProps {
  readonly cable: Cable;
  readonly number: number;
}

function Port({ cable, number, node, index, diagnostics }: PortProps): ReactNode {
  const t = useText();
  const isOwn = cable.to === node.id;
  const peer = isOwn ? cable.from : cable.to;
  // Relay and VLAN belong to the port at the cable's second end.
  const fields = commonFields([cable]).filter(
    ({ key, spec }) => spec.group === "port" && (isOwn || key === "up"),
  );
  return (
    <div className="inspector-port">
      <div className="inspector-port-head">
        <span className="inspector-faint">{t("ui.inspector.port", { number })}</span>
        <NodeLink id={peer} />
      </div>
      {fields.map((field) => (
        <FieldRow key={field.key} owners={[cable]} {...{ field, index, diagnostics }} />
      ))}
      {!isOwn && (
        <p className="inspector-faint">
          {t("ui.inspector.farPort", { name: index.nodes.get(cable.to)?.name ?? cable.to })}
        </p>
      )}
    </div>
  );
}
