import { message, type Message, type MessageId } from "../../shared/messages/message.ts";
import { say, type Language } from "../../shared/messages/say.ts";
import { languageOf } from "../../shared/messages/spoken-language.ts";
import { useFrom } from "../store/app.ts";

export function useLanguage(): Language {
  const setting = useFrom("settings", (settings) => settings.language);
  // A browser speaks its user's language; the server may stand on a machine that speaks none.
  const system = useFrom("host", ({ start }) =>
    start.door === "browser" ? navigator.language : start.systemLanguage,
  );
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
