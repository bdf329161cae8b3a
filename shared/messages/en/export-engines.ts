/** What the exports for Docker, Podman, CNI and containerlab say. */
export const exportEngineMessages = {};
