/** What the exports for NetworkManager, nmstate, ifupdown and NixOS say. */
export const exportManagerMessages = {};
