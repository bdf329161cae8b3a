import { useRef, type ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Field, type FieldProps } from "./field.tsx";
import { useDraft } from "./use-draft.ts";

interface NumberFieldProps extends FieldProps {
  /** Undefined: not set, the placeholder shows what holds then. */
  readonly value: number | undefined;
  readonly placeholder?: string | undefined;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  /** What an arrow key adds. */
  readonly step?: number;
  readonly disabled?: boolean;
  /** At Enter, an arrow key, or when the field is left; undefined: emptied. */
  readonly onCommit: (value: number | undefined) => void;
  readonly onType?: (value: number | undefined) => void;
}

/** A whole number with its unit; what is no number is not taken. */
export function NumberField(props: NumberFieldProps): ReactNode {
  const cancelled = useRef(false);
  const draft = useDraft(props.value === undefined ? "" : String(props.value), (text) => {
    props.onCommit(numberIn(text));
  });
  const step = (by: number): void => {
    const from = numberIn(draft.text) ?? numberIn(props.placeholder ?? "") ?? props.min ?? 0;
    props.onCommit(clamp(from + by, props));
  };
  return (
    <Field {...props}>
      {({ id, describedBy, invalid }) => (
        <div className={classNames("field-box", invalid && "field-box-invalid")}>
          <input
            id={id}
            className="field-input mono"
            inputMode="numeric"
            autoComplete="off"
            value={draft.text}
            placeholder={props.placeholder}
            disabled={props.disabled}
            aria-invalid={invalid || undefined}
            aria-describedby={describedBy}
            onFocus={() => {
              cancelled.current = false;
            }}
            onBlur={() => {
              if (!cancelled.current) {
                draft.commit();
              }
            }}
            onChange={(event) => {
              const text = event.target.value.replace(/[^\d-]/gu, "");
              draft.type(text);
              props.onType?.(numberIn(text));
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter") {
                draft.commit();
              } else if (event.key === "Escape") {
                event.stopPropagation();
                cancelled.current = true;
                draft.cancel();
                event.currentTarget.blur();
              } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
                event.preventDefault();
                step((event.key === "ArrowUp" ? 1 : -1) * (props.step ?? 1));
              }
            }}
          />
          {props.unit !== undefined && <span className="field-unit">{props.unit}</span>}
        </div>
      )}
    </Field>
  );
}

function numberIn(text: string): number | undefined {
  return /^-?\d+$/u.test(text) ? Number(text) : undefined;
}

function clamp(value: number, { min, max }: Pick<NumberFieldProps, "min" | "max">): number {
  return Math.min(Math.max(value, min ?? -Infinity), max ?? Infinity);
}
