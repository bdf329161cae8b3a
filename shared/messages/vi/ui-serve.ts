export const uiServeMessages = {};
