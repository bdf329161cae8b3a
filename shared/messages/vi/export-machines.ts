export const exportMachineMessages = {};
