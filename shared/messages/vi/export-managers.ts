export const exportManagerMessages = {};
