import { message, type Message, type MessageId } from "../../shared/messages/message.ts";
import { say, type Language } from "../../shared/messages/say.ts";
import { languageOf } from "../../shared/messages/spoken-language.ts";
import { useFrom, type App } from "../store/app.ts";
import type { HostState } from "../store/host-store.ts";

/** What is spoken in this window now, for handlers. */
export function spokenLanguage(app: Pick<App, "settings" | "host">): Language {
  return languageOf(app.settings.getState().language, systemLanguage(app.host.getState()));
}

export function useLanguage(): Language {
  const setting = useFrom("settings", (settings) => settings.language);
  return languageOf(setting, useFrom("host", systemLanguage));
}

/** A browser speaks its user's language; the server may stand on a machine that speaks none. */
function systemLanguage({ start }: HostState): string {
  return start.door === "browser" ? navigator.language : start.systemLanguage;
}

/** Says messages: `const say = useSay()`, then `say(diagnostic.message)`. */
export function useSay(): (text: Message) => string {
  const language = useLanguage();
  return (text) => say(text, language);
}

/** Says a sentence by its id: `const t = useText()`, then `t("ui.shell.apply", { count })`. */
export function useText(): Text {
  const language = useLanguage();
  return (...sentence) => say((message as (...all: unknown[]) => Message)(...sentence), language);
}

type Text = <Id extends MessageId>(...sentence: Parameters<typeof message<Id>>) => string;
