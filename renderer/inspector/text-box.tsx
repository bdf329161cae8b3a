import "../ui/field.css";
import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { Command } from "../../shared/topology/commands/command.ts";
import { classNames } from "../ui/class-names.ts";
import { Findings, Refusal } from "./notes.tsx";
import { useFindingsAhead, useTyped, type TypedText } from "./use-edit.ts";

export interface TextBoxProps {
  readonly inputId: string;
  /** Names the field in the store of typed texts. */
  readonly place: string;
  readonly committed: string;
  readonly commandFor: (text: string) => Command;
  /** Whose findings are shown ahead while typing. */
  readonly ids: readonly string[];
  readonly property: string;
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly unit?: string | undefined;
  readonly mono?: boolean | undefined;
  readonly isProse?: boolean;
  /** After a text was taken with Enter. */
  readonly onTaken?: () => void;
}

/** A text that is taken at Enter or when left, taken back at Escape, and never lost when wrong. */
export function TextBox(props: TextBoxProps): ReactNode {
  const { inputId, ids, property, placeholder, unit } = props;
  const typed = useTyped(props.place, props.committed, props.commandFor);
  const [isFocused, setFocused] = useState(false);
  const [isPressed, setPressed] = useState(false);
  const pending = typed.isClean ? undefined : props.commandFor(typed.text);
  const ahead = useFindingsAhead(ids, property, isFocused && !typed.error ? pending : undefined);
  const isLoud = typed.error !== undefined && (!isFocused || isPressed);
  const box = useBox(props, typed, setFocused, setPressed);
  const common = {
    ...box,
    placeholder,
    "aria-invalid": isLoud || undefined,
    "aria-describedby": typed.error ? `${inputId}-why` : props.describedBy,
  };
  return (
    <>
      <div
        className={classNames(
          "field-box",
          props.isProse === true && "field-area",
          isLoud && "field-box-invalid",
        )}
      >
        {props.isProse === true ? <textarea {...common} rows={3} /> : <input {...common} />}
        {unit !== undefined && <span className="field-unit">{unit}</span>}
      </div>
      {typed.error && (
        <Refusal id={`${inputId}-why`} error={typed.error} isQuiet={!isLoud} onUse={typed.type} />
      )}
      {isFocused && <Findings findings={ahead} />}
    </>
  );
}

type BoxElement = HTMLInputElement & HTMLTextAreaElement;

/** What an input and a text area have in common. */
function useBox(
  props: TextBoxProps,
  typed: TypedText,
  setFocused: (isFocused: boolean) => void,
  setPressed: (isPressed: boolean) => void,
): React.ComponentProps<"input"> & React.ComponentProps<"textarea"> {
  // Escape leaves the field too, and must not commit what it has just taken back.
  const isCancelled = useRef(false);
  return {
    id: props.inputId,
    value: typed.text,
    name: props.property === "name" ? "node-name" : undefined,
    spellCheck: props.isProse === true,
    autoComplete: "off",
    "aria-label": props.label,
    className: classNames("field-input", props.mono === true && "mono"),
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setPressed(false);
      typed.type(event.target.value);
    },
    onFocus: () => {
      isCancelled.current = false;
      setFocused(true);
    },
    onBlur: () => {
      setFocused(false);
      if (!isCancelled.current) {
        typed.commit();
      }
    },
    onKeyDown: (event: KeyboardEvent<BoxElement>) => {
      if (event.key === "Enter" && (props.isProse !== true || event.ctrlKey)) {
        setPressed(true);
        if (typed.commit()) {
          props.onTaken?.();
        }
      } else if (event.key === "Escape") {
        event.stopPropagation();
        isCancelled.current = true;
        typed.cancel();
        event.currentTarget.blur();
      }
    },
  };
}
