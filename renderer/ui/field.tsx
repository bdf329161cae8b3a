import "./field.css";
import { CircleAlert, TriangleAlert } from "lucide-react";
import { useId, type ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** What a field says besides its value. */
export interface FieldProps {
  readonly label: string;
  /** The label stands only for screen readers. */
  readonly hideLabel?: boolean;
  /** At the right end of the label: a help button, a chip. */
  readonly aside?: ReactNode;
  readonly hint?: string | undefined;
  /** What is wrong with the value. */
  readonly error?: string | undefined;
  /** What is doubtful about the value. */
  readonly warning?: string | undefined;
}

/** How the control inside a field names what belongs to it. */
export interface FieldIds {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

interface FieldFrameProps extends FieldProps {
  children(ids: FieldIds): ReactNode;
}

/** Label, control, and below it what is wrong or worth knowing. */
export function Field(props: FieldFrameProps): ReactNode {
  const id = useId();
  const note = props.error ?? props.warning ?? props.hint;
  const describedBy = note === undefined ? undefined : `${id}-note`;
  return (
    <div className="field">
      <div className={classNames("field-label", props.hideLabel === true && "unseen")}>
        <label htmlFor={id}>{props.label}</label>
        {props.aside}
      </div>
      {props.children({ id, describedBy, invalid: props.error !== undefined })}
      {note !== undefined && (
        <p id={describedBy} className={classNames("field-note", toneOf(props))}>
          {props.error !== undefined && <CircleAlert size={12} aria-hidden />}
          {props.error === undefined && props.warning !== undefined && (
            <TriangleAlert size={12} aria-hidden />
          )}
          <span>{note}</span>
        </p>
      )}
    </div>
  );
}

function toneOf({ error, warning }: FieldProps): string | undefined {
  if (error !== undefined) {
    return "field-note-bad";
  }
  return warning === undefined ? undefined : "field-note-warn";
}
