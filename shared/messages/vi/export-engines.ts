export const exportEngineMessages = {};
