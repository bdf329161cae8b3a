export const uiReachMessages = {};
