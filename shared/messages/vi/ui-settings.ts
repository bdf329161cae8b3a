export const uiSettingsMessages = {};
