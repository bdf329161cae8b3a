/** Words inside diagrams. */
export const diagramMessages = {
  "diagram.stack": (): string => "the host's own stack",
  "page.madeBy": (): string =>
    "Made by Macvlan Designer; edit the document instead, and draw again.",
  "page.interfaces": (): string => "Interfaces",
  "page.whyNot": (): string => "Why some do not reach each other",
  "page.commands": (): string => "Commands",
  "page.more": (): string => "There are more; explain tells of each.",
  "page.allReach": (): string => "Everybody reaches everybody.",
  "page.column.name": (): string => "Name",
  "page.column.kind": (): string => "Kind",
  "page.column.stack": (): string => "Of",
  "page.column.on": (): string => "On",
  "page.column.mac": (): string => "MAC address",
  "page.column.addresses": (): string => "Addresses",
};
