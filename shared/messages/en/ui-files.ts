export const uiFilesMessages = {};
