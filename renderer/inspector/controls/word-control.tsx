import type { ReactNode } from "react";
import { useText } from "../../i18n/language.ts";
import { Select } from "../../ui/select.tsx";
import type { ControlProps } from "./control-props.ts";

/** One of a few words that stand as they are, in a list. */
export function WordControl(
  props: ControlProps & { readonly words: readonly string[] },
): ReactNode {
  const t = useText();
  const { merged, words } = props;
  return (
    <Select
      id={props.inputId}
      label={props.label}
      describedBy={props.describedBy}
      value={merged.mixed ? undefined : (merged.value as string | undefined)}
      placeholder={t("ui.inspector.mixed")}
      options={words.map((word) => ({ value: word, label: word }))}
      invalid={props.refusal !== undefined}
      onChange={props.set}
    />
  );
}
