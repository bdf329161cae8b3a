import type { ReactNode } from "react";
import { useText } from "../../i18n/language.ts";
import { Segmented } from "../../ui/segmented.tsx";
import type { Choice } from "../fields/field.ts";
import type { ControlProps } from "./control-props.ts";

/** One of a few values, all in sight. */
export function ChoiceControl(
  props: ControlProps & { readonly choices: readonly Choice[] },
): ReactNode {
  const t = useText();
  const { merged, choices, label } = props;
  return (
    <Segmented
      label={label}
      value={merged.mixed ? "" : nameOf(merged.value)}
      options={choices.map((choice) => ({ value: nameOf(choice.value), label: t(choice.label) }))}
      onChange={(name) => {
        const chosen = choices.find(({ value }) => nameOf(value) === name);
        if (chosen) {
          props.set(chosen.value);
        }
      }}
    />
  );
}

function nameOf(value: unknown): string {
  return JSON.stringify(value ?? null);
}
