export const uiInspectorMessages = {};
