import "../../ui/switch.css";
import { Switch as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { useText } from "../../i18n/language.ts";
import type { ControlProps } from "./control-props.ts";

/** On or off; what is the default anyway is left out of the document. */
export function SwitchControl(props: ControlProps & { readonly whenAbsent: boolean }): ReactNode {
  const t = useText();
  const { merged, absent, whenAbsent } = props;
  const isOn = merged.mixed
    ? false
    : typeof merged.value === "boolean"
      ? merged.value
      : absent?.text === "true" || whenAbsent;
  return (
    <div className="inspector-switch">
      <Radix.Root
        id={props.inputId}
        className="switch"
        checked={isOn}
        aria-describedby={props.describedBy}
        onCheckedChange={(checked) => {
          props.set(checked === whenAbsent ? null : checked);
        }}
      >
        <Radix.Thumb className="switch-thumb" />
      </Radix.Root>
      {merged.mixed && <span className="inspector-faint">{t("ui.inspector.mixed")}</span>}
    </div>
  );
}
