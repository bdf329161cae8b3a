import "./template-picture.css";
import { useMemo, type ReactNode } from "react";
import { sceneOf } from "../../../shared/diagram/scene/scene-of.ts";
import type { Box, Item, Scene } from "../../../shared/diagram/scene/scene.ts";
import type { Topology, TopologyNode } from "../../../shared/topology/document.ts";
import { useText } from "../../i18n/language.ts";
import { wirePath } from "../../../shared/diagram/lines/wire-path.ts";
import { TemplateRelations } from "./template-relations.tsx";

const MARGIN = 12;

interface TemplatePictureProps {
  readonly topology: Topology;
  /** Names in words; without, bars stand for them, for a picture too small to read. */
  readonly named?: boolean;
}

/** A document as the canvas would draw it, small and still. */
export function TemplatePicture({ topology, named = false }: TemplatePictureProps): ReactNode {
  const scene = useMemo(() => sceneOf(topology), [topology]);
  const nodes = useMemo(
    () => new Map(topology.nodes.map((node): [string, TopologyNode] => [node.id, node])),
    [topology],
  );
  const { x, y, width, height } = scene.bounds;
  const view = [x - MARGIN, y - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN];
  const frames = scene.items.filter(({ kind }) => kind === "host");
  const others = scene.items.filter(({ kind }) => kind !== "host");
  return (
    <svg className="template-picture" viewBox={view.join(" ")} aria-hidden>
      {frames.map((item) => (
        <Card key={item.id} item={item} node={nodes.get(item.node)} named={named} />
      ))}
      <Wires scene={scene} />
      {others.map((item) => (
        <Card key={item.id} item={item} node={nodes.get(item.node)} named={named} />
      ))}
      <TemplateRelations topology={topology} scene={scene} />
    </svg>
  );
}

function Wires({ scene }: { readonly scene: Scene }): ReactNode {
  const boxes = new Map(scene.items.map(({ id, box }) => [id, box]));
  return scene.wires.map((wire) => {
    const [from, to] = [boxes.get(wire.from), boxes.get(wire.to)];
    return (
      from &&
      to && <path key={wire.id} className="template-picture-wire" d={wirePath(from, to, wire).d} />
    );
  });
}

interface CardProps {
  readonly item: Item;
  readonly node: TopologyNode | undefined;
  readonly named: boolean;
}

function Card({ item, node, named }: CardProps): ReactNode {
  const { box, kind } = item;
  const mode = node?.kind === "macvlan" ? node.mode : undefined;
  return (
    <g className={`template-picture-${kind}${mode ? ` mode-${mode}` : ""}`}>
      <rect {...box} rx={kind === "host" ? 12 : 8} />
      {mode !== undefined && (
        <path
          className="template-picture-mode"
          d={`M${box.x + 3} ${box.y + 6}V${box.y + box.height - 6}`}
        />
      )}
      {kind === "switch" && <Ports box={box} />}
      <Name item={item} node={node} named={named} />
    </g>
  );
}

function Name({ item, node, named }: CardProps): ReactNode {
  const { box, kind } = item;
  const at = { x: box.x + 16, y: box.y + (kind === "host" ? 26 : 22) };
  const t = useText();
  const name = item.kind === "stack" ? t("ui.canvas.hostStack") : nameOf(node, item);
  if (!named) {
    const width = Math.min(box.width - 32, 20 + name.length * 10);
    return <rect className="template-picture-bar" {...at} y={at.y - 7} width={width} height={12} />;
  }
  return (
    <text className="template-picture-name" x={at.x} y={at.y + 5}>
      {name}
    </text>
  );
}

function nameOf(node: TopologyNode | undefined, { id }: Item): string {
  return node?.kind === "note" ? "" : (node?.name ?? id);
}

/** A row of sockets, as on the front of a switch. */
function Ports({ box }: { readonly box: Box }): ReactNode {
  const count = Math.max(3, Math.floor((box.width - 24) / 21));
  return Array.from({ length: count }, (_, port) => (
    <rect
      key={port}
      className="template-picture-port"
      x={box.x + 14 + port * 21}
      y={box.y + box.height - 20}
      width={14}
      height={10}
      rx={2.5}
    />
  ));
}
