import { dialog, type BrowserWindow } from "electron";
import type { Message } from "../../shared/messages/message.ts";

/** Says a message in the language of the moment. */
export type Say = (message: Message) => string;

/** A question with buttons, the first of which is what Enter means. */
export interface Question<Answer extends string> {
  readonly title: Message;
  readonly detail: Message;
  readonly answers: readonly (readonly [answer: Answer, label: Message])[];
  /** What Escape and the dialog's own close button mean. */
  readonly otherwise: Answer;
}

/** Asks in the system's own dialog, on top of a window. */
export async function ask<Answer extends string>(
  window: BrowserWindow,
  say: Say,
  { title, detail, answers, otherwise }: Question<Answer>,
): Promise<Answer> {
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    message: say(title),
    detail: say(detail),
    buttons: answers.map(([, label]) => say(label)),
    defaultId: 0,
    cancelId: answers.findIndex(([answer]) => answer === otherwise),
    noLink: true,
  });
  return answers[response]?.[0] ?? otherwise;
}
