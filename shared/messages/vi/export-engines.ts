import type { exportEngineMessages as english } from "../en/export-engines.ts";

export const exportEngineMessages: typeof english = {
  "export.leftHost": ({ name, target }) =>
    `${name} thuộc mạng của chính máy chủ, phần mà ${target} không đụng tới. Hãy xuất phần đó thành script iproute2, hoặc cho trình quản lý mạng của máy.`,
  "export.leftSourceEngine": ({ name, target }) =>
    `${name} không có trong các tệp: ${target} không biết chế độ source. Namespace do script iproute2 tạo thì dùng được.`,
  "export.leftOverlap": ({ name, target }) =>
    `${name} không có trong các tệp: mạng con của nó chồng lên mạng con của một mạng khác, hoặc container của nó đã ở trong mạng đó, mà ${target} không cho phép cả hai. Podman, Quadlet và CNI cho phép.`,
  "export.instead.insideContainer": () =>
    "Hãy đặt nó bên trong container (container cần quyền NET_ADMIN), hoặc dùng namespace do script iproute2 tạo.",
  "export.hint.extraAddress": ({ name, target, subnet }) =>
    `${name} dùng chung mạng với các con có địa chỉ thuộc ${subnet}; ${target} cũng cấp cho nó một địa chỉ trong đó.`,
  "export.hint.extraRoute": ({ name, target, gateway }) =>
    `${name} dùng chung mạng có tuyến mặc định qua ${gateway}; ${target} cũng đặt tuyến đó cho nó.`,
  "export.hint.passthruMac": ({ name, target }) =>
    `${name}: ở chế độ passthru, ${target} tự đặt một địa chỉ MAC và NIC nhận luôn địa chỉ đó. Hãy ghi địa chỉ MAC của NIC vào bản vẽ để giữ nguyên.`,
  "export.hint.noContainers": ({ target }) =>
    `Bản vẽ không có container nào có con mà ${target} tạo được, nên các tệp đều trống.`,
  "export.hint.bclim": ({ target }) =>
    `Tùy chọn mạng bclim làm ${target} bản cũ báo lỗi: khi đó hãy bỏ nó đi. Nó không bao giờ thay đổi việc ai nhận được gì.`,
  "export.hint.dhcpProxy": ({ name }) =>
    `${name}: DHCP cần netavark-dhcp-proxy.socket đang chạy, và Podman 4.5 trở lên.`,

  "export.about.docker": () =>
    "Script shell tạo các mạng macvlan của Docker, và cho biết cách khởi động từng container trong đó.",
  "export.hint.image": ({ placeholder }) =>
    `Tài liệu không nói container chạy image nào: hãy ghi image của bạn vào chỗ ${placeholder}.`,
  "export.hint.dockerVersion": () =>
    "Docker 20, như trong Debian 12, chỉ tạo được một mạng trên mỗi NIC; nối một container vào nhiều mạng cần Docker 25; từ Docker 28, tên giao diện được giữ nguyên và tạo được mạng không có IPv4.",
  "export.limit.docker.subnet": () =>
    "Docker không cho hai mạng dùng chung một mạng con, nên các con cùng mạng con phải cùng cha và cùng chế độ. Nếu không, hãy dùng Podman.",
  "export.limit.docker.options": () =>
    "Với mạng macvlan, Docker không biết chế độ source, MTU, DHCP và tuyến tĩnh. Hãy dùng script iproute2 khi cần chúng.",

  "export.about.compose": () => "Tệp compose.yaml gồm các mạng và mỗi container một dịch vụ.",

  "export.about.podman": () =>
    "Script shell tạo các mạng macvlan của Podman, và cho biết cách khởi động từng container trong đó.",
  "export.limit.podman.rootful": () =>
    "Mạng macvlan là của root: Podman chạy không có quyền root không tạo được. Hãy chạy nó bằng root.",
  "export.limit.podman.options": () =>
    "Podman không biết chế độ source, và các tuyến tĩnh bị bỏ. Hãy dùng script iproute2 khi cần chúng.",

  "export.about.quadlet": () =>
    "Các unit cho /etc/containers/systemd, từ đó systemd tạo mạng và container của Podman mỗi lần khởi động.",

  "export.about.cni": () =>
    "Các NetworkAttachmentDefinition cho Multus, mỗi con một cái, để pod Kubernetes gọi tên trong annotation.",
  "export.limit.cni.source": () =>
    "Plugin macvlan không biết chế độ source. Hãy dùng script iproute2 cho chế độ này.",
  "export.limit.cni.pods": () =>
    "Pod không được tạo: mỗi pod cần annotation của nó, ghi sẵn trong các ghi chú, và một node có giao diện cha.",
  "export.hint.cniAnnotation": ({ guest, annotation }) =>
    `Pod của ${guest} cần annotation k8s.v1.cni.cncf.io/networks: ${annotation}`,
  "export.hint.cniDhcp": ({ name }) =>
    `${name}: tiến trình DHCP của các plugin CNI phải chạy trên node.`,
  "export.hint.cniQueue": ({ name }) =>
    `${name}: bcqueuelen chỉ được plugin macvlan bản mới đọc; bản cũ bỏ qua.`,

  "export.about.containerlab": () => "Topology cho containerlab, mỗi container là một node Linux.",
  "export.limit.containerlab.promiscuous": () =>
    "containerlab đặt các con ở chế độ promiscuous. Hãy dùng script iproute2 khi điều đó quan trọng.",
  "export.limit.containerlab.image": () =>
    "Địa chỉ, tuyến và tùy chọn do lệnh ip bên trong node đặt: image của node phải có iproute2.",
};
