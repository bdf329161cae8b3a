export const uiCanvasMessages = {};
