import "./host-dialogs.css";
import { useMemo, useState, type ReactNode } from "react";
import type { LiveLink } from "../../shared/plan/live-state.ts";
import type { HostSnapshot } from "../../shared/protocol/app/host.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { NodeIcon } from "../ui/node-icon.tsx";
import { Select, type SelectOption } from "../ui/select.tsx";
import { bindingsFor } from "./bindings.ts";
import { liveNics, physicalNics, type DrawnNic } from "./live-nics.ts";

/** Says that the document's own name holds. */
const AS_DRAWN = "";

interface BindingsDialogProps {
  readonly snapshot: HostSnapshot;
  readonly topology: Topology;
}

/** "Use enp5s0 for eno1": which NIC of this workstation each drawn one is. */
export function BindingsDialog({ snapshot, topology }: BindingsDialogProps): ReactNode {
  const t = useText();
  const app = useApp();
  const host = useFrom("host", (state) => state);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(() =>
    bindingsFor(host, topology),
  );
  const links = useMemo(() => liveNics(snapshot, null, {}).map(({ link }) => link), [snapshot]);
  const drawn = physicalNics(topology, links, chosen);
  const close = (): void => {
    app.view.getState().open(null);
  };
  return (
    <Dialog
      open
      size="medium"
      title={t("ui.host.bindingsTitle")}
      description={t(drawn.length === 0 ? "ui.host.bindingsNone" : "ui.host.bindingsLead")}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{t("ui.change.cancel")}</Button>
          <Button
            variant="primary"
            disabled={drawn.length === 0}
            onClick={() => {
              app.host.setState({ bindings: chosen });
              close();
            }}
          >
            {t("ui.host.bindingsUse")}
          </Button>
        </>
      }
    >
      <ul className="bindings">
        {drawn.map((nic) => (
          <BindingRow
            key={nic.node.id}
            nic={nic}
            links={links.filter(({ kind }) => kind !== "vlan")}
            value={chosen[nic.node.id] ?? AS_DRAWN}
            onChoose={(live) => {
              setChosen({ ...chosen, [nic.node.id]: live });
            }}
          />
        ))}
      </ul>
    </Dialog>
  );
}

interface BindingRowProps {
  readonly nic: DrawnNic;
  readonly links: readonly LiveLink[];
  readonly value: string;
  readonly onChoose: (live: string) => void;
}

function BindingRow({ nic, links, value, onChoose }: BindingRowProps): ReactNode {
  const t = useText();
  const { node, state } = nic;
  const options: readonly SelectOption<string>[] = [
    { value: AS_DRAWN_OPTION, label: t("ui.host.asDrawn", { name: node.name }) },
    ...links.map(({ name, mac }) => ({ value: name, label: name, hint: mac ?? "" })),
  ];
  return (
    <li className="binding">
      <NodeIcon icon="nic" />
      <span className="binding-drawn">
        <strong>{node.name}</strong>
        <small className="mono small">{node.mac ?? t("ui.host.anyMac")}</small>
      </span>
      <Select
        label={t("ui.host.bindingFor", { name: node.name })}
        value={value === AS_DRAWN ? AS_DRAWN_OPTION : value}
        options={options}
        onChange={(live) => {
          onChoose(live === AS_DRAWN_OPTION ? AS_DRAWN : live);
        }}
      />
      <small className={`binding-state binding-${state}`}>{t(`ui.host.binding.${state}`)}</small>
    </li>
  );
}

/** The list wants a value; no interface has a slash in its name. */
const AS_DRAWN_OPTION = "/";
