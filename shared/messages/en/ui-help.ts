export const uiHelpMessages = {
  "ui.help.title": (): string => "Help",
  "ui.help.lead": (): string =>
    "Every picture is live: switch something, and see who reaches whom by the kernel's rules.",
  "ui.help.open": (): string => "Help",
  "ui.help.pages": (): string => "Pages",
  "ui.help.search": (): string => "Search the help",
  "ui.help.noMatch": ({ search }: { search: string }): string =>
    `Nothing in the help is about “${search}”`,
  "ui.help.loading": (): string => "Opening the help…",
  "ui.help.more": (): string => "Learn more",
  "ui.help.moreAbout": ({ about }: { about: string }): string => `Learn more: ${about}`,
  "ui.help.try": (): string => "Try it",
  "ui.help.show": ({ verdict }: { verdict: string }): string => `Show the way: ${verdict}`,
  "ui.help.copy": (): string => "Copy",
};
