import type { exportManagerMessages as english } from "../en/export-managers.ts";

export const exportManagerMessages: typeof english = {
  "export.leftSourceMode": ({ name, target }) =>
    `${name} không có trong các tệp: ${target} từ chối chế độ source. systemd-networkd, NixOS, ifupdown hoặc script iproute2 làm được.`,
  "export.limit.ownNamespace": ({ target }) =>
    `${target} chỉ làm việc trong namespace của chính máy chủ: các con nằm trong namespace khác bị bỏ lại. Hãy dùng script iproute2 cho chúng.`,
  "export.instead.routesNeedAddress": () =>
    "Nó chỉ đặt tuyến ở nơi có địa chỉ cùng loại: hãy cho một địa chỉ, hoặc dùng script iproute2.",

  "export.about.networkManager": () =>
    "Các hồ sơ kết nối cho /etc/NetworkManager/system-connections, được NetworkManager đọc mỗi lần khởi động.",
  "export.limit.networkManager.source": () =>
    "NetworkManager từ chối chế độ source. Hãy dùng systemd-networkd, NixOS, ifupdown hoặc script iproute2 cho chế độ này.",
  "export.limit.networkManager.queue": () =>
    "bcqueuelen và bclim không có thiết lập tương ứng. Hãy dùng script iproute2 khi chúng quan trọng.",
  "export.hint.networkManagerDown": ({ name }) =>
    `${name} không được tạo lúc khởi động vì được vẽ ở trạng thái tắt: nmcli connection up macvlan-designer-${name} sẽ tạo và bật nó.`,
  "export.hint.networkManagerNic": ({ nic }) =>
    `${nic}: hồ sơ này tranh chấp với hồ sơ hiện có của NIC. Hãy xóa hồ sơ kia, hoặc ghi vào đó những gì hồ sơ này nói.`,

  "export.about.nmstate": () =>
    "Một trạng thái mong muốn cho nmstatectl apply, hoặc cho NodeNetworkConfigurationPolicy của Kubernetes.",
  "export.limit.nmstate.source": () =>
    "NetworkManager, thứ mà nmstate dựa vào, từ chối chế độ source. Hãy dùng systemd-networkd, NixOS, ifupdown hoặc script iproute2 cho chế độ này.",
  "export.limit.nmstate.queue": () =>
    "bcqueuelen và bclim không có khóa tương ứng. Hãy dùng script iproute2 khi chúng quan trọng.",
  "export.hint.nmstateDown": ({ name }) =>
    `${name} được vẽ ở trạng thái tắt: nmstate giữ hồ sơ của nó, và NetworkManager chỉ tạo giao diện khi hồ sơ được bật lên.`,

  "export.about.ifupdown": () =>
    "Các đoạn cho /etc/network/interfaces.d, được ifup đọc mỗi lần khởi động Debian và họ hàng của nó.",
  "export.limit.ifupdown.plain": () =>
    "interfaces(5) không có từ nào cho macvlan: ip tạo nó trong các dòng pre-up, và DHCP chỉ được hỏi cho IPv4.",
  "export.ifupdown.vlanName": ({ name }) =>
    `ifupdown coi tên ${name} là một VLAN và sẽ tạo một VLAN khác với bản vẽ. Hãy đổi tên, hoặc xuất thành script iproute2.`,
  "export.hint.ifupdownDown": ({ name }) =>
    `${name} không được đụng tới lúc khởi động vì được vẽ ở trạng thái tắt: ifup ${name} sẽ tạo và bật nó.`,
  "export.hint.ifupdownNic": ({ nic }) =>
    `${nic}: ifup chạy đoạn này bên cạnh mọi đoạn khác của NIC. Chỉ giữ một trong số đó.`,

  "export.about.ansible": () =>
    "Một inventory và một playbook cho mọi máy chủ của tài liệu, mỗi máy có phần riêng, chỉ cần ansible-core.",
  "export.hint.ansible": ({ names }) =>
    `Ansible kết nối tới các máy chủ bằng tên ${names.join(", ")}. Nếu đó không phải địa chỉ, hãy đặt ansible_host trong inventory.yml, và ansible_connection: local cho chính máy bạn đang dùng.`,

  "export.about.nixos": () => "Một module cho configuration.nix, để systemd-networkd tạo ra mạng.",
  "export.hint.nixos": ({ file }) =>
    `Hãy thêm ./${file} vào imports của configuration.nix. Những gì networking.interfaces hoặc NetworkManager nói về cùng các giao diện đó phải được bỏ đi ở đó.`,
};
