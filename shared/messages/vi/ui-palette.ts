/** What can be added to the canvas, said in Vietnamese. */
export const uiPaletteMessages = {
  "ui.palette.title": () => "Thêm vào bản vẽ",
  "ui.palette.add": ({ what }: { what: string }) => `Thêm: ${what}`,
  "ui.palette.host": () => "Máy chủ",
  "ui.palette.nic": () => "NIC vật lý",
  "ui.palette.macvlan": () => "Giao diện macvlan",
  "ui.palette.vm": () => "Máy ảo",
  "ui.palette.container": () => "Container",
  "ui.palette.namespace": () => "Namespace",
  "ui.palette.bond": () => "Bond Linux",
  "ui.palette.bridge": () => "Bridge Linux",
  "ui.palette.switch": () => "Switch",
  "ui.palette.station": () => "Trạm",
  "ui.palette.note": () => "Ghi chú",
  "ui.palette.about.host": () => "Một máy Linux: khung bao quanh những gì chạy trên nó.",
  "ui.palette.about.nic": () =>
    "Card mạng của một máy chủ. Hãy thả lên máy chủ; nếu chưa có thì một máy mới được tạo.",
  "ui.palette.about.macvlan": () =>
    "Giao diện có MAC riêng, dùng chung đường dây của một NIC. Hãy thả lên NIC, hoặc lên máy khách để giao cho nó.",
  "ui.palette.about.vm": () => "Máy khách mở macvtap: KVM, QEMU, libvirt.",
  "ui.palette.about.container": () =>
    "Máy khách được chuyển giao diện vào trong: Docker, Podman, LXC.",
  "ui.palette.about.namespace": () => "Một network namespace thông thường, như ip netns tạo ra.",
  "ui.palette.about.bond": () =>
    "Nhiều NIC của một máy chủ hoạt động như một. Hãy kéo một đường từ mỗi NIC tới nó.",
  "ui.palette.about.bridge": () => "Switch nằm trong máy chủ. Máy khách trên nó tới được máy chủ.",
  "ui.palette.about.switch": () =>
    "Switch mà các dây cáp cắm vào. Cổng của nó có thể bật reflective relay.",
  "ui.palette.about.station": () => "Thiết bị khác trên LAN: gateway, NAS, máy tính.",
  "ui.palette.about.note": () => "Chữ trên bản vẽ, có cả trong sơ đồ được xuất.",
  "ui.palette.needsNic": () => "Cần có NIC, bond hoặc bridge trước.",
  "ui.palette.drag": () => "Kéo tới chỗ cần đặt, hoặc nhấn Enter.",
};
