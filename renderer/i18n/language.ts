import { message, type Message, type MessageId } from "../../shared/messages/message.ts";
import { LANGUAGES, say, type Language } from "../../shared/messages/say.ts";
import type { Settings } from "../../shared/protocol/app/settings.ts";
import { useFrom } from "../store/app.ts";

/** The language that is spoken: what is set, or the system's where we have it, or English. */
export function languageOf(setting: Settings["language"], system: string): Language {
  const wanted = setting === "system" ? system.slice(0, 2) : setting;
  return LANGUAGES.find((language) => language === wanted) ?? "en";
}

export function useLanguage(): Language {
  const setting = useFrom("settings", (settings) => settings.language);
  const system = useFrom("host", (host) => host.start.systemLanguage);
  return languageOf(setting, system);
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
