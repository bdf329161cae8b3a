import type { ReactNode } from "react";
import type { NodeId } from "../../shared/topology/brand.ts";
import type { TopologyNode } from "../../shared/topology/document.ts";
import { isInterface } from "../../shared/topology/effective.ts";
import type { TopologyIndex } from "../../shared/topology/topology-index.ts";
import { useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { stackEnds } from "../../shared/diagram/lines/end-item.ts";
import { useEndName } from "../reachability/use-end-name.ts";
import { StateMark } from "../ui/state-mark.tsx";
import { Section } from "./fields-section.tsx";
import { reachOf } from "./relations.ts";

const MAX_SHOWN = 6;

interface ReachSectionProps {
  readonly node: TopologyNode;
  readonly index: TopologyIndex;
}

/** How many others a node's own ping reaches; who does not answer is a link to the reason. */
export function ReachSection({ node, index }: ReachSectionProps): ReactNode {
  const classes = useFrom("analysis", ({ analysis }) => analysis?.reach);
  const asker = askerOf(node, index);
  const question = useFrom("view", (view) => view.question);
  const reach = classes && asker && reachOf(classes, question, asker);
  const t = useText();
  if (!reach) {
    return null;
  }
  const { reached, asked, missed } = reach;
  return (
    <Section title="ui.inspector.group.reach">
      <p className="inspector-reach">
        <StateMark state={missed.length === 0 ? "reachable" : "blocked"} />
        {t(`ui.inspector.reach.${question}`, { reached, asked })}
      </p>
      {missed.length === 0 ? (
        <p className="inspector-faint">{t("ui.inspector.reach.all")}</p>
      ) : (
        <div className="inspector-relation">
          <span className="inspector-label">{t("ui.inspector.reach.missed")}</span>
          <ul className="inspector-links">
            {missed.slice(0, MAX_SHOWN).map((id) => (
              <li key={id}>
                <MissedLink from={asker} to={id} index={index} />
              </li>
            ))}
            {missed.length > MAX_SHOWN && (
              <li className="inspector-faint">
                {t("ui.inspector.relation.more", { count: missed.length - MAX_SHOWN })}
              </li>
            )}
          </ul>
        </div>
      )}
    </Section>
  );
}

interface MissedLinkProps {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly index: TopologyIndex;
}

function MissedLink({ from, to, index }: MissedLinkProps): ReactNode {
  const t = useText();
  const app = useApp();
  const name = useEndName(index.topology)(to);
  return (
    <button
      type="button"
      className="inspector-link"
      title={t("ui.inspector.reach.why", { name })}
      onClick={() => {
        app.view.getState().explain({ from, to });
      }}
    >
      <StateMark state="blocked" size={12} />
      <span className="inspector-link-name">{name}</span>
    </button>
  );
}

/** The interface that asks: the node itself, or the one that stands for a guest or host. */
function askerOf(node: TopologyNode, index: TopologyIndex): NodeId | undefined {
  if (node.kind === "guest") {
    return index.interfacesOf(node.id)[0]?.id;
  }
  if (node.kind === "host") {
    return stackEnds(index, node.id)[0];
  }
  return isInterface(node) ? node.id : undefined;
}
