export const topologyMessages = {};
