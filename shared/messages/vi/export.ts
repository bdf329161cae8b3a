interface Lost {
  readonly name: string;
  readonly target: string;
  readonly what: string;
}

interface LeftInside {
  readonly name: string;
  readonly target: string;
  readonly namespace: string;
}

interface Left {
  readonly name: string;
  readonly guest: string;
}

export const exportMessages = {
  "export.lost": ({ name, target, what }: Lost): string =>
    `${name}: ${target} không diễn đạt được ${what}; phần này bị bỏ.`,
  "export.lostInstead": ({ name, target, what, instead }: Lost & { instead: string }): string =>
    `${name}: ${target} không diễn đạt được ${what}; phần này bị bỏ. ${instead}`,
  "export.and": ({ first, second }: { first: string; second: string }): string =>
    `${first} và ${second}`,
  "export.unplainNic": ({ nic, target }: { nic: string; target: string }): string =>
    `Không thể ghi tên NIC ${nic} trong tệp của ${target}: tên sẽ bị đọc thành mẫu hoặc thứ khác. Hãy đổi tên NIC, hoặc xuất thành script iproute2.`,
  "export.leftContainer": ({ name, guest }: Left): string =>
    `${name} để lại cho trình chạy container của ${guest}: hãy xuất cho Docker, Podman, Incus hoặc LXC.`,
  "export.leftVm": ({ name, guest }: Left): string =>
    `${name} để lại cho trình ảo hóa chạy ${guest}: hãy xuất cho libvirt, QEMU hoặc Incus.`,
  "export.leftNamespace": ({ name, target, namespace }: LeftInside): string =>
    `${name} không có trong các tệp: ${target} không tạo gì trong namespace ${namespace}. Script iproute2 làm được.`,
  "export.leftBond": (p: { name: string; target: string; ports: readonly string[] }): string =>
    `${p.name} không có trong các tệp: ${p.target} nhận những gì đứng trên nó, còn chính bond${p.ports.length === 0 ? "" : `, cùng các cổng ${p.ports.join(", ")},`} vẫn như đang được cấu hình trên máy. Hãy giữ cấu hình đó, kể cả địa chỉ của bond.`,
  "export.bondNetworkd": ({ name, keys }: { name: string; keys: readonly string[] }): string =>
    `networkd chỉ tạo những gì đứng trên ${name} khi tệp .network của ${name} nêu chúng. Hãy thêm vào mục [Network]: ${keys.join(", ")}.`,
  "export.leftVeth": ({ name, guest }: Left): string =>
    `${name} để lại cho trình chạy ${guest}: nó tự nối khách vào bridge.`,
  "export.keepsAddress": ({ nic }: { nic: string }): string =>
    `${nic} được vẽ không có địa chỉ. Địa chỉ đang có trên máy vẫn giữ nguyên; hãy tự gỡ nếu một con cần dùng nó.`,

  "export.instead.dhcpClient": (): string => "Hãy chạy một DHCP client trên đó, ví dụ dhcpcd.",
  "export.instead.iproute2": (): string => "Script iproute2 làm được.",

  "export.feature.mode": (): string => "chế độ của nó",
  "export.feature.tap": (): string => "rằng nó là macvtap",
  "export.feature.mac": (): string => "địa chỉ MAC của nó",
  "export.feature.mtu": (): string => "MTU của nó",
  "export.feature.down": (): string => "rằng nó ở trạng thái tắt",
  "export.feature.addresses": (): string => "các địa chỉ của nó",
  "export.feature.manyAddresses": (): string => "nhiều hơn một địa chỉ cùng loại",
  "export.feature.dhcp": (): string => "rằng địa chỉ lấy từ DHCP",
  "export.feature.routes": (): string => "các tuyến của nó",
  "export.feature.routeSource": (): string => "địa chỉ nguồn của một tuyến",
  "export.feature.guest": (): string => "rằng nó nằm trong namespace, máy ảo hay container",
  "export.feature.guestMac": (): string => "rằng máy ảo dùng địa chỉ MAC khác",
  "export.feature.sourceMacs": (): string => "nó nhận khung của ai (chế độ source)",
  "export.feature.nodst": (): string => "cờ nodst",
  "export.feature.nopromisc": (): string => "cờ nopromisc",
  "export.feature.bcqueuelen": (): string => "độ dài hàng đợi broadcast",
  "export.feature.bclim": (): string => "giới hạn hàng đợi broadcast",
  "export.feature.vlan": (): string => "VLAN",
  "export.feature.bridge": (): string => "bridge",
  "export.feature.veth": (): string => "cặp veth",
  "export.feature.nic": (): string => "cấu hình của chính NIC",

  "export.about.iproute2": (): string =>
    "Script shell dựng mạng bằng ip, chạy lại không hại gì, và gỡ được những gì nó đã tạo.",
  "export.limit.iproute2": (): string =>
    "Chỉ có hiệu lực đến lần khởi động sau. Muốn lâu dài, hãy xuất cho trình quản lý mạng của máy.",
  "export.about.networkd": (): string =>
    "Các tệp cho /etc/systemd/network, được systemd-networkd đọc mỗi lần khởi động.",
  "export.limit.networkd.namespace": (): string =>
    "networkd chỉ làm việc trong namespace của chính máy chủ: các con trong namespace khác bị bỏ. Hãy dùng script iproute2 cho chúng.",
  "export.limit.networkd.flags": (): string =>
    "nodst và nopromisc không có thiết lập. Hãy dùng script iproute2 khi cần chúng.",
  "export.hint.networkd256": ({ name }: { name: string }): string =>
    `${name}: BroadcastQueueThreshold= cần systemd 256; bản cũ hơn cảnh báo rồi bỏ qua.`,
  "export.hint.networkdNic": ({ nic }: { nic: string }): string =>
    `${nic}: tệp này thay mọi tệp .network khác của nó. Nếu đã có một tệp, hãy giữ tệp đó và chỉ thêm các dòng MACVLAN=, MACVTAP=, VLAN= và Bridge= vào.`,
};
