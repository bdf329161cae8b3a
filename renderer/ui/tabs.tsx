import "./tabs.css";
import { Tabs as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Steady } from "./steady.tsx";

interface TabsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly tabs: readonly {
    readonly value: Value;
    readonly label: string;
    /** After the label: counts. */
    readonly aside?: ReactNode;
    readonly content: ReactNode;
  }[];
  /** At the right end of the row. */
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly onChange: (value: Value) => void;
}

/** Several views in one place. */
export function Tabs<Value extends string>(props: TabsProps<Value>): ReactNode {
  const { tabs, onChange } = props;
  const choose = (chosen: string): void => {
    const tab = tabs.find((candidate) => candidate.value === chosen);
    if (tab) {
      onChange(tab.value);
    }
  };
  return (
    <Radix.Root
      className={classNames("tabs", props.className)}
      value={props.value}
      onValueChange={choose}
    >
      <div className="tabs-row">
        <Radix.List className="tabs-list" aria-label={props.label}>
          {tabs.map((tab) => (
            <Radix.Trigger key={tab.value} value={tab.value} className="tabs-tab">
              <Steady text={tab.label} />
              {tab.aside}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {props.aside}
      </div>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} className="tabs-content">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
