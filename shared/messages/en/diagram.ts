/** Words inside diagrams. */
export const diagramMessages = {
  "diagram.stack": (): string => "the host's own stack",
  "diagram.about.svg": (): string =>
    "A picture for web pages, documents and Inkscape, sharp at every size, with text that stays text.",
  "diagram.about.dot": (): string => "A graph for dot, for drawing it your own way.",
  "diagram.about.mermaid": (): string =>
    "A diagram as text, which GitHub, GitLab and many wikis draw by themselves.",
  "diagram.about.markdown": (): string =>
    "A page for a wiki: the picture, the interfaces, who reaches whom and why not, the commands.",
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
