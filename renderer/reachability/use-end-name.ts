import { message } from "../../shared/messages/message.ts";
import type { NodeId } from "../../shared/topology/brand.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { useSay } from "../i18n/language.ts";
import { endName } from "./end-name.ts";

/** Says how an end of a document is called: "host", "web". */
export function useEndName(topology: Topology): (id: NodeId) => string {
  const speak = useSay();
  return (id) => {
    const name = endName(topology, id);
    return typeof name === "string" ? name : speak(name);
  };
}

/** The same within a sentence: "the host", "web". */
export function useSentenceName(topology: Topology): (id: NodeId) => string {
  const speak = useSay();
  return (id) => {
    const name = endName(topology, id);
    return typeof name === "string" ? name : speak(message("ui.reach.theHost"));
  };
}
