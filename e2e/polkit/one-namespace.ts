/** A namespace on the machine's only NIC. */
export const ONE_NAMESPACE = JSON.stringify({
  format: "macvlan-designer/topology",
  version: 1,
  id: "5f3b0c9e-7a41-4d0c-9a55-2f6f0d1e8b77",
  name: "One namespace",
  nodes: [
    { kind: "host", id: "ws", name: "workstation", local: true },
    { kind: "nic", id: "eno1", host: "ws", name: "eno1", mac: "52:54:00:aa:00:01" },
    { kind: "guest", id: "web", host: "ws", name: "web", type: "namespace" },
    {
      kind: "macvlan",
      id: "mv0",
      parent: "eno1",
      guest: "web",
      name: "mv0",
      mode: "bridge",
      addresses: ["192.0.2.50/24"],
    },
  ],
  cables: [],
});
