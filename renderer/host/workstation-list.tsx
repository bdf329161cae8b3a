import "./workstation-list.css";
import { Download } from "lucide-react";
import { useMemo, type ReactNode } from "react";
import { NIC_MIME } from "../canvas/drafts/drag-types.ts";
import { useSay, useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { classNames } from "../ui/class-names.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Tooltip } from "../ui/tooltip.tsx";
import { bindingsFor } from "./bindings.ts";
import { addLiveNic } from "./host-flow.ts";
import { readHost } from "./keep-host.ts";
import { liveNics, type LiveNic } from "./live-nics.ts";
import { lightOf, nicWords } from "./nic-words.ts";

/** This workstation's NICs as they are now, to be dragged onto the canvas. */
export function WorkstationList(): ReactNode {
  const t = useText();
  const app = useApp();
  return (
    <section className="workstation" aria-label={t("ui.host.title")}>
      <header className="workstation-head">
        <h2>{t("ui.host.title")}</h2>
        <IconButton
          label={t("ui.change.action.import")}
          size="small"
          side="right"
          onClick={() => {
            app.view.getState().open("import");
          }}
        >
          <Download size={14} />
        </IconButton>
      </header>
      <Nics />
    </section>
  );
}

function Nics(): ReactNode {
  const t = useText();
  const say = useSay();
  const app = useApp();
  const host = useFrom("host", (state) => state);
  const topology = useFrom("document", (state) => state.topology);
  const nics = useMemo(
    () =>
      host.snapshot
        ? liveNics(host.snapshot, topology, topology ? bindingsFor(host, topology) : {})
        : [],
    [host, topology],
  );
  if (host.failure) {
    return (
      <div className="workstation-words">
        <p>{say(host.failure.message)}</p>
        <Button size="small" onClick={() => void readHost(app)}>
          {t("ui.host.tryAgain")}
        </Button>
      </div>
    );
  }
  if (nics.length === 0) {
    return (
      <p className="workstation-words">{t(host.snapshot ? "ui.host.noNics" : "ui.host.loading")}</p>
    );
  }
  return (
    <ul>
      {nics.map((nic) => (
        <li key={nic.link.name}>
          <NicRow nic={nic} canAdd={topology !== null} />
        </li>
      ))}
    </ul>
  );
}

function NicRow({ nic, canAdd }: { readonly nic: LiveNic; readonly canAdd: boolean }): ReactNode {
  const t = useText();
  const app = useApp();
  const { link, drawn } = nic;
  const { name } = link;
  const choose = (): void => {
    if (drawn) {
      app.view.getState().select([drawn.node.id]);
    }
  };
  const add = (): void => {
    if (!drawn) {
      addLiveNic(app, name);
    }
  };
  return (
    <Tooltip
      side="right"
      content={t(drawn ? "ui.host.show" : canAdd ? "ui.host.add" : "ui.host.addFirst", { name })}
    >
      <button
        type="button"
        className={classNames("live-nic", drawn !== null && "live-nic-drawn")}
        draggable={!drawn && canAdd}
        onDragStart={(event) => {
          event.dataTransfer.setData(NIC_MIME, name);
          event.dataTransfer.effectAllowed = "copy";
        }}
        onClick={choose}
        onDoubleClick={add}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !drawn) {
            event.preventDefault();
            add();
          }
        }}
      >
        <NicLines nic={nic} />
      </button>
    </Tooltip>
  );
}

function NicLines({ nic }: { readonly nic: LiveNic }): ReactNode {
  const t = useText();
  const say = useSay();
  const light = lightOf(nic);
  const { tone, parts } = nicWords(nic);
  return (
    <>
      <span className={`live-light live-light-${light}`} aria-hidden />
      <span className="live-name">{nic.link.name}</span>
      {nic.drawn && <span className="live-drawn">{t("ui.host.drawn")}</span>}
      <span className="unseen">{t(`ui.host.light.${light}`)}</span>
      <span className={`live-more live-more-${tone}`}>
        {parts.map((part) => say(part)).join(" · ")}
      </span>
    </>
  );
}
