export const uiChangeMessages = {};
