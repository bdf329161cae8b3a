import type { ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { Field } from "../ui/field.tsx";
import { NodeIcon } from "../ui/node-icon.tsx";
import { Select } from "../ui/select.tsx";
import type { Choices } from "./use-choices.ts";

/** Whose part is written; nothing where there is only one. */
export function HostSelect({ choices }: { readonly choices: Choices }): ReactNode {
  const t = useText();
  const { hosts, host, setHost } = choices;
  return (
    hosts.length > 1 && (
      <div className="export-gallery-host">
        <Field label={t("ui.export.host")}>
          {(ids) => (
            <Select
              id={ids.id}
              value={host ?? undefined}
              options={hosts.map(({ id, name }) => ({
                value: id,
                label: name,
                icon: <NodeIcon icon="host" size={14} />,
              }))}
              onChange={setHost}
            />
          )}
        </Field>
      </div>
    )
  );
}
