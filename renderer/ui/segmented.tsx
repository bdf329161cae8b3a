import "./segmented.css";
import { ToggleGroup } from "radix-ui";
import type { ReactNode } from "react";
import { Steady } from "./steady.tsx";

interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly {
    readonly value: Value;
    readonly label: ReactNode;
    /** Tells more when hovered. */
    readonly title?: string;
  }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, all in sight. */
export function Segmented<Value extends string>({
  label,
  value,
  options,
  onChange,
}: SegmentedProps<Value>): ReactNode {
  const choose = (chosen: string): void => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) {
      onChange(option.value);
    }
  };
  return (
    <ToggleGroup.Root
      type="single"
      className="segmented"
      aria-label={label}
      value={value}
      onValueChange={choose}
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          className="segmented-item"
          title={option.title}
        >
          {typeof option.label === "string" ? <Steady text={option.label} /> : option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
