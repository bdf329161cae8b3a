import type { ReactNode } from "react";
import type { CallFailure } from "../../../shared/protocol/app/contract.ts";
import { useSay } from "../../i18n/language.ts";
import { TextField } from "../../ui/text-field.tsx";

interface NameFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly name: string;
  /** Why the last try failed; a name that exists is a warning, as it can be replaced. */
  readonly failure: CallFailure | undefined;
  readonly onChange: (name: string) => void;
}

/** Under which name something is saved. */
export function NameField({ label, hint, name, failure, onChange }: NameFieldProps): ReactNode {
  const say = useSay();
  const said = failure && say(failure.message);
  return (
    <TextField
      autoFocus
      mono
      label={label}
      hint={hint}
      value={name}
      onType={onChange}
      onCommit={onChange}
      {...(failure?.kind === "exists" ? { warning: said } : { error: said })}
    />
  );
}
