export const uiActionsMessages = {};
