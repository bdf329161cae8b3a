import type { Message } from "../../../shared/messages/message.ts";
import type { Default, OwnerValue } from "../fields/field.ts";
import type { CommonField, Merged } from "../owners.ts";

/** What every control gets of its field. */
export interface ControlProps {
  readonly owners: readonly OwnerValue[];
  readonly field: CommonField;
  readonly merged: Merged;
  readonly label: string;
  readonly inputId: string;
  readonly describedBy: string | undefined;
  readonly absent: Default | undefined;
  /** Sets the property of all owners; `null` leaves it out. */
  readonly set: (value: unknown) => void;
  readonly refusal: Message | undefined;
}
