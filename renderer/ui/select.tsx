import "./select.css";
import { Check, ChevronDown } from "lucide-react";
import { Select as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Before the label, in the list and when chosen. */
  readonly icon?: ReactNode;
  /** Below the label in the list. */
  readonly hint?: string;
  readonly disabled?: boolean;
}

interface SelectProps<Value extends string> {
  /** Its name, unless a field's label names `id`. */
  readonly label?: string;
  readonly id?: string;
  /** Undefined: nothing chosen, the placeholder shows. */
  readonly value: Value | undefined;
  readonly placeholder?: string;
  readonly options: readonly SelectOption<Value>[];
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly className?: string;
  readonly onChange: (value: Value) => void;
}

/** One of many. */
export function Select<Value extends string>(props: SelectProps<Value>): ReactNode {
  const { options, onChange } = props;
  const choose = (chosen: string): void => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) {
      onChange(option.value);
    }
  };
  return (
    <Radix.Root value={props.value ?? ""} onValueChange={choose} disabled={props.disabled === true}>
      <Radix.Trigger
        id={props.id}
        className={classNames("select", props.className)}
        aria-label={props.label}
        aria-invalid={props.invalid === true || undefined}
        aria-describedby={props.describedBy}
      >
        <span className="select-value">
          <Radix.Value placeholder={props.placeholder} />
        </span>
        <Radix.Icon asChild>
          <ChevronDown size={14} className="select-arrow" />
        </Radix.Icon>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className="select-list" position="popper" sideOffset={4}>
          <Radix.Viewport>
            {options.map((option) => (
              <SelectItem key={option.value} option={option} />
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function SelectItem({ option }: { readonly option: SelectOption<string> }): ReactNode {
  return (
    <Radix.Item
      value={option.value}
      disabled={option.disabled === true}
      className="select-item"
      textValue={option.label}
    >
      <span className="select-check">
        <Radix.ItemIndicator>
          <Check size={14} />
        </Radix.ItemIndicator>
      </span>
      <span className="select-words">
        <Radix.ItemText>
          <span className="select-text">
            {option.icon}
            {option.label}
          </span>
        </Radix.ItemText>
        {option.hint !== undefined && <small>{option.hint}</small>}
      </span>
    </Radix.Item>
  );
}
