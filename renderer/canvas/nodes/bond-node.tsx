import type { ReactNode } from "react";
import { useText } from "../../i18n/language.ts";
import { classNames } from "../../ui/class-names.ts";
import { Card } from "./card.tsx";
import type { ItemProps } from "./drawn.tsx";

const BOTH = ["top", "bottom"] as const;

/** A bond above its ports, with its mode. */
export function BondNode({ data }: ItemProps): ReactNode {
  const t = useText();
  const { node, facts } = data;
  if (node.kind !== "bond" || facts.kind !== "bond") {
    return null;
  }
  const words = [
    ...(node.up === false ? [t("ui.canvas.down")] : []),
    // Beside the name, the longest modes would leave none of it.
    node.mode,
    t("ui.canvas.ports", { count: facts.ports }),
    ...(facts.promiscuous === "no" ? [] : [t(`ui.canvas.promiscuous.${facts.promiscuous}`)]),
  ];
  return (
    <Card
      data={data}
      icon="bond"
      handles={BOTH}
      className={classNames(node.up === false && "canvas-down")}
    >
      <div className="canvas-card-sub">{words.join(" · ")}</div>
    </Card>
  );
}
