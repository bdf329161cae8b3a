import "./lan-node.css";
import type { ReactNode } from "react";
import { useText } from "../../i18n/language.ts";
import { classNames } from "../../ui/class-names.ts";
import { ModeGlyph } from "../../ui/mode-glyph.tsx";
import type { SwitchPort } from "../picture/facts.ts";
import { Card } from "./card.tsx";
import type { ItemProps } from "./drawn.tsx";

const BOTH = ["top", "bottom"] as const;
/** A small switch has as many sockets, cabled or not. */
const LEAST_PORTS = 5;

/** A switch: one socket for each cable; a hairpin port is visibly one. */
export function SwitchNode({ data }: ItemProps): ReactNode {
  const { facts, item } = data;
  const ports = facts.kind === "switch" ? facts.ports : [];
  const room = Math.max(LEAST_PORTS, Math.floor((item.box.width - 40) / 21));
  const shown = ports.slice(0, room);
  return (
    <Card data={data} icon="switch" handles={BOTH}>
      <div className="canvas-ports">
        {shown.map((port) => (
          <Port key={port.cable} port={port} />
        ))}
        {Array.from({ length: Math.max(0, LEAST_PORTS - ports.length) }, (_, at) => (
          <span key={at} className="canvas-port" />
        ))}
        {ports.length > room && <small>+{ports.length - room}</small>}
      </div>
    </Card>
  );
}

function Port({ port }: { readonly port: SwitchPort }): ReactNode {
  const t = useText();
  return (
    <span
      role="img"
      aria-label={t("ui.canvas.port", {
        peer: port.peer,
        up: port.up,
        hairpin: port.hairpin,
        vlan: port.vlan ?? 0,
      })}
      className={classNames(
        "canvas-port",
        port.up && "canvas-port-up",
        port.vlan !== null && "canvas-port-vlan",
        port.hairpin && "canvas-port-hairpin",
      )}
    >
      {port.hairpin ? <ModeGlyph mode="vepa" size={12} /> : port.vlan}
    </span>
  );
}

/** Any other device on the LAN. */
export function StationNode({ data }: ItemProps): ReactNode {
  const t = useText();
  const { node } = data;
  if (node.kind !== "station") {
    return null;
  }
  const [address] = node.addresses ?? [];
  return (
    <Card
      data={data}
      icon="station"
      handles={BOTH}
      className={classNames(node.up === false && "canvas-down")}
    >
      <div className={classNames("canvas-card-sub", address !== undefined && "mono")}>
        {address ?? (node.dhcp === true ? "DHCP" : t("ui.canvas.noAddress"))}
      </div>
    </Card>
  );
}
