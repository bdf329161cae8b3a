import "./closed-door.css";
import { DoorClosed } from "lucide-react";
import { useLayoutEffect, type ReactNode } from "react";
import { message, type Message } from "../../shared/messages/message.ts";
import { say } from "../../shared/messages/say.ts";
import { languageOf } from "../../shared/messages/spoken-language.ts";
import type { CallFailure } from "../../shared/protocol/app/contract.ts";
import { Button } from "../ui/button.tsx";
import { wearTheme } from "./wear.ts";

interface ClosedDoorProps {
  readonly why: "noToken" | "tooManyTabs" | CallFailure;
}

/** What stands where the app would, when the backend does not let this page in: why, what to do. */
export function ClosedDoor({ why }: ClosedDoorProps): ReactNode {
  const language = languageOf("system", navigator.language);
  const tell = (text: Message): string => say(text, language);
  useLayoutEffect(() => {
    wearTheme("system");
    document.documentElement.lang = language;
  }, [language]);
  return (
    <main className="closed-door">
      <div className="closed-door-card">
        <DoorClosed size={24} className="closed-door-icon" aria-hidden />
        <h1>
          {tell(message(typeof why === "string" ? `ui.shell.door.${why}` : "ui.shell.door.gone"))}
        </h1>
        <p>{tell(typeof why === "string" ? message(`ui.shell.door.${why}.why`) : why.message)}</p>
        {why !== "tooManyTabs" && <Steps tell={tell} />}
        <Button
          variant="primary"
          onClick={() => {
            location.reload();
          }}
        >
          {tell(message("ui.shell.door.retry"))}
        </Button>
      </div>
    </main>
  );
}

function Steps({ tell }: { readonly tell: (text: Message) => string }): ReactNode {
  return (
    <ol>
      <li>{tell(message("ui.shell.door.step.terminal"))}</li>
      <li>
        {tell(message("ui.shell.door.step.start"))}
        <code className="selectable">macvlan-designer serve</code>
      </li>
      <li>
        {tell(message("ui.shell.door.step.open"))}
        <code>http://127.0.0.1:…/#token=…</code>
      </li>
    </ol>
  );
}
