import type { ReactNode } from "react";
import type { NodeOf } from "../../../shared/topology/document.ts";
import type { LiveLink } from "../../../shared/plan/live-state.ts";
import { useText } from "../../i18n/language.ts";
import { useFrom } from "../../store/app.ts";
import { classNames } from "../../ui/class-names.ts";
import type { ItemFacts } from "../picture/facts.ts";
import { Card } from "./card.tsx";
import type { ItemProps } from "./drawn.tsx";

const BOTH = ["top", "bottom"] as const;
const TOP = ["top"] as const;

/** An interface of a host: its link light and, when this machine has it, what it does now. */
export function NicNode({ data }: ItemProps): ReactNode {
  const { node, facts } = data;
  if (node.kind !== "nic" || facts.kind !== "nic") {
    return null;
  }
  return <Nic data={data} node={node} facts={facts} />;
}

interface NicProps {
  readonly data: ItemProps["data"];
  readonly node: NodeOf<"nic">;
  readonly facts: Extract<ItemFacts, { kind: "nic" }>;
}

function Nic({ data, node, facts }: NicProps): ReactNode {
  const t = useText();
  const live = useLiveLink(node, facts.local);
  const words = useWords({ node, facts, live });
  const carrier = live === undefined ? node.carrier : live.carrier;
  return (
    <Card
      data={data}
      icon="nic"
      handles={node.vlan ? TOP : BOTH}
      className={classNames(node.up === false && "canvas-down")}
      end={
        <>
          {node.vlan && <span className="canvas-word">VLAN {node.vlan.id}</span>}
          {carrier !== undefined && (
            <span
              role="img"
              aria-label={t(carrier ? "ui.canvas.linkUp" : "ui.canvas.noLink")}
              className={classNames("canvas-light", !carrier && "canvas-light-off")}
            />
          )}
        </>
      }
    >
      <div className={classNames("canvas-card-sub", words.isAddress && "mono")}>{words.text}</div>
    </Card>
  );
}

interface Said {
  readonly node: NodeOf<"nic">;
  readonly facts: Extract<ItemFacts, { kind: "nic" }>;
  readonly live: LiveLink | undefined;
}

/** Speed and state as far as they are known, else the address, else what it is. */
function useWords(said: Said): { readonly text: string; readonly isAddress: boolean } {
  const t = useText();
  const { node } = said;
  const words = [
    ...(node.up === false ? [t("ui.canvas.down")] : []),
    ...linkWords(said, t),
    ...(node.wireless === true || said.live?.wireless === true ? ["Wi-Fi"] : []),
    ...promiscuityWords(said, t),
  ];
  const [address] = node.addresses ?? [];
  if (words.length > 0) {
    return { text: words.join(" · "), isAddress: false };
  }
  return address === undefined
    ? { text: t(node.vlan ? "ui.canvas.vlanInterface" : "ui.canvas.physicalNic"), isAddress: false }
    : { text: address, isAddress: true };
}

type Text = ReturnType<typeof useText>;

function linkWords({ live }: Said, t: Text): readonly string[] {
  if (live && !live.carrier) {
    return [t("ui.canvas.noLink")];
  }
  const speed = live?.speed ?? 0;
  return speed > 0 ? [t("ui.canvas.speed", { megabits: speed })] : [];
}

/** What this machine's NIC does outweighs what its children would make it do. */
function promiscuityWords({ facts, live }: Said, t: Text): readonly string[] {
  if (live !== undefined && live.promiscuity > 0) {
    return [t("ui.canvas.promiscuousNow")];
  }
  return facts.promiscuous === "no" ? [] : [t(`ui.canvas.promiscuous.${facts.promiscuous}`)];
}

/** The NIC of this machine that stands for the drawn one. */
function useLiveLink(node: NodeOf<"nic">, local: boolean): LiveLink | undefined {
  return useFrom("host", ({ snapshot, bindings }) => {
    if (!local || !snapshot) {
      return undefined;
    }
    const name = bindings[node.id] ?? node.name;
    return snapshot.live.namespaces[0]?.links.find((link) => link.name === name);
  });
}
