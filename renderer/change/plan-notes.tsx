import "./plan-notes.css";
import type { ReactNode } from "react";
import type { Message } from "../../shared/messages/message.ts";
import type { PreparedChange } from "../../shared/protocol/app/changes.ts";
import { useSay, useText } from "../i18n/language.ts";

/** What the plan does not do: others' work, differences that stay, what could not be seen. */
export function PlanNotes({ prepared }: { readonly prepared: PreparedChange }): ReactNode {
  const t = useText();
  const { leftToOthers, notes } = prepared.plan;
  const isForGood = prepared.permanence !== undefined;
  const left = isForGood ? "ui.permanent.notKept" : "ui.change.leftToOthers";
  const stays = isForGood ? "ui.permanent.remarks" : "ui.change.stays";
  return (
    <>
      <Notes title={t(left)} texts={leftToOthers.map(({ reason }) => reason)} />
      <Notes title={t(stays)} texts={notes.map(({ reason }) => reason)} />
      <Notes title={t("ui.change.unseen")} texts={prepared.unseen} />
    </>
  );
}

interface NotesProps {
  readonly title: string;
  readonly texts: readonly Message[];
}

/** Sentences under a title; nothing when there are none. */
export function Notes({ title, texts }: NotesProps): ReactNode {
  const say = useSay();
  return (
    texts.length > 0 && (
      <section className="plan-notes">
        <h3 className="operations-title">{title}</h3>
        <ul>
          {texts.map((text, at) => (
            <li key={at} className="selectable">
              {say(text)}
            </li>
          ))}
        </ul>
      </section>
    )
  );
}
