export const uiBackendMessages = {};
