import { questionsOf } from "../../shared/reachability/relations/question.ts";
import type { App } from "../store/app.ts";
import { follow } from "./follow.ts";

/** Goes back to the first question when an edit leaves the document without an answer to the asked one. */
export function keepQuestion({ document, view }: App): void {
  const isAnswered = (): boolean => {
    const { topology } = document.getState();
    return topology === null || questionsOf(topology).includes(view.getState().question);
  };
  follow([document], isAnswered, (answered) => {
    if (!answered) {
      view.getState().ask("ping");
    }
  });
}
