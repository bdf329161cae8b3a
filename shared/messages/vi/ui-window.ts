export const uiWindowMessages = {};
