import "./child.css";
import type { ReactNode } from "react";
import type { NodeId } from "../../../shared/topology/brand.ts";
import type { NodeOf, Topology } from "../../../shared/topology/document.ts";
import { effectiveMac, isInterface } from "../../../shared/topology/effective.ts";
import { indexTopology } from "../../../shared/topology/topology-index.ts";
import { useText } from "../../i18n/language.ts";
import { useApp, useFrom } from "../../store/app.ts";
import { ModeBadge } from "../../ui/mode-badge.tsx";
import { NodeIcon } from "../../ui/node-icon.tsx";
import { canvasOf } from "../canvas-store.ts";
import { anchored } from "./anchored.ts";
import { Handles } from "./card.tsx";
import type { ItemProps } from "./drawn.tsx";
import { Marks } from "./marks.tsx";

const BOTH = ["top", "bottom"] as const;
const TOP = ["top"] as const;

/** A macvlan child: its mode by colour, glyph and word; the badge changes it. */
export function MacvlanNode({ data }: ItemProps): ReactNode {
  const { node } = data;
  return node.kind === "macvlan" ? <Child node={node} proposed={data.proposed} /> : null;
}

interface ChildProps {
  readonly node: NodeOf<"macvlan">;
  readonly proposed: boolean;
}

function Child({ node, proposed }: ChildProps): ReactNode {
  const t = useText();
  const app = useApp();
  const line = useAddressLine(node);
  return (
    <div
      {...anchored(
        "canvas-child",
        `mode-${node.mode}`,
        node.up === false && "canvas-down",
        proposed && "canvas-proposed",
      )}
    >
      <div className="canvas-child-head">
        <span className="canvas-name">{node.name}</span>
        <span className="canvas-card-end">
          <button
            type="button"
            tabIndex={-1}
            className="canvas-mode-button nodrag nopan"
            aria-haspopup="menu"
            aria-label={t("ui.canvas.changeMode", { name: node.name, mode: node.mode })}
            onClick={(event) => {
              const { left, bottom } = event.currentTarget.getBoundingClientRect();
              canvasOf(app).setState({
                modeMenu: { at: { x: left, y: bottom + 4 }, subject: { child: node.id } },
              });
            }}
          >
            <ModeBadge mode={node.mode} />
          </button>
        </span>
      </div>
      <div className="canvas-child-foot">
        <span className="canvas-child-line">{line}</span>
        {node.tap === true && <span className="canvas-word canvas-tap">tap</span>}
      </div>
      <Marks id={node.id} own />
      <Handles sides={BOTH} />
    </div>
  );
}

/** A guest's end of a veth pair on a bridge. */
export function VethNode({ data }: ItemProps): ReactNode {
  const { node } = data;
  return node.kind === "veth" ? <Veth node={node} proposed={data.proposed} /> : null;
}

function Veth({ node, proposed }: VethProps): ReactNode {
  const line = useAddressLine(node);
  return (
    <div
      {...anchored(
        "canvas-child",
        node.up === false && "canvas-down",
        proposed && "canvas-proposed",
      )}
    >
      <div className="canvas-child-head">
        <span className="canvas-name">{node.name}</span>
        <span className="canvas-card-end canvas-veth-word">
          <NodeIcon icon="veth" size={14} />
          veth
        </span>
      </div>
      <div className="canvas-child-line">{line}</div>
      <Marks id={node.id} own />
      <Handles sides={TOP} />
    </div>
  );
}

interface VethProps {
  readonly node: NodeOf<"veth">;
  readonly proposed: boolean;
}

/** The address, DHCP, or the MAC where there is neither. */
function useAddressLine(node: NodeOf<"macvlan" | "veth">): string {
  const [address] = node.addresses ?? [];
  const isNamed = address !== undefined || node.dhcp === true;
  const mac = useFrom("document", ({ topology }) => (isNamed ? "" : macOf(topology, node.id)));
  if (node.dhcp === true) {
    return address === undefined ? "DHCP" : `DHCP ${address}`;
  }
  return address ?? mac;
}

function macOf(topology: Topology | null, id: NodeId): string {
  if (!topology) {
    return "";
  }
  const index = indexTopology(topology);
  const node = index.nodes.get(id);
  return node && isInterface(node) ? effectiveMac(index, node) : "";
}
