import "./checkbox.css";
import { Check, Minus } from "lucide-react";
import { Checkbox as Radix } from "radix-ui";
import { useId, type ReactNode } from "react";

interface CheckboxProps {
  readonly label: ReactNode;
  readonly hint?: string | undefined;
  /** `mixed`: several things are meant, which do not agree. */
  readonly checked: boolean | "mixed";
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A tick before a sentence. */
export function Checkbox({ label, hint, checked, disabled, onChange }: CheckboxProps): ReactNode {
  const id = useId();
  return (
    <div className="checkbox-row">
      <Radix.Root
        id={id}
        className="checkbox"
        checked={checked === "mixed" ? "indeterminate" : checked}
        disabled={disabled === true}
        onCheckedChange={(state) => {
          onChange(state === true);
        }}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      >
        <Radix.Indicator className="checkbox-mark">
          {checked === "mixed" ? <Minus size={12} /> : <Check size={12} strokeWidth={3} />}
        </Radix.Indicator>
      </Radix.Root>
      <span className="checkbox-words">
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
      </span>
    </div>
  );
}
