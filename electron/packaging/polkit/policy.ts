import { message, type MessageId } from "../../../shared/messages/message.ts";
import { LANGUAGES, say } from "../../../shared/messages/say.ts";
import { APPLICATION_ID } from "../../../shared/protocol/application.ts";
import { HELPER_VERBS, type HelperVerb } from "../../../shared/protocol/helper.ts";

/** Who may run a verb: an answer of polkit's (polkit(8), "Declaring actions"). */
type Authorisation = "auth_admin" | "auth_admin_keep" | "yes";

/** For anybody, for an inactive local session, and for the one at the keyboard. */
interface Defaults {
  readonly any: Authorisation;
  readonly inactive: Authorisation;
  readonly active: Authorisation;
}

/** Changes and packets: an administrator's password, at the keyboard kept for five minutes. */
const ADMINISTRATOR: Defaults = {
  any: "auth_admin",
  inactive: "auth_admin",
  active: "auth_admin_keep",
};

/** Stays after a reboot: an administrator's password each time. */
const ADMINISTRATOR_EACH_TIME: Defaults = {
  any: "auth_admin",
  inactive: "auth_admin",
  active: "auth_admin",
};

/** Reads only: free for who sits at the machine. */
const READER: Defaults = { any: "auth_admin", inactive: "auth_admin", active: "yes" };

const DEFAULTS: Readonly<Record<HelperVerb, Defaults>> = {
  apply: ADMINISTRATOR,
  remove: ADMINISTRATOR,
  recover: ADMINISTRATOR,
  inspect: READER,
  probe: ADMINISTRATOR,
  persist: ADMINISTRATOR_EACH_TIME,
  unpersist: ADMINISTRATOR_EACH_TIME,
};

const PROLOG = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE policyconfig PUBLIC "-//freedesktop//DTD PolicyKit Policy Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/PolicyKit/1/policyconfig.dtd">`;

/**
 * The polkit policy for a helper: one action per verb, `<application id>.<verb>`.
 *
 * pkexec takes the action whose `exec.path` is the program's path as it was typed and whose
 * `exec.argv1` is the first argument (src/programs/pkexec.c); the texts are compared byte by byte,
 * so no white space surrounds them. A verb that has no action falls to polkit's generic one.
 */
export function polkitPolicy(helperPath: string): string {
  const actions = HELPER_VERBS.map((verb) => action(verb, helperPath));
  return `${PROLOG}
<policyconfig>
  <vendor>Macvlan Designer</vendor>
${actions.join("\n")}
</policyconfig>
`;
}

function action(verb: HelperVerb, helperPath: string): string {
  const { any, inactive, active } = DEFAULTS[verb];
  return `  <action id="${APPLICATION_ID}.${verb}">
${inEachLanguage("description", `polkit.${verb}.description`)}
${inEachLanguage("message", `polkit.${verb}.message`)}
    <defaults>
      <allow_any>${any}</allow_any>
      <allow_inactive>${inactive}</allow_inactive>
      <allow_active>${active}</allow_active>
    </defaults>
    <annotate key="org.freedesktop.policykit.exec.path">${escape(helperPath)}</annotate>
    <annotate key="org.freedesktop.policykit.exec.argv1">${verb}</annotate>
  </action>`;
}

type PolicyMessageId = Extract<MessageId, `polkit.${string}`>;

/** English is the text without a language: what polkit falls back to. */
function inEachLanguage(element: string, id: PolicyMessageId): string {
  return LANGUAGES.map((language) => {
    const attribute = language === "en" ? "" : ` xml:lang="${language}"`;
    return `    <${element}${attribute}>${escape(say(message(id), language))}</${element}>`;
  }).join("\n");
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
