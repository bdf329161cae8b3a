import { message, type Message, type MessageId } from "../../../shared/messages/message.ts";

const HEADINGS: Partial<Readonly<Record<MessageId, Message>>> = {
  "remedy.shim": message("ui.reach.remedy.title.shim"),
  "remedy.reflectiveRelay": message("ui.reach.remedy.title.reflectiveRelay"),
  "remedy.bridgeMode": message("ui.reach.remedy.title.bridgeMode"),
  "remedy.hostOnChild": message("ui.reach.remedy.title.hostOnChild"),
  "remedy.otherNic": message("ui.reach.remedy.title.otherNic"),
  "remedy.secondNic": message("ui.reach.remedy.title.secondNic"),
  "remedy.bridgeInstead": message("ui.reach.remedy.title.bridgeInstead"),
  "remedy.bringUp": message("ui.reach.remedy.title.bringUp"),
  "remedy.listSource": message("ui.reach.remedy.title.listSource"),
  "remedy.sameMacAsVm": message("ui.reach.remedy.title.sameMacAsVm"),
  "remedy.withoutNodst": message("ui.reach.remedy.title.withoutNodst"),
  "remedy.broadcastQueue": message("ui.reach.remedy.title.broadcastQueue"),
};

/** A few words for a remedy; its own title says exactly what is done. */
export function headingOf(title: Message): Message | undefined {
  return HEADINGS[title.id];
}
