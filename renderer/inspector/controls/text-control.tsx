import type { ReactNode } from "react";
import { useText } from "../../i18n/language.ts";
import { isOptionalField } from "../fields/tables.ts";
import { scopeOf } from "../owners.ts";
import { setForAll, textOf, typedValue } from "../set-command.ts";
import { TextBox } from "../text-box.tsx";
import type { ControlProps } from "./control-props.ts";

/** A text, a number with its unit, or several lines. */
export function TextControl(props: ControlProps): ReactNode {
  const t = useText();
  const { owners, field, merged, absent } = props;
  const { key, spec } = field;
  const { control } = spec;
  const ids = owners.map(({ id }) => id);
  const isOptional = owners.every((owner) => isOptionalField(scopeOf(owner), key));
  const left = spec.placeholder ? t(spec.placeholder) : absent?.text;
  const unit = control.type === "number" && control.unit ? t(control.unit) : undefined;
  return (
    <TextBox
      inputId={props.inputId}
      describedBy={props.describedBy}
      place={`${ids.join("+")}.${key}`}
      committed={merged.mixed ? "" : textOf(merged.value)}
      commandFor={(text) => setForAll(owners, key, typedValue(control, text, isOptional))}
      ids={ids}
      property={key}
      placeholder={merged.mixed ? t("ui.inspector.mixed") : left}
      unit={unit}
      mono={control.type === "number" || (control.type === "text" && control.mono === true)}
      isProse={control.type === "prose"}
    />
  );
}
