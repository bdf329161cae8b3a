import { useRef, type ComponentProps, type KeyboardEvent, type ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Field, type FieldIds, type FieldProps } from "./field.tsx";
import { useDraft, type Draft } from "./use-draft.ts";

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly placeholder?: string | undefined;
  /** Addresses, MACs and commands. */
  readonly mono?: boolean;
  readonly lines?: number;
  readonly maxLength?: number;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly list?: string;
  /** At Enter or when the field is left, if it is another text then; Escape takes it back. */
  readonly onCommit: (text: string) => void;
  /** With every key, for validation as one types. */
  readonly onType?: (text: string) => void;
}

/** A text; several `lines` make it an area, where Enter begins a new one. */
export function TextField(props: TextFieldProps): ReactNode {
  const draft = useDraft(props.value, props.onCommit);
  return <Field {...props}>{(ids) => <TextBox props={props} draft={draft} ids={ids} />}</Field>;
}

interface TextBoxProps {
  readonly props: TextFieldProps;
  readonly draft: Draft;
  readonly ids: FieldIds;
}

function TextBox({ props, draft, ids }: TextBoxProps): ReactNode {
  const many = (props.lines ?? 1) > 1;
  const shared = useBoxProps({ props, draft, ids });
  const type = (text: string): void => {
    draft.type(text);
    props.onType?.(text);
  };
  return (
    <div
      className={classNames(
        "field-box",
        many && "field-area",
        ids.invalid && "field-box-invalid",
        props.disabled === true && "field-box-disabled",
      )}
    >
      {many ? (
        <textarea
          {...shared}
          rows={props.lines}
          onChange={(event) => {
            type(event.target.value);
          }}
        />
      ) : (
        <input
          {...shared}
          type="text"
          list={props.list}
          onChange={(event) => {
            type(event.target.value);
          }}
        />
      )}
    </div>
  );
}

type BoxProps = ComponentProps<"input"> & ComponentProps<"textarea">;

/** What an input and a textarea have in common. */
function useBoxProps({ props, draft, ids }: TextBoxProps): BoxProps {
  // Escape leaves the field as well, and must not commit what it has just taken back.
  const cancelled = useRef(false);
  return {
    id: ids.id,
    value: draft.text,
    placeholder: props.placeholder,
    maxLength: props.maxLength,
    disabled: props.disabled,
    autoFocus: props.autoFocus,
    spellCheck: false,
    autoComplete: "off",
    "aria-invalid": ids.invalid || undefined,
    "aria-describedby": ids.describedBy,
    className: classNames("field-input", props.mono === true && "mono"),
    onFocus: () => {
      cancelled.current = false;
    },
    onBlur: () => {
      if (!cancelled.current) {
        draft.commit();
      }
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement & HTMLTextAreaElement>) => {
      if (event.key === "Enter" && ((props.lines ?? 1) === 1 || event.ctrlKey)) {
        draft.commit();
      } else if (event.key === "Escape") {
        event.stopPropagation();
        cancelled.current = true;
        draft.cancel();
        props.onType?.(props.value);
        event.currentTarget.blur();
      }
    },
  };
}
