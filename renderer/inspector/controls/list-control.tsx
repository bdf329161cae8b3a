import { X } from "lucide-react";
import type { ReactNode } from "react";
import type { Diagnostic } from "../../../shared/lint/diagnostic.ts";
import { useText } from "../../i18n/language.ts";
import type { PlainId } from "../../i18n/plain-id.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { propertyPlace } from "../findings.ts";
import { Findings } from "../notes.tsx";
import { changedList, setForAll } from "../set-command.ts";
import { TextBox } from "../text-box.tsx";
import type { ControlProps } from "./control-props.ts";

interface ListProps extends ControlProps {
  readonly add: PlainId;
  readonly example: string;
  readonly findings: readonly Diagnostic[];
}

/** Texts, one per row; the last row adds one. */
export function ListControl(props: ListProps): ReactNode {
  const t = useText();
  const { merged, findings, set } = props;
  const list = merged.mixed ? [] : ((merged.value as readonly string[] | undefined) ?? []);
  return (
    <ul className="inspector-list" aria-label={props.label}>
      {list.map((entry, at) => (
        // An entry has no identity besides its place.
        <li key={at}>
          <div className="inspector-entry">
            <div className="inspector-entry-box">
              <EntryBox {...props} list={list} at={at} />
            </div>
            <IconButton
              label={t("ui.inspector.remove", { entry })}
              size="small"
              onClick={() => {
                set(changedList(list, at, null));
              }}
            >
              <X size={14} aria-hidden />
            </IconButton>
          </div>
          <Findings findings={findings.filter(({ path }) => propertyPlace(path).at === at)} />
        </li>
      ))}
      <li>
        <EntryBox {...props} list={list} at={list.length} />
      </li>
    </ul>
  );
}

function EntryBox(
  props: ListProps & { readonly list: readonly string[]; readonly at: number },
): ReactNode {
  const t = useText();
  const { owners, field, list, at, add } = props;
  const ids = owners.map(({ id }) => id);
  const isNew = at === list.length;
  const label = isNew ? t(add) : t("ui.inspector.entry", { label: props.label, number: at + 1 });
  return (
    <TextBox
      inputId={at === 0 ? props.inputId : `${props.inputId}-${at}`}
      label={label}
      place={`${ids.join("+")}.${field.key}.${isNew ? "new" : at}`}
      committed={list[at] ?? ""}
      commandFor={(text) =>
        setForAll(owners, field.key, changedList(list, at, text.trim() === "" ? null : text.trim()))
      }
      ids={ids}
      property={field.key}
      placeholder={isNew ? `${t(add)}, ${props.example}` : props.example}
      mono
    />
  );
}
