/** Names of edits and why an edit is refused, said in Vietnamese. */
export const commandMessages = {
  "command.setMode": ({ name, mode }: { name: string; mode: string }) =>
    `Chuyển ${name} sang ${mode}`,
  "command.rename": ({ name, to }: { name: string; to: string }) => `Đổi tên ${name} thành ${to}`,
  "command.set": (p: { name: string; property: string; value: string }) =>
    `Đặt ${p.property} của ${p.name} thành ${p.value}`,
  "command.turnOn": ({ name, property }: { name: string; property: string }) =>
    `Bật ${property} cho ${name}`,
  "command.turnOff": ({ name, property }: { name: string; property: string }) =>
    `Tắt ${property} cho ${name}`,
  "command.change": ({ name, property }: { name: string; property: string }) =>
    `Thay đổi ${property} của ${name}`,
  "command.clear": ({ name, property }: { name: string; property: string }) =>
    `Xóa ${property} của ${name}`,
  "command.add": ({ name }: { name: string }) => `Thêm ${name}`,
  "command.remove": ({ name }: { name: string }) => `Xóa ${name}`,
  "command.removeWith": ({ name, others }: { name: string; others: number }) =>
    `Xóa ${name} và ${others} nút phụ thuộc vào nó`,
  "command.removeMany": ({ count }: { count: number }) => `Xóa ${count} nút`,
  "command.addPort": ({ name, bridge }: { name: string; bridge: string }) =>
    `Cho ${name} làm cổng của ${bridge}`,
  "command.addBondPort": ({ name, bond }: { name: string; bond: string }) =>
    `Cho ${name} làm cổng của ${bond}`,
  "command.setParent": ({ name, parent }: { name: string; parent: string }) =>
    `Đặt ${name} lên ${parent}`,
  "command.handTo": ({ name, guest }: { name: string; guest: string }) =>
    `Giao ${name} cho ${guest}`,
  "command.keepOnHost": ({ name }: { name: string }) =>
    `Giữ ${name} trong ngăn xếp mạng của máy chủ`,
  "command.tidy": () => "Xếp gọn",
  "command.move": ({ name }: { name: string }) => `Di chuyển ${name}`,
  "command.moveMany": ({ count }: { count: number }) => `Di chuyển ${count} nút`,
  "command.duplicate": ({ name }: { name: string }) => `Nhân bản ${name}`,
  "command.duplicateMany": ({ count }: { count: number }) => `Nhân bản ${count} nút`,
  "command.paste": ({ name }: { name: string }) => `Dán ${name}`,
  "command.pasteMany": ({ count }: { count: number }) => `Dán ${count} nút`,
  "command.renameDocument": ({ name }: { name: string }) => `Đổi tên tài liệu thành ${name}`,
  "command.describeDocument": () => "Thay đổi mô tả của tài liệu",
  "command.newIdentity": () => "Cấp định danh mới cho tài liệu",
  "command.restore": () => "Hoàn tác thao tác",
  "command.batch": ({ first, others }: { first: string; others: number }) =>
    `${first} và ${others} thao tác khác`,
  "command.nothing": () => "Không thay đổi gì",
  "command.cableName": ({ from, to }: { from: string; to: string }) =>
    `dây cáp từ ${from} đến ${to}`,

  "command.unknownId": ({ id }: { id: string }) => `Không có nút hay dây cáp nào mang id “${id}”.`,
  "command.unknownIdNear": ({ id, suggestion }: { id: string; suggestion: string }) =>
    `Không có nút hay dây cáp nào mang id “${id}”. Có phải ý bạn là “${suggestion}”?`,
  "command.wrongKind": (p: { id: string; kind: string; kinds: readonly string[] }) =>
    `“${p.id}” là ${p.kind}; thao tác này dành cho ${oneOf(p.kinds)}.`,
  "command.unknownType": ({ type }: { type: string }) => `Không có lệnh “${type}”.`,
  "command.unknownTypeNear": ({ type, suggestion }: { type: string; suggestion: string }) =>
    `Không có lệnh “${type}”. Có phải ý bạn là “${suggestion}”?`,
  "command.impossible.kinds": ({ from, to }: { from: string; to: string }) =>
    `Không thể nối ${from} với ${to}. Dây cáp nối NIC, station và switch; NIC, bond và macvlan làm cổng của bridge, NIC làm cổng của bond; macvlan và veth được giao cho máy khách; macvlan nằm trên NIC và bond.`,
  "command.impossible.itself": ({ name }: { name: string }) =>
    `Không thể nối “${name}” với chính nó.`,
  "command.impossible.vlanCable": ({ name }: { name: string }) =>
    `“${name}” là VLAN nên không có lỗ cắm. Hãy cắm dây cáp vào NIC mà nó nằm trên.`,
  "command.impossible.cabled": ({ name }: { name: string }) =>
    `“${name}” chỉ có một lỗ cắm và đã có dây cáp. Hãy xóa dây cáp đó trước, hoặc đặt một switch ở giữa.`,
  "command.impossible.portAlready": ({ name, bridge }: { name: string; bridge: string }) =>
    `“${name}” đã là cổng của “${bridge}”; một giao diện chỉ có thể làm cổng của một bridge.`,
  "command.impossible.portWithChildren": ({ name }: { name: string }) =>
    `“${name}” có giao diện con macvlan nên nhân Linux không cho nó làm cổng của bridge. Hãy đặt các giao diện con lên bridge.`,
  "command.impossible.portOfGuest": ({ name }: { name: string }) =>
    `“${name}” đã được giao cho một máy khách nên không còn trong ngăn xếp mạng của máy chủ, nơi có bridge. Hãy lấy lại nó từ máy khách trước.`,
  "command.impossible.portTap": ({ name }: { name: string }) =>
    `“${name}” là macvtap, loại mà nhân Linux không cho làm cổng của bridge. Hãy dùng macvlan.`,
  "command.impossible.bondPortAlready": ({ name, bond }: { name: string; bond: string }) =>
    `“${name}” đã là cổng của “${bond}”; một NIC chỉ có thể làm cổng của một bond.`,
  "command.impossible.bondPortWithChildren": ({ name }: { name: string }) =>
    `“${name}” có giao diện con macvlan nên nhân Linux không cho nó làm cổng của bond. Hãy đặt các giao diện con lên bond.`,
  "command.impossible.bondPortVlan": ({ name, bond }: { name: string; bond: string }) =>
    `“${name}” là một VLAN. Hãy cho NIC của nó làm cổng của “${bond}”, rồi đặt VLAN lên bond.`,
  "command.impossible.portOnBridge": ({ name, bridge }: { name: string; bridge: string }) =>
    `“${name}” nằm trên “${bridge}” nên không thể đồng thời làm cổng của nó.`,

  "command.property.name": () => "tên",
  "command.property.description": () => "mô tả",
  "command.property.local": () => "“máy này”",
  "command.property.arpIgnore": () => "arp_ignore",
  "command.property.host": () => "máy chủ",
  "command.property.mac": () => "địa chỉ MAC",
  "command.property.up": () => "“up”",
  "command.property.addresses": () => "các địa chỉ",
  "command.property.dhcp": () => "DHCP",
  "command.property.routes": () => "các tuyến",
  "command.property.mtu": () => "MTU",
  "command.property.wireless": () => "Wi-Fi",
  "command.property.vlan": () => "VLAN",
  "command.property.carrier": () => "tín hiệu đường truyền",
  "command.property.ports": () => "các cổng",
  "command.property.primary": () => "cổng ưu tiên",
  "command.property.parent": () => "giao diện cha",
  "command.property.mode": () => "chế độ",
  "command.property.guest": () => "máy khách",
  "command.property.tap": () => "macvtap",
  "command.property.guestMac": () => "địa chỉ MAC của máy khách",
  "command.property.sourceMacs": () => "các địa chỉ MAC nguồn",
  "command.property.nodst": () => "nodst",
  "command.property.nopromisc": () => "nopromisc",
  "command.property.bcqueuelen": () => "bcqueuelen",
  "command.property.bclim": () => "bclim",
  "command.property.bridge": () => "bridge",
  "command.property.type": () => "loại",
  "command.property.text": () => "nội dung",
  "command.property.from": () => "đầu thứ nhất",
  "command.property.to": () => "đầu thứ hai",
  "command.property.reflectiveRelay": () => "reflective relay",
};

function oneOf(values: readonly string[]): string {
  return new Intl.ListFormat("vi", { type: "disjunction" }).format(values);
}
