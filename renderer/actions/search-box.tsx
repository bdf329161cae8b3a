import "./search-box.css";
import { ChevronDown, ChevronUp, Search, X } from "lucide-react";
import { useMemo, useState, type ReactNode } from "react";
import type { TopologyNode } from "../../shared/topology/document.ts";
import { centre } from "../canvas/canvas-commands.ts";
import { useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { findNodes } from "./find-nodes.ts";

/** Finds nodes on the canvas; Enter goes from one to the next. */
export function SearchBox(): ReactNode {
  const open = useFrom("view", ({ overlay }) => overlay === "search");
  return open ? <SearchBar /> : null;
}

interface NodeSearch {
  readonly text: string;
  /** Which hit is shown; -1: none yet. */
  readonly place: number;
  readonly hits: readonly TopologyNode[];
  readonly type: (text: string) => void;
  readonly go: (by: 1 | -1) => void;
}

/** What is looked for, what was found, and which of it is shown. */
function useSearch(): NodeSearch {
  const app = useApp();
  const topology = useFrom("document", (state) => state.topology);
  const [text, setText] = useState("");
  const [place, setPlace] = useState(-1);
  const hits = useMemo(() => (topology ? findNodes(topology, text) : []), [topology, text]);
  return {
    text,
    place,
    hits,
    type(typed) {
      setText(typed);
      setPlace(-1);
    },
    go(by) {
      const next = place === -1 && by === -1 ? hits.length - 1 : (place + by) % hits.length;
      const node = hits.at(next);
      if (node) {
        setPlace((next + hits.length) % hits.length);
        app.view.getState().select([node.id]);
        centre(app, [node.id]);
      }
    },
  };
}

function SearchBar(): ReactNode {
  const app = useApp();
  const t = useText();
  const search = useSearch();
  const close = (): void => {
    app.view.getState().open(null);
  };
  return (
    <search className="search-box">
      <Search size={14} aria-hidden />
      <input
        className="search-box-input"
        aria-label={t("ui.actions.search")}
        placeholder={t("ui.actions.search.placeholder")}
        value={search.text}
        autoFocus
        spellCheck={false}
        onChange={(event) => {
          search.type(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            search.go(event.shiftKey ? -1 : 1);
          } else if (event.key === "Escape") {
            event.stopPropagation();
            close();
          }
        }}
      />
      <SearchSteps search={search} />
      <IconButton size="small" label={t("ui.shell.close")} shortcut="Esc" onClick={close}>
        <X size={14} />
      </IconButton>
    </search>
  );
}

function SearchSteps({ search }: { readonly search: NodeSearch }): ReactNode {
  const t = useText();
  const { text, place, hits, go } = search;
  return (
    <>
      <span className="search-box-count" role="status">
        {text.trim() !== "" &&
          t("ui.actions.search.hits", { place: place + 1, count: hits.length })}
      </span>
      <IconButton
        size="small"
        label={t("ui.actions.search.previous")}
        shortcut="Shift+Enter"
        disabled={hits.length === 0}
        onClick={() => {
          go(-1);
        }}
      >
        <ChevronUp size={14} />
      </IconButton>
      <IconButton
        size="small"
        label={t("ui.actions.search.next")}
        shortcut="Enter"
        disabled={hits.length === 0}
        onClick={() => {
          go(1);
        }}
      >
        <ChevronDown size={14} />
      </IconButton>
    </>
  );
}
