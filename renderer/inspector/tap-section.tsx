import { Copy } from "lucide-react";
import type { ReactNode } from "react";
import type { NodeOf } from "../../shared/topology/document.ts";
import { nodeOfKind, type TopologyIndex } from "../../shared/topology/topology-index.ts";
import { CopyButton } from "../export/copy-button.tsx";
import { useText } from "../i18n/language.ts";
import { Section } from "./fields-section.tsx";
import { tapCommand } from "./tap-command.ts";

interface TapSectionProps {
  readonly node: NodeOf<"macvlan">;
  readonly index: TopologyIndex;
}

/** The line that runs a virtual machine on an applied tap, to be copied. */
export function TapSection({ node, index }: TapSectionProps): ReactNode {
  const t = useText();
  const command = tapCommand(node, nodeOfKind(index, node.guest, "guest"));
  if (command === undefined) {
    return null;
  }
  return (
    <Section title="ui.inspector.group.tap">
      <p className="inspector-faint">{t("ui.inspector.tap.about")}</p>
      <code className="inspector-command mono selectable">{command}</code>
      <CopyButton
        text={() => command}
        label={t("ui.inspector.tap.copy")}
        icon={<Copy size={14} />}
      />
    </Section>
  );
}
