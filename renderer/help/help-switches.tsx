import type { ReactNode } from "react";
import type { HelpChoice, HelpSwitch } from "../../shared/help/page.ts";
import { HELP_TEXTS } from "../../shared/messages/help.ts";
import { useLanguage } from "../i18n/language.ts";
import { Segmented } from "../ui/segmented.tsx";
import { Select } from "../ui/select.tsx";
import { Switch } from "../ui/switch.tsx";

/** More than these do not fit beside each other. */
const MOST_IN_SIGHT = 3;

interface HelpSwitchesProps {
  readonly switches: readonly HelpSwitch[];
  readonly choice: HelpChoice;
  readonly onChange: (choice: HelpChoice) => void;
}

/** What a reader can change about a small network. */
export function HelpSwitches({ switches, choice, onChange }: HelpSwitchesProps): ReactNode {
  return (
    <div className="help-switches">
      {switches.map((one) => (
        <OneSwitch
          key={one.id}
          one={one}
          value={choice[one.id] ?? one.start}
          onChange={(value) => {
            onChange({ ...choice, [one.id]: value });
          }}
        />
      ))}
    </div>
  );
}

interface OneSwitchProps {
  readonly one: HelpSwitch;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function OneSwitch({ one, value, onChange }: OneSwitchProps): ReactNode {
  const { words } = HELP_TEXTS[useLanguage()];
  const { label, values } = words.switches[one.id];
  const names: Readonly<Record<string, string>> = values;
  const isPlain = names["on"] === words.switches.hairpin.values.on;
  if (isPlain) {
    return (
      <Switch
        label={label}
        checked={value === "on"}
        onChange={(checked) => {
          onChange(checked ? "on" : "off");
        }}
      />
    );
  }
  const options = one.values.map((name) => ({ value: name, label: names[name] ?? name }));
  return (
    <div className="help-switch">
      <span aria-hidden>{label}</span>
      {options.length > MOST_IN_SIGHT ? (
        <Select label={label} value={value} options={options} onChange={onChange} />
      ) : (
        <Segmented label={label} value={value} options={options} onChange={onChange} />
      )}
    </div>
  );
}
