export const diagramMessages = {
  "diagram.stack": (): string => "ngăn xếp mạng của máy chủ",
};
