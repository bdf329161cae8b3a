export const uiHostMessages = {};
