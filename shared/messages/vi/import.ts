import { list } from "../plural.ts";

interface Names {
  readonly names: readonly string[];
}

const listed = (names: readonly string[]): string => list("vi", names);

export const importMessages = {
  "import.skippedLoopback": ({ names }: Names): string =>
    `Bỏ qua: ${listed(names)}. Thiết bị loopback không bao giờ ra khỏi máy.`,
  "import.skippedForeign": ({ names, owner }: Names & { owner: string }): string =>
    `Bỏ qua: ${listed(names)}. ${owner} tự tạo và tự xóa các thiết bị này.`,
  "import.skippedTunnel": ({ names }: Names): string =>
    `Bỏ qua: ${listed(names)}. Tunnel và tap không được vẽ; macvlan cần một thiết bị Ethernet dẫn ra mạng LAN.`,
  "import.skippedKind": ({ names, kind }: Names & { kind: string }): string =>
    `Bỏ qua: ${listed(names)}. Thiết bị loại ${kind} không có chỗ trong sơ đồ mạng.`,
  "import.skippedPort": ({ names, master }: Names & { master: string }): string =>
    `Bỏ qua: ${listed(names)}. ${master} đại diện cho chúng: nó được vẽ thành một NIC.`,
  "import.skippedPair": ({ names }: Names): string =>
    `Bỏ qua: ${listed(names)}. Cặp veth chỉ được vẽ khi một đầu là cổng của bridge hoặc là NIC có thiết bị khác dựa trên nó.`,
  "import.skippedPeerUnseen": ({ names }: Names): string =>
    `Bỏ qua: ${listed(names)}. Đầu phía máy khách của các cổng bridge này nằm trong một namespace không xem được; hãy chạy lệnh import với quyền root, nếu không thì nó thuộc về một namespace không có tên.`,
  "import.skippedName": ({ names }: Names): string =>
    `Bỏ qua: ${listed(names)}. Tài liệu không chứa được tên như vậy: chỉ dùng chữ cái không dấu, chữ số, "_", "." và "-", nhiều nhất 15 ký tự.`,
  "import.skippedParent": ({ names }: Names): string =>
    `Bỏ qua: ${listed(names)}. Thiết bị nằm dưới chúng không được vẽ.`,
  "import.skippedVlan": ({ names }: Names): string =>
    `Bỏ qua: ${listed(names)}. Chỉ vẽ các VLAN 802.1Q nằm ngay trên một NIC hoặc trên một VLAN khác.`,
  "import.skippedInside": ({ names }: Names): string =>
    `Bỏ qua: ${listed(names)}. Bên trong máy khách chỉ vẽ các thiết bị con của máy chủ này và đầu kia của cổng bridge.`,
  "import.notOurs": ({ names }: Names): string =>
    `Được vẽ đúng như hiện có nhưng không được tạo từ tài liệu này: ${listed(names)}. Lệnh plan và apply không bao giờ thay đổi chúng, và từ chối tài liệu vẽ một thiết bị dưới tên đã bị chiếm như vậy: hãy bỏ chúng khỏi tài liệu trước khi áp dụng, hoặc tự xóa chúng khỏi máy.`,
  "import.lanAssumed": ({ names }: Names): string =>
    `Từ đây không thấy được phía sau các NIC, nên phần này được suy ra từ địa chỉ và tuyến của chúng: ${listed(names)}. Hãy sửa switch và cáp ở chỗ nào khác thực tế.`,
};
