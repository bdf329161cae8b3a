import { useMemo, useState } from "react";
import type { NodeId } from "../../shared/topology/brand.ts";
import type { NodeOf, Topology } from "../../shared/topology/document.ts";
import { useLanguage } from "../i18n/language.ts";
import { useFrom } from "../store/app.ts";
import type { Asked } from "./made.ts";
import { DEFAULT_PICTURE, type PictureChoice } from "./picture-choice.ts";

/** What is exported, and what can be chosen about it. */
export interface Choices {
  /** Null: errors are in the way, or it is not known yet whether there are any. */
  readonly asked: Asked | null;
  /** Lint errors; null: not counted yet. */
  readonly errors: number | null;
  readonly hosts: readonly NodeOf<"host">[];
  readonly host: NodeId | null;
  readonly setHost: (host: NodeId) => void;
  readonly picture: PictureChoice;
  readonly setPicture: (choice: PictureChoice) => void;
}

export function useChoices(topology: Topology): Choices {
  const language = useLanguage();
  const [wanted, setHost] = useState<NodeId | null>(null);
  const [picture, setPicture] = useState(DEFAULT_PICTURE);
  const errors = useErrors(topology);
  const hosts = useMemo(() => topology.nodes.filter((node) => node.kind === "host"), [topology]);
  const host = (hosts.find(({ id }) => id === wanted) ?? hosts[0])?.id ?? null;
  const drawn = useMemo(() => {
    const { reachability, ...options } = picture;
    return { reachability, options: { ...options, language } };
  }, [picture, language]);
  const asked = useMemo(
    () => (errors === 0 ? { topology, host, picture: drawn } : null),
    [topology, host, drawn, errors],
  );
  return { asked, errors, hosts, host, setHost, picture, setPicture };
}

/** What was found about the very document; the analysis may be one edit behind. */
function useErrors(topology: Topology): number | null {
  return useFrom("analysis", ({ analysis }) =>
    analysis?.topology === topology
      ? analysis.diagnostics.filter(({ severity }) => severity === "error").length
      : null,
  );
}
