import type { NodeId } from "../../../shared/topology/brand.ts";
import type { NodeOf, Topology, TopologyNode } from "../../../shared/topology/document.ts";
import { MACVLAN_MODES } from "../../../shared/topology/nodes/macvlan.ts";
import { indexTopology } from "../../../shared/topology/topology-index.ts";
import type { MenuEntry } from "../../ui/menu-item.tsx";
import { ModeGlyph } from "../../ui/mode-glyph.tsx";
import { NodeIcon } from "../../ui/node-icon.tsx";
import { canvasOf } from "../canvas-store.ts";
import { centre } from "../canvas-commands.ts";
import { add } from "../drafts/add-by-kind.ts";
import { draftChild } from "../drafts/draft-child.ts";
import { draftConnection, refusalOf } from "../drafts/draft-connection.ts";
import { nameOf } from "../node-name.ts";
import { pictureNow } from "../picture/use-picture.ts";
import { runCommand } from "../shown-topology.ts";
import { actionEntry, grouped, type MenuWords } from "./menu-words.ts";

/** A menu of more names than this is no menu. */
const MOST_NAMES = 24;

/** What can be done with a node, by mouse or keyboard: all that gestures can do as well. */
export function nodeEntries(words: MenuWords, id: string): readonly MenuEntry[] {
  const { app, t } = words;
  const { topology } = app.document.getState();
  const item = pictureNow(app).items.get(id);
  const node = topology && item && indexTopology(topology).nodes.get(item.node);
  if (!topology || !node) {
    return [];
  }
  const show: MenuEntry = {
    id: "canvas.show",
    label: t("ui.canvas.menu.show"),
    run: () => {
      centre(app, [id]);
    },
  };
  if (item.kind === "stack") {
    return [show];
  }
  return grouped([
    ownEntries(words, topology, node),
    connectEntries(words, topology, node),
    [
      ...actionEntry(words, "edit.cut"),
      ...actionEntry(words, "edit.copy"),
      ...actionEntry(words, "edit.duplicate"),
    ],
    [show],
    actionEntry(words, "edit.delete"),
  ]);
}

function ownEntries(
  words: MenuWords,
  topology: Topology,
  node: TopologyNode,
): readonly MenuEntry[] {
  switch (node.kind) {
    case "nic":
    case "bond":
    case "bridge":
      return childEntries(words, topology, node);
    case "macvlan":
      return macvlanEntries(words, topology, node);
    case "note":
      return [
        {
          id: "note.write",
          label: words.t("ui.canvas.menu.write"),
          run: () => {
            canvasOf(words.app).setState({ writing: node.id });
          },
        },
      ];
    default:
      return [];
  }
}

function childEntries(
  { app, t }: MenuWords,
  topology: Topology,
  parent: NodeOf<"nic" | "bond" | "bridge">,
): readonly MenuEntry[] {
  const items = MACVLAN_MODES.map((mode): MenuEntry => ({
    id: `child.${mode}`,
    label: t(`ui.shell.mode.${mode}`),
    icon: <ModeGlyph mode={mode} className={`mode-${mode}`} />,
    run: () => {
      const wish = { parent: parent.id, guest: null, mode, at: null };
      add(app, { ok: true, value: draftChild(topology, wish) });
    },
  }));
  return [
    {
      type: "submenu",
      id: "child",
      label: t("ui.canvas.menu.addChild"),
      icon: <NodeIcon icon="macvlan" />,
      items,
    },
  ];
}

function macvlanEntries(
  { app, t }: MenuWords,
  topology: Topology,
  child: NodeOf<"macvlan">,
): readonly MenuEntry[] {
  const modes = MACVLAN_MODES.map((mode): MenuEntry => ({
    id: `mode.${mode}`,
    label: t(`ui.shell.mode.${mode}`),
    checked: mode === child.mode,
    run: () => {
      runCommand(app, { type: "macvlan.setMode", id: child.id, mode });
    },
  }));
  const guests = topology.nodes
    .filter((node): node is NodeOf<"guest"> => node.kind === "guest" && node.id !== child.guest)
    .filter((guest) => refusalOf(topology, child.id, guest.id) === null)
    .slice(0, MOST_NAMES)
    .map((guest): MenuEntry => ({
      id: `hand.${guest.id}`,
      label: guest.name,
      icon: <NodeIcon icon={guest.type} />,
      run: () => {
        runCommand(app, { type: "node.attach", id: child.id, guest: guest.id });
      },
    }));
  const hand: readonly MenuEntry[] =
    guests.length > 0
      ? [{ type: "submenu", id: "hand", label: t("ui.canvas.menu.handTo"), items: guests }]
      : [];
  const back: readonly MenuEntry[] =
    child.guest === undefined
      ? []
      : [
          {
            id: "child.takeBack",
            label: t("ui.canvas.menu.takeBack"),
            run: () => {
              runCommand(app, { type: "node.attach", id: child.id, guest: null });
            },
          },
        ];
  const mode: MenuEntry = {
    type: "submenu",
    id: "mode",
    label: t("ui.canvas.menu.mode"),
    icon: <ModeGlyph mode={child.mode} />,
    items: modes,
  };
  return [mode, ...hand, ...back];
}

/** Kinds that lines lead to; whether one may, the commands decide. */
const CONNECTABLE: ReadonlySet<TopologyNode["kind"]> = new Set([
  "nic",
  "bond",
  "bridge",
  "switch",
  "station",
]);

function connectEntries(
  { app, t }: MenuWords,
  topology: Topology,
  node: TopologyNode,
): readonly MenuEntry[] {
  if (node.kind === "host" || node.kind === "note") {
    return [];
  }
  const items = topology.nodes
    .filter((other) => CONNECTABLE.has(other.kind) && other.id !== node.id)
    .filter((other) => leadsTo(topology, node.id, other.id))
    .slice(0, MOST_NAMES)
    .map((other): MenuEntry => ({
      id: `connect.${other.id}`,
      label: nameOf(other),
      icon: <NodeIcon icon={iconOf(other)} />,
      run: () => {
        connect({ app }, topology, node.id, other.id);
      },
    }));
  return items.length > 0
    ? [{ type: "submenu", id: "connect", label: t("ui.canvas.menu.connect"), items }]
    : [];
}

function leadsTo(topology: Topology, from: NodeId, to: NodeId): boolean {
  return refusalOf(topology, from, to) === null;
}

function connect(
  { app }: Pick<MenuWords, "app">,
  topology: Topology,
  from: NodeId,
  to: NodeId,
): void {
  const connection = draftConnection(topology, from, to);
  if (connection.kind === "edit") {
    runCommand(app, connection.command);
    return;
  }
  const { parent, guest } = connection;
  add(app, { ok: true, value: draftChild(topology, { parent, guest, mode: null, at: null }) });
}

function iconOf(node: TopologyNode): Parameters<typeof NodeIcon>[0]["icon"] {
  return node.kind === "guest" ? node.type : node.kind;
}
