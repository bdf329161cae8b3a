import "./command-palette.css";
import { Search } from "lucide-react";
import { Command } from "cmdk";
import { Dialog } from "radix-ui";
import { useMemo, useState, type ReactNode } from "react";
import { useLanguage, useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { Kbd } from "../ui/kbd.tsx";
import { EntryIcon } from "./entry-icon.tsx";
import {
  actionEntries,
  matching,
  nodeEntries,
  problemEntries,
  type PaletteEntry,
} from "./palette-entries.ts";
import { recentActions, rememberAction } from "./recent-actions.ts";

/** Everything by its name: actions, nodes and problems. */
export function CommandPalette(): ReactNode {
  const app = useApp();
  const t = useText();
  const open = useFrom("view", ({ overlay }) => overlay === "palette");
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        app.view.getState().open(next ? "palette" : null);
      }}
    >
      <Dialog.Portal>
        <Dialog.Overlay className="command-palette-scrim" />
        <Dialog.Content className="command-palette" aria-describedby={undefined}>
          <Dialog.Title className="unseen">{t("ui.actions.palette")}</Dialog.Title>
          <Finder />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Finder(): ReactNode {
  const app = useApp();
  const t = useText();
  const [text, setText] = useState("");
  // At once, not deferred: Enter runs what the text names, also when it is typed fast.
  const groups = useGroups(text);
  const choose = (entry: PaletteEntry): void => {
    app.view.getState().open(null);
    if (entry.kind === "action") {
      rememberAction(entry.id);
    }
    entry.run();
  };
  return (
    <Command shouldFilter={false} loop label={t("ui.actions.palette")}>
      <div className="command-palette-head">
        <Search size={16} aria-hidden />
        <Command.Input
          className="command-palette-input"
          placeholder={t("ui.actions.palette.placeholder")}
          value={text}
          onValueChange={setText}
        />
        <Kbd keys="Esc" />
      </div>
      <Command.List className="command-palette-list">
        <Command.Empty className="command-palette-empty">
          {t("ui.actions.palette.nothing", { text: text.trim() })}
        </Command.Empty>
        {groups.map(({ title, entries }) => (
          <Command.Group key={title} heading={title} className="command-palette-group">
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} onChoose={choose} />
            ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  );
}

interface Group {
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
}

/** With no text only what can be done; nodes and problems when something is looked for. */
function useGroups(wanted: string): readonly Group[] {
  const app = useApp();
  const t = useText();
  const language = useLanguage();
  const all = useMemo(() => {
    const actions = actionEntries(app, language);
    const recent = recentActions().flatMap((id) => actions.find((entry) => entry.id === id) ?? []);
    return {
      recent,
      others: actions.filter((entry) => !recent.includes(entry)),
      actions,
      nodes: nodeEntries(app),
      problems: problemEntries(app, language),
    };
  }, [app, language]);
  const isAsked = wanted.trim() !== "";
  const groups = isAsked
    ? [
        { title: t("ui.actions.palette.nodes"), entries: matching(all.nodes, wanted) },
        { title: t("ui.actions.palette.actions"), entries: matching(all.actions, wanted) },
        { title: t("ui.actions.palette.problems"), entries: matching(all.problems, wanted) },
      ]
    : [
        { title: t("ui.actions.palette.recent"), entries: all.recent },
        { title: t("ui.actions.palette.actions"), entries: all.others },
      ];
  return groups.filter(({ entries }) => entries.length > 0);
}

interface EntryProps {
  readonly entry: PaletteEntry;
  readonly onChoose: (entry: PaletteEntry) => void;
}

function Entry({ entry, onChoose }: EntryProps): ReactNode {
  return (
    <Command.Item
      value={entry.id}
      className="command-palette-item"
      onSelect={() => {
        onChoose(entry);
      }}
    >
      <span className="command-palette-icon">
        <EntryIcon entry={entry} />
      </span>
      <span className="command-palette-label">{entry.label}</span>
      {entry.kind === "node" && entry.words !== "" && (
        <span className="command-palette-words mono">{entry.words}</span>
      )}
      {entry.shortcut !== undefined && <Kbd keys={entry.shortcut} />}
    </Command.Item>
  );
}
