export const uiPaletteMessages = {};
