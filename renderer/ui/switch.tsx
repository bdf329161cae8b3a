import "./switch.css";
import { Switch as Radix } from "radix-ui";
import { useId, type ReactNode } from "react";

interface SwitchProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that is on or off, and holds at once. */
export function Switch({ label, hint, checked, disabled, onChange }: SwitchProps): ReactNode {
  const id = useId();
  return (
    <div className="switch-row">
      <span className="switch-words">
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
      </span>
      <Radix.Root
        id={id}
        className="switch"
        checked={checked}
        disabled={disabled === true}
        onCheckedChange={onChange}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      >
        <Radix.Thumb className="switch-thumb" />
      </Radix.Root>
    </div>
  );
}
