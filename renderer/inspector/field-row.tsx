import { RotateCcw } from "lucide-react";
import { useId, useState, type ReactNode } from "react";
import type { Diagnostic } from "../../shared/lint/diagnostic.ts";
import type { Message } from "../../shared/messages/message.ts";
import type { TopologyIndex } from "../../shared/topology/topology-index.ts";
import { useSay, useText } from "../i18n/language.ts";
import { useApp } from "../store/app.ts";
import { classNames } from "../ui/class-names.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Tooltip } from "../ui/tooltip.tsx";
import { Control } from "./controls/control.tsx";
import type { Control as ControlSpec, OwnerValue } from "./fields/field.ts";
import { isOptionalField } from "./fields/tables.ts";
import { findingsAt } from "./findings.ts";
import { Findings, Refusal } from "./notes.tsx";
import { mergedValue, scopeOf, type CommonField } from "./owners.ts";
import { setForAll } from "./set-command.ts";

interface FieldRowProps {
  readonly owners: readonly OwnerValue[];
  readonly field: CommonField;
  readonly index: TopologyIndex;
  readonly diagnostics: readonly Diagnostic[];
}

const WIDE: readonly ControlSpec["type"][] = ["mode", "list", "routes", "ports", "prose"];
/** Findings at an entry stand below that entry. */
const PER_ENTRY: readonly ControlSpec["type"][] = ["list", "routes"];

/** One property: its name with its explanation, its control, and what is wrong with it. */
export function FieldRow({ owners, field, index, diagnostics }: FieldRowProps): ReactNode {
  const t = useText();
  const inputId = useId();
  const [refusal, set] = useSetter(owners, field);
  const [isExplained, setExplained] = useState(false);
  const { key, spec } = field;
  const merged = mergedValue(owners, key);
  const ids = new Set<string>(owners.map(({ id }) => id));
  const findings = findingsAt(diagnostics, ids, key);
  const [only] = owners;
  const absent = only && owners.length === 1 ? spec.absent?.(only, index) : undefined;
  const label = t(spec.label);
  const { type } = spec.control;
  const isSet = merged.mixed || merged.value !== undefined;
  const isWide = WIDE.includes(type) || isLongChoice(spec.control);
  const canReset = isSet && !WIDE.includes(type) && isOptional(owners, key);
  return (
    <div
      className={classNames("inspector-row", isWide && "inspector-row-wide")}
      data-field={key}
      onKeyDown={(event) => {
        if (event.key === "F1") {
          event.preventDefault();
          setExplained(!isExplained);
        }
      }}
    >
      <FieldLabel {...{ field, inputId, absent, label }} isDrawn={isSet} />
      <div className="inspector-control">
        <Control
          {...{ owners, field, merged, label, inputId, absent, set, refusal, index, findings }}
          describedBy={`${inputId}-help`}
        />
      </div>
      {canReset && (
        <IconButton
          label={t("ui.inspector.reset", { label })}
          size="small"
          className="inspector-reset"
          onClick={() => {
            set(null);
          }}
        >
          <RotateCcw size={12} aria-hidden />
        </IconButton>
      )}
      <div className="inspector-notes">
        {isExplained && <p className="inspector-faint">{t(spec.help)}</p>}
        {refusal && <Refusal error={refusal} />}
        {!PER_ENTRY.includes(type) && <Findings findings={findings} />}
      </div>
    </div>
  );
}

interface FieldLabelProps {
  readonly field: CommonField;
  readonly inputId: string;
  readonly label: string;
  readonly absent: { readonly text: string; readonly origin: Message } | undefined;
  readonly isDrawn: boolean;
}

function FieldLabel({ field, inputId, label, absent, isDrawn }: FieldLabelProps): ReactNode {
  const t = useText();
  const say = useSay();
  const { help, belongs } = field.spec;
  const origin = absent && !isDrawn ? say(absent.origin) : undefined;
  return (
    <>
      <Tooltip
        side="left"
        content={
          <span className="inspector-help">
            <strong>{label}</strong>
            <HelpWords words={t(help)} />
            {belongs && <span>{t(belongs.why)}</span>}
            {origin !== undefined && (
              <span>
                <span className="mono small">{absent?.text}</span> {origin}
              </span>
            )}
          </span>
        }
      >
        <label className="inspector-label" htmlFor={inputId}>
          {label}
        </label>
      </Tooltip>
      <span id={`${inputId}-help`} className="unseen">
        {[t(help), origin].join(" ")}
      </span>
    </>
  );
}

/** Three words do not fit beside a label. */
function isLongChoice(control: ControlSpec): boolean {
  return control.type === "choice" && control.choices.length > 2;
}

const COMMAND = /(?:ip (?:link|address|route|netns)|sysctl|bridge link) .*$/u;

/** An explanation, with what the command line calls it on a line of its own. */
function HelpWords({ words }: { readonly words: string }): ReactNode {
  const command = COMMAND.exec(words)?.[0];
  return (
    <>
      <span>{command === undefined ? words : words.slice(0, -command.length)}</span>
      {command !== undefined && <code>{command}</code>}
    </>
  );
}

function isOptional(owners: readonly OwnerValue[], key: string): boolean {
  return owners.every((owner) => isOptionalField(scopeOf(owner), key));
}

/** Sets the property of all owners; what is refused is said below the field. */
function useSetter(
  owners: readonly OwnerValue[],
  { key }: CommonField,
): readonly [Message | undefined, (value: unknown) => void] {
  const app = useApp();
  const [refused, setRefused] = useState<{ for: unknown; error: Message } | null>(null);
  const { topology } = app.document.getState();
  const set = (value: unknown): void => {
    const done = app.document.getState().run(setForAll(owners, key, value));
    setRefused(done.ok ? null : { for: topology, error: done.error.message });
  };
  return [refused?.for === topology ? refused.error : undefined, set];
}
