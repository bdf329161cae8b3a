export const uiProblemsMessages = {};
