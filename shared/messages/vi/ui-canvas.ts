import { plural } from "../plural.ts";

/** What the canvas says, in Vietnamese. */
export const uiCanvasMessages = {
  "ui.canvas.nodeKeys": () =>
    "Enter để chọn, mũi tên để sang bên cạnh, Alt cùng mũi tên để di chuyển.",
  "ui.canvas.wireKeys": () => "Enter để chọn dây cáp.",
  "ui.canvas.name": (): string => "Mạng",
  "ui.canvas.thisMachine": (): string => "máy này",
  "ui.canvas.hostStack": (): string => "máy chủ",
  "ui.canvas.noAddress": (): string => "chưa có địa chỉ",
  "ui.canvas.moreAddresses": ({ count }: { count: number }): string =>
    `và ${plural("vi", count, { other: "địa chỉ nữa" })}`,
  "ui.canvas.physicalNic": (): string => "NIC vật lý",
  "ui.canvas.vlanInterface": (): string => "giao diện con VLAN",
  "ui.canvas.down": (): string => "đang tắt",
  "ui.canvas.noLink": (): string => "không có tín hiệu",
  "ui.canvas.linkUp": (): string => "đang có tín hiệu",
  "ui.canvas.speed": ({ megabits }: { megabits: number }): string =>
    megabits >= 1000 ? `${String(megabits / 1000).replace(".", ",")} Gbit/s` : `${megabits} Mbit/s`,
  "ui.canvas.promiscuous.yes": (): string => "promiscuous",
  "ui.canvas.promiscuous.likely": (): string => "có thể thành promiscuous",
  "ui.canvas.promiscuousNow": (): string => "đang promiscuous",
  "ui.canvas.guest.vm": (): string => "máy ảo",
  "ui.canvas.guest.container": (): string => "container",
  "ui.canvas.guest.namespace": (): string => "namespace",
  "ui.canvas.ports": ({ count }: { count: number }): string =>
    plural("vi", count, { other: "cổng" }),
  "ui.canvas.port": (p: { peer: string; up: boolean; hairpin: boolean; vlan: number }): string =>
    [
      `Cổng nối với ${p.peer}`,
      ...(p.vlan > 0 ? [`VLAN ${p.vlan}`] : []),
      ...(p.hairpin ? ["hairpin"] : []),
      ...(p.up ? [] : ["đang tắt"]),
    ].join(", "),
  "ui.canvas.vlan": ({ vlan }: { vlan: number }): string => `VLAN ${vlan}`,
  "ui.canvas.hairpin": (): string => "hairpin",
  "ui.canvas.emptyNote": (): string => "Bấm đúp để viết",
  "ui.canvas.noteText": (): string => "Nội dung ghi chú",

  "ui.canvas.role.host": (): string => "máy chủ",
  "ui.canvas.role.stack": (): string => "ngăn xếp mạng của chính máy chủ",
  "ui.canvas.role.nic": (): string => "NIC",
  "ui.canvas.role.bond": (): string => "bond Linux",
  "ui.canvas.role.bridge": (): string => "Linux bridge",
  "ui.canvas.role.macvlan": (): string => "giao diện con macvlan",
  "ui.canvas.role.veth": (): string => "veth",
  "ui.canvas.role.guest": (): string => "guest",
  "ui.canvas.role.switch": (): string => "switch",
  "ui.canvas.role.station": (): string => "trạm",
  "ui.canvas.role.note": (): string => "ghi chú",

  "ui.canvas.label.host": ({ name }: { name: string }): string => `${name}, máy chủ`,
  "ui.canvas.label.localHost": ({ name }: { name: string }): string =>
    `${name}, máy chủ, chính là máy này`,
  "ui.canvas.label.stack": (p: { name: string; addresses: string }): string =>
    and(`${p.name}, ngăn xếp mạng của chính máy chủ`, p.addresses),
  "ui.canvas.label.nic": (p: { name: string; children: number; addresses: string }): string =>
    and(
      p.children > 0
        ? `${p.name}, NIC có ${plural("vi", p.children, { other: "giao diện con" })}`
        : `${p.name}, NIC`,
      p.addresses,
    ),
  "ui.canvas.label.vlan": (p: { name: string; vlan: number; addresses: string }): string =>
    and(`${p.name}, giao diện con của VLAN ${p.vlan}`, p.addresses),
  "ui.canvas.label.macvlan": (p: {
    name: string;
    mode: string;
    parent: string;
    addresses: string;
  }): string =>
    and(`${p.name}, giao diện con macvlan, chế độ ${p.mode}, trên ${p.parent}`, p.addresses),
  "ui.canvas.label.veth": (p: { name: string; bridge: string; addresses: string }): string =>
    and(`${p.name}, veth trên ${p.bridge}`, p.addresses),
  "ui.canvas.label.guest": (p: { name: string; type: string; children: number }): string =>
    `${p.name}, ${p.type} có ${plural("vi", p.children, { other: "giao diện con" })}`,
  "ui.canvas.label.bond": (p: {
    name: string;
    mode: string;
    ports: number;
    addresses: string;
  }): string =>
    [
      `${p.name}, bond ở chế độ ${p.mode} có ${plural("vi", p.ports, { other: "cổng" })}`,
      ...(p.addresses === "" ? [] : [p.addresses]),
    ].join(", "),
  "ui.canvas.label.bridge": (p: { name: string; ports: number }): string =>
    `${p.name}, Linux bridge có ${plural("vi", p.ports, { other: "cổng" })}`,
  "ui.canvas.label.switch": (p: { name: string; ports: number }): string =>
    `${p.name}, switch có ${plural("vi", p.ports, { other: "dây" })}`,
  "ui.canvas.label.station": (p: { name: string; addresses: string }): string =>
    and(`${p.name}, trạm`, p.addresses),
  "ui.canvas.label.note": ({ text }: { text: string }): string => `Ghi chú: ${text}`,
  "ui.canvas.label.wire": (p: { from: string; to: string }): string => `${p.from} đến ${p.to}`,

  "ui.canvas.mark.error": (): string => "có lỗi",
  "ui.canvas.mark.warning": (): string => "có cảnh báo",
  "ui.canvas.drift.missing": (): string => "bị thiếu trên máy này",
  "ui.canvas.drift.changed": (): string => "trên máy này đang khác",
  "ui.canvas.drift.foreign": (): string => "có trên máy này mà không do tài liệu áp dụng",

  "ui.canvas.changeMode": (p: { name: string; mode: string }): string =>
    `Đổi chế độ của ${p.name}, hiện là ${p.mode}`,
  "ui.canvas.modeMenu": (): string => "Cách nó gặp các giao diện khác trên cùng NIC",
  "ui.canvas.modeNow": (): string => "chế độ hiện tại",
  "ui.canvas.mode.private": (): string =>
    "Chỉ nói chuyện với mạng LAN. Không giao diện con nào khác của NIC gặp được nó.",
  "ui.canvas.mode.vepa": (): string =>
    "Mọi khung đều ra switch; switch phải gửi ngược lại thì mới tới được giao diện con khác.",
  "ui.canvas.mode.bridge": (): string =>
    "Các giao diện con nói chuyện thẳng với nhau và với mạng LAN.",
  "ui.canvas.mode.passthru": (): string => "Chiếm trọn NIC, dùng luôn địa chỉ MAC của NIC.",
  "ui.canvas.mode.source": (): string =>
    "Chỉ nghe các trạm trong danh sách của nó; gửi đi thì tới ai cũng được.",

  "ui.canvas.childNeedsNic": (): string =>
    "Giao diện con macvlan phải đứng trên một NIC hoặc bridge. Hãy thêm NIC trước.",
  "ui.canvas.hangChild": ({ parent }: { parent: string }): string =>
    `Giao diện con mới trên ${parent}`,

  "ui.canvas.zoomOut": (): string => "Thu nhỏ",
  "ui.canvas.zoomIn": (): string => "Phóng to",
  "ui.canvas.zoom100": (): string => "Về cỡ 100 %",
  "ui.canvas.percent": ({ percent }: { percent: number }): string => `${percent} %`,
  "ui.canvas.zoomFrom": ({ percent }: { percent: number }): string => `${percent} %: về cỡ 100 %`,
  "ui.canvas.fit": (): string => "Vừa khung",
  "ui.canvas.fitLong": (): string => "Vừa khung: thu cả hình vào khung nhìn",
  "ui.canvas.tidy": (): string => "Xếp gọn",
  "ui.canvas.tidyLong": (): string => "Xếp gọn: bố trí lại mọi thứ",
  "ui.canvas.minimap": (): string => "Toàn cảnh bản vẽ",
  "ui.canvas.view": (): string => "Khung nhìn",
  "ui.canvas.empty": (): string => "Chưa có gì ở đây",
  "ui.canvas.emptyHint": (): string =>
    "Kéo một máy chủ hoặc một NIC của máy này vào đây, hoặc bấm N.",

  "ui.canvas.menu.addChild": (): string => "Thêm giao diện con macvlan",
  "ui.canvas.menu.mode": (): string => "Chế độ",
  "ui.canvas.menu.handTo": (): string => "Giao cho",
  "ui.canvas.menu.takeBack": (): string => "Lấy lại về máy chủ",
  "ui.canvas.menu.connect": (): string => "Nối với",
  "ui.canvas.menu.add": (): string => "Thêm vào đây",
  "ui.canvas.menu.show": (): string => "Đưa vào giữa khung",
  "ui.canvas.menu.write": (): string => "Viết",
  "ui.canvas.menu.hairpinOn": (): string => "Bật hairpin",
  "ui.canvas.menu.hairpinOff": (): string => "Tắt hairpin",
  "ui.canvas.menu.cableUp": (): string => "Cắm dây",
  "ui.canvas.menu.cableDown": (): string => "Rút dây",
};

function and(what: string, addresses: string): string {
  return addresses === "" ? what : `${what}, ${addresses}`;
}
