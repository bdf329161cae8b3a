import { useState, type ReactNode } from "react";
import type { TopologyNode } from "../../shared/topology/document.ts";
import type { TopologyIndex } from "../../shared/topology/topology-index.ts";
import { useText } from "../i18n/language.ts";
import { Section } from "./fields-section.tsx";
import { NodeLink } from "./node-link.tsx";
import { relationsOf, type RelationGroup } from "./relations.ts";

const MAX_SHOWN = 6;

interface RelationsSectionProps {
  readonly node: TopologyNode;
  readonly index: TopologyIndex;
}

/** What a node stands on, carries, and is joined with; each a link that selects. */
export function RelationsSection({ node, index }: RelationsSectionProps): ReactNode {
  const groups = relationsOf(index, node);
  if (groups.length === 0) {
    return null;
  }
  return (
    <Section title="ui.inspector.group.relations">
      {groups.map((group) => (
        <Relation key={`${node.id} ${group.title}`} group={group} />
      ))}
    </Section>
  );
}

function Relation({ group }: { readonly group: RelationGroup }): ReactNode {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? group.ids : group.ids.slice(0, MAX_SHOWN);
  return (
    <div className="inspector-relation">
      <span className="inspector-label">{t(group.title)}</span>
      <ul className="inspector-links">
        {shown.map((id) => (
          <li key={id}>
            <NodeLink id={id} />
          </li>
        ))}
        {group.ids.length > MAX_SHOWN && (
          <li>
            <button
              type="button"
              className="inspector-link inspector-faint"
              onClick={() => {
                setOpen(!isOpen);
              }}
            >
              {isOpen
                ? t("ui.inspector.relation.fewer")
                : t("ui.inspector.relation.more", { count: group.ids.length - MAX_SHOWN })}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}
