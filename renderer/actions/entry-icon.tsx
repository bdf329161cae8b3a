import {
  CircleAlert,
  CircleHelp,
  Eye,
  FileText,
  Info,
  MonitorCog,
  Pencil,
  Plus,
  TriangleAlert,
  Waypoints,
} from "lucide-react";
import type { ReactNode } from "react";
import { NodeIcon } from "../ui/node-icon.tsx";
import type { ActionGroup } from "./action.ts";
import type { PaletteEntry } from "./palette-entries.ts";

const GROUPS: Readonly<Record<ActionGroup, ReactNode>> = {
  file: <FileText size={15} />,
  edit: <Pencil size={15} />,
  add: <Plus size={15} />,
  view: <Eye size={15} />,
  reach: <Waypoints size={15} />,
  machine: <MonitorCog size={15} />,
  help: <CircleHelp size={15} />,
};

/** What an entry of the command palette is: a node's kind, a problem's weight, an action's group. */
export function EntryIcon({ entry }: { readonly entry: PaletteEntry }): ReactNode {
  switch (entry.severity) {
    case "error":
      return <CircleAlert size={15} className="command-palette-bad" />;
    case "warning":
      return <TriangleAlert size={15} className="command-palette-warn" />;
    case "info":
      return <Info size={15} />;
    default:
      return entry.icon ? <NodeIcon icon={entry.icon} /> : GROUPS[entry.group ?? "help"];
  }
}
