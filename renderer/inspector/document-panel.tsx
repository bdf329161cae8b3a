import { Cable as CableIcon, FileText } from "lucide-react";
import { useId, type ReactNode } from "react";
import type { Topology, TopologyNode } from "../../shared/topology/document.ts";
import { localHost } from "../../shared/topology/effective.ts";
import { indexTopology } from "../../shared/topology/topology-index.ts";
import { useText } from "../i18n/language.ts";
import type { PlainId } from "../i18n/plain-id.ts";
import { useApp } from "../store/app.ts";
import { NodeIcon } from "../ui/node-icon.tsx";
import { Select } from "../ui/select.tsx";
import { Tooltip } from "../ui/tooltip.tsx";
import { targetOption } from "./controls/target-control.tsx";
import { Section } from "./fields-section.tsx";
import { iconOf, kindOf } from "./kind-of.ts";
import { setCommand } from "./set-command.ts";
import { TextBox } from "./text-box.tsx";
import { useRun } from "./use-edit.ts";

/** What is shown when nothing is selected: the document itself. */
export function DocumentPanel({ topology }: { readonly topology: Topology }): ReactNode {
  const t = useText();
  return (
    <>
      <header className="inspector-head">
        <span className="inspector-head-icon">
          <FileText size={16} aria-hidden />
        </span>
        <div className="inspector-head-words">
          <h2 className="inspector-head-name">{topology.name}</h2>
          <p className="inspector-head-kind">{t("ui.inspector.document.title")}</p>
        </div>
      </header>
      <Section title="ui.inspector.group.general">
        <DocumentTexts topology={topology} />
        <LocalHost topology={topology} />
      </Section>
      <Section title="ui.inspector.document.contents">
        <Contents topology={topology} />
      </Section>
    </>
  );
}

function DocumentTexts({ topology }: { readonly topology: Topology }): ReactNode {
  const nameId = useId();
  const descriptionId = useId();
  return (
    <>
      <DocumentRow
        inputId={nameId}
        label="ui.inspector.document.name"
        help="ui.inspector.document.nameHelp"
      >
        <TextBox
          inputId={nameId}
          describedBy={`${nameId}-help`}
          place="document.name"
          committed={topology.name}
          commandFor={(name) => ({ type: "document.setName", name: name.trim() })}
          ids={[]}
          property="name"
        />
      </DocumentRow>
      <DocumentRow
        inputId={descriptionId}
        label="ui.inspector.document.description"
        help="ui.inspector.document.descriptionHelp"
        isWide
      >
        <TextBox
          inputId={descriptionId}
          describedBy={`${descriptionId}-help`}
          place="document.description"
          committed={topology.description ?? ""}
          commandFor={(text) => ({
            type: "document.setDescription",
            description: text.trim() === "" ? null : text,
          })}
          ids={[]}
          property="description"
          isProse
        />
      </DocumentRow>
    </>
  );
}

interface DocumentRowProps {
  readonly inputId: string;
  readonly label: PlainId;
  readonly help: PlainId;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

function DocumentRow({ inputId, label, help, isWide, children }: DocumentRowProps): ReactNode {
  const t = useText();
  return (
    <div className={isWide === true ? "inspector-row inspector-row-wide" : "inspector-row"}>
      <Tooltip side="left" content={<span className="inspector-help">{t(help)}</span>}>
        <label className="inspector-label" htmlFor={inputId}>
          {t(label)}
        </label>
      </Tooltip>
      <span id={`${inputId}-help`} className="unseen">
        {t(help)}
      </span>
      <div className="inspector-control">{children}</div>
    </div>
  );
}

/** Which host stands for this machine. */
function LocalHost({ topology }: { readonly topology: Topology }): ReactNode {
  const t = useText();
  const run = useRun();
  const inputId = useId();
  const hosts = topology.nodes.filter((node) => node.kind === "host");
  const local = localHost(indexTopology(topology));
  const choose = (id: string): void => {
    const marked = hosts.filter((host) => host.local === true && host.id !== id);
    const chosen = hosts.find((host) => host.id === id);
    run({
      type: "batch",
      commands: [
        ...marked.map((host) => setCommand(host, "local", null)),
        ...(chosen ? [setCommand(chosen, "local", true)] : []),
      ],
    });
  };
  return (
    <DocumentRow
      inputId={inputId}
      label="ui.inspector.document.local"
      help="ui.inspector.document.localHelp"
    >
      {hosts.length === 0 ? (
        <span className="inspector-faint">{t("ui.inspector.document.noHost")}</span>
      ) : (
        <Select
          id={inputId}
          label={t("ui.inspector.document.local")}
          value={local?.id}
          placeholder={t("ui.inspector.document.undecided")}
          options={hosts.map(targetOption)}
          onChange={choose}
        />
      )}
    </DocumentRow>
  );
}

/** How many of each kind there are; each line selects them. */
function Contents({ topology }: { readonly topology: Topology }): ReactNode {
  const t = useText();
  const kinds = new Map<PlainId, TopologyNode[]>();
  topology.nodes.forEach((node) => {
    const kind = kindOf(node);
    kinds.set(kind, [...(kinds.get(kind) ?? []), node]);
  });
  const cables = topology.cables ?? [];
  if (kinds.size === 0) {
    return <p className="inspector-faint">{t("ui.inspector.document.empty")}</p>;
  }
  return (
    <ul className="inspector-contents">
      {[...kinds].map(([kind, nodes]) => (
        <Content
          key={kind}
          label={t(kind)}
          icon={nodes[0] && <NodeIcon icon={iconOf(nodes[0])} size={14} />}
          ids={nodes.map(({ id }) => id)}
        />
      ))}
      {cables.length > 0 && (
        <Content
          label={t("ui.inspector.document.cables")}
          icon={<CableIcon size={14} aria-hidden />}
          ids={cables.map(({ id }) => id)}
        />
      )}
    </ul>
  );
}

interface ContentProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly ids: readonly string[];
}

function Content({ label, icon, ids }: ContentProps): ReactNode {
  const t = useText();
  const app = useApp();
  return (
    <li>
      <button
        type="button"
        className="inspector-link"
        title={t("ui.inspector.document.select")}
        onClick={() => {
          app.view.getState().select(ids);
        }}
      >
        {icon}
        <span className="inspector-link-name">{label}</span>
        <span className="inspector-count">{ids.length}</span>
      </button>
    </li>
  );
}
