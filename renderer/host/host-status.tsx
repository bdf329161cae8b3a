import "./host-status.css";
import { useMemo, type ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { bindingsFor } from "./bindings.ts";
import { liveNics, physicalNics } from "./live-nics.ts";

type Text = ReturnType<typeof useText>;

interface LiveWords {
  readonly tone: "on" | "off" | "warn";
  readonly text: string;
}

/** Whether the drawn NICs of this workstation are here, for the footer. */
export function HostStatus(): ReactNode {
  const t = useText();
  const app = useApp();
  const host = useFrom("host", (state) => state);
  const topology = useFrom("document", (state) => state.topology);
  const words = useMemo((): LiveWords => {
    if (!host.snapshot || host.failure) {
      return { tone: "off", text: t(host.failure ? "ui.host.liveUnreadable" : "ui.host.loading") };
    }
    if (!topology) {
      const count = liveNics(host.snapshot, null, {}).length;
      return { tone: count > 0 ? "on" : "off", text: t("ui.host.liveNics", { count }) };
    }
    const links = host.snapshot.live.namespaces[0]?.links ?? [];
    return liveWords(physicalNics(topology, links, bindingsFor(host, topology)), t);
  }, [host, topology, t]);
  return (
    <button
      type="button"
      className="host-status"
      onClick={() => {
        app.view.getState().open(topology ? "bindings" : "import");
      }}
    >
      <span className={`host-light host-light-${words.tone}`} aria-hidden />
      {words.text}
    </button>
  );
}

function liveWords(drawn: ReturnType<typeof physicalNics>, t: Text): LiveWords {
  const [first] = drawn;
  if (!first) {
    return { tone: "off", text: t("ui.host.liveNone") };
  }
  const wrong = drawn.find(({ state }) => state === "missing" || state === "differs");
  if (wrong) {
    const { name } = wrong.node;
    const id = wrong.state === "missing" ? "ui.host.liveMissing" : "ui.host.liveDiffers";
    return { tone: "warn", text: t(id, { name }) };
  }
  const name = first.link?.name ?? first.node.name;
  return {
    tone: "on",
    text:
      drawn.length === 1
        ? t("ui.host.liveMatches", { name })
        : t("ui.host.liveMatchesMany", { count: drawn.length }),
  };
}
