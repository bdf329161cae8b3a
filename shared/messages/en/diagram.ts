/** Words inside diagrams. */
export const diagramMessages = {
  "diagram.stack": (): string => "the host's own stack",
};
