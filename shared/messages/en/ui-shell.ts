export const uiShellMessages = {};
