import "./host-node.css";
import type { ReactNode } from "react";
import { useText } from "../../i18n/language.ts";
import { NodeIcon } from "../../ui/node-icon.tsx";
import { nameOf } from "../node-name.ts";
import { anchored } from "./anchored.ts";
import { Card } from "./card.tsx";
import type { ItemProps } from "./drawn.tsx";
import { Marks } from "./marks.tsx";

/** How many of a host's own addresses its card shows. */
const SHOWN_ADDRESSES = 2;

/** A machine: the frame around what runs on it, held by its title. */
export function HostNode({ data }: ItemProps): ReactNode {
  const t = useText();
  return (
    <div {...anchored("canvas-host", data.proposed && "canvas-proposed")}>
      <div className="canvas-host-cap">
        <NodeIcon icon="host" />
        <span className="canvas-name">{nameOf(data.node)}</span>
        {data.facts.kind === "host" && data.facts.local && (
          <small>{t("ui.canvas.thisMachine")}</small>
        )}
        <Marks id={data.item.node} own />
      </div>
    </div>
  );
}

/** The host's own network stack: it takes part, so it stands inside its frame. */
export function StackNode({ data }: ItemProps): ReactNode {
  const t = useText();
  const facts = data.facts;
  const addresses = facts.kind === "stack" ? facts.addresses : [];
  const hidden = addresses.length - SHOWN_ADDRESSES;
  const shown = hidden > 0 ? addresses.slice(0, SHOWN_ADDRESSES - 1) : addresses;
  return (
    <Card data={data} icon="host" name={t("ui.canvas.hostStack")}>
      {shown.map((address) => (
        <div key={address} className="canvas-card-sub canvas-stack-address mono">
          {address}
        </div>
      ))}
      {hidden > 0 && (
        <div className="canvas-card-sub">
          {t("ui.canvas.moreAddresses", { count: addresses.length - shown.length })}
        </div>
      )}
      {addresses.length === 0 && (
        <div className="canvas-card-sub">
          {facts.kind === "stack" && facts.dhcp ? "DHCP" : t("ui.canvas.noAddress")}
        </div>
      )}
    </Card>
  );
}
