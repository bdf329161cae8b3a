/** What the exports for libvirt, QEMU, Incus, LXD, LXC and systemd-nspawn say. */
export const exportMachineMessages = {};
