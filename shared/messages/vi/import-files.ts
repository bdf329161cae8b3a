import { list } from "../plural.ts";

const listed = (names: readonly string[]): string => list("vi", names);

interface Name {
  readonly name: string;
}

export const importFileMessages = {
  "import.about.networkd": (): string =>
    "Các tệp .netdev và .network của systemd-networkd: NIC, VLAN, bridge, thiết bị con và shim, kèm địa chỉ và tuyến.",
  "import.about.networkManager": (): string =>
    "Các keyfile của NetworkManager (.nmconnection): NIC, VLAN, bridge, thiết bị con và shim, kèm địa chỉ và tuyến.",
  "import.about.nmstate": (): string =>
    "Một trạng thái của nmstate dạng YAML hoặc JSON: NIC, VLAN, bridge, thiết bị con và shim, kèm địa chỉ và tuyến.",
  "import.about.docker": (): string =>
    "Kết quả của docker network inspect: các mạng macvlan và những container nối vào chúng.",
  "import.about.podman": (): string =>
    "Kết quả của podman network inspect và các tệp của netavark: các mạng macvlan và những container nối vào chúng.",
  "import.about.compose": (): string =>
    "Các tệp Compose: các mạng macvlan và những service nối vào chúng.",
  "import.about.libvirt": (): string =>
    "Domain và network của libvirt dạng XML: máy ảo, các thiết bị con macvtap và các cổng bridge của chúng.",
  "import.about.containerlab": (): string =>
    "Các topology của containerlab: liên kết macvlan của các node và những gì các dòng exec của chúng đặt.",
  "import.about.cni": (): string =>
    "Cấu hình CNI và NetworkAttachmentDefinition của Multus dùng plugin macvlan.",
  "import.about.quadlet": (): string =>
    "Các unit .network và .container của Podman Quadlet: các mạng macvlan và container trên đó.",

  "import.expected.text": (): string => "một chuỗi văn bản",
  "import.expected.int": (): string => "một số nguyên",
  "import.expected.flag": (): string => "có hoặc không (yes hoặc no)",
  "import.expected.record": (): string => "các khóa kèm giá trị",
  "import.expected.mac": (): string => "một địa chỉ MAC",
  "import.expected.mtu": (): string => "một MTU từ 68 đến 65535",
  "import.expected.cidr": (): string => "một địa chỉ IP kèm độ dài tiền tố",
  "import.expected.route": (): string => "một tuyến gồm các địa chỉ IP",
  "import.expected.uint32": (): string => "một số từ 0 đến 4294967295",
  "import.expected.int32": (): string => "một số từ -2147483648 đến 2147483647",

  "import.tooLarge": ({ mebibytes }: { mebibytes: number }): string =>
    `Tệp lớn hơn ${mebibytes} MiB, không cấu hình mạng nào lớn như vậy. Chỉ đưa các tệp mô tả mạng.`,
  "import.binary": (): string =>
    "Ở đây có một ký tự mà không tệp văn bản nào chứa. Hãy lưu tệp dưới dạng văn bản UTF-8 thuần.",
  "import.tooComplex": (): string =>
    "Tệp lồng quá sâu hoặc chứa quá nhiều giá trị (alias được tính bằng tất cả những gì chúng lặp lại). Hãy bỏ những phần không mô tả mạng.",
  "import.tooManyFiles": ({ limit }: { limit: number }): string =>
    `Không đọc quá ${limit} tệp một lần. Hãy nhập từng phần, với --into.`,
  "import.unknownFile": ({ names }: { names: readonly string[] }): string =>
    `Không nhận ra tệp này là gì. Hãy nói rõ bằng --from và một trong: ${listed(names)}.`,
  "import.moreNotes": ({ count }: { count: number }): string =>
    `Còn nữa (thêm ${count} ghi chú); hãy nhập ít tệp hơn mỗi lần để đọc hết.`,
  "import.ini.noEntry": ({ found }: { found: string }): string =>
    `Dòng này không phải [Section] cũng không phải Key=Value trong một section nên bị bỏ qua: "${found}".`,
  "import.yaml.syntax": ({ reason }: { reason: string }): string => `lỗi cú pháp YAML: ${reason}`,
  "import.xml.doctype": (): string =>
    "DOCTYPE không được đọc, vì nó có thể gọi đến tệp khác và tạo các entity phình ra vô hạn. Hãy bỏ nó đi: libvirt không bao giờ ghi DOCTYPE.",
  "import.xml.entity": ({ found }: { found: string }): string =>
    `"${found}" không phải là entity có sẵn của XML. Hãy viết chính ký tự đó hoặc mã số của nó.`,
  "import.xml.open": ({ name, line }: Name & { line: number }): string =>
    `Tệp kết thúc bên trong phần tử ${name}, bắt đầu ở dòng ${line}.`,
  "import.xml.noRoot": (): string => "Trong tệp này không có phần tử nào.",
  "import.xml.syntax": ({ found }: { found: string }): string =>
    `Đây không phải XML đúng cú pháp, tại "${found}".`,

  "import.unknownKey": ({ key }: { key: string }): string =>
    `"${key}" không được lấy: tài liệu không có chỗ cho nó, hoặc ở đây không biết nó.`,
  "import.wrongType": ({ expected, found }: { expected: string; found: string }): string =>
    `Bỏ qua: cần ${expected}, nhưng thấy ${found}.`,
  "import.nameTwice": ({ name, first }: Name & { first: string }): string =>
    `${name} đã được mô tả trước đó, ở ${first}; những gì nói ở đây bị bỏ qua.`,
  "import.routeTwice": ({ to, name }: Name & { to: string }): string =>
    `Bỏ qua tuyến thứ hai của ${name} đến ${to}: tài liệu chỉ có một tuyến cho mỗi đích.`,
  "import.badName": ({ name }: Name): string =>
    `Bỏ qua ${name === "" ? "một giao diện không có tên" : `giao diện ${name}`}: tài liệu không chứa được tên như vậy.`,
  "import.badMode": ({ name, mode }: Name & { mode: string }): string =>
    `Bỏ qua ${name}: "${mode}" không phải là chế độ nào; chỉ có private, vepa, bridge, passthru và source.`,
  "import.badTag": ({ name, tag }: Name & { tag: number }): string =>
    `Bỏ qua ${name}: ${tag} không phải là VLAN; chỉ có từ 1 đến 4094.`,
  "import.noParent": ({ name, parent }: Name & { parent: string }): string =>
    `Bỏ qua ${name}: không vẽ được thiết bị nằm dưới nó (${parent === "" ? "không nêu tên" : parent}).`,
  "import.vlanParent": ({ name, parent }: Name & { parent: string }): string =>
    `Bỏ qua ${name}: trong tài liệu VLAN chỉ nằm trên NIC hoặc VLAN khác, mà ${parent} không phải là thiết bị nào như vậy được vẽ.`,
  "import.noBridge": ({ name, bridge }: Name & { bridge: string }): string =>
    `Bỏ qua ${name}: bridge ${bridge} của nó không được vẽ.`,
  "import.badPort": ({ port, bridge }: { port: string; bridge: string }): string =>
    `${port} không được vẽ làm cổng của ${bridge}: nó không phải là NIC, VLAN hay thiết bị con của máy chủ, hoặc đã là cổng rồi.`,
  "import.vlanMac": ({ name, mac }: Name & { mac: string }): string =>
    `Bỏ qua MAC ${mac} của ${name}: trong tài liệu, VLAN dùng MAC của NIC.`,
  "import.passthruMac": ({ name, mac }: Name & { mac: string }): string =>
    `Bỏ qua MAC ${mac} của ${name}: thiết bị con passthru dùng MAC của NIC. Hãy ghi MAC này ở NIC nếu card phải dùng nó.`,
  "import.sourceMacs": ({ name, mode }: Name & { mode: string }): string =>
    `Bỏ qua các MAC nguồn của ${name}: ở chế độ ${mode} chúng không có ý nghĩa.`,
  "import.portMtu": ({ name, mtu }: Name & { mtu: number }): string =>
    `Bỏ qua MTU ${mtu} của ${name}: tài liệu không có MTU cho cổng của bridge.`,
  "import.assumedNic": ({ name }: Name): string =>
    `Không tệp nào mô tả ${name}, nhưng có thiết bị nằm trên nó: nó được vẽ thành một NIC. Không tệp nào nói MAC của nó.`,
  "import.assumedVlan": ({ name, parent, tag }: Name & { parent: string; tag: number }): string =>
    `Không tệp nào mô tả ${name}, nhưng có thiết bị nằm trên nó: nó được vẽ thành VLAN ${tag} trên ${parent}, đúng như tên gọi.`,
  "import.assumedBridge": ({ name }: Name): string =>
    `Không tệp nào mô tả ${name}, nhưng có cổng thuộc về nó: nó được vẽ thành một bridge không có cổng nào khác.`,
  "import.standsForNic": ({ name, kind }: Name & { kind: string }): string =>
    `${name} (${kind}) được vẽ thành một NIC; những gì tạo nên nó không được vẽ.`,
  "import.kind": ({ name, kind }: Name & { kind: string }): string =>
    `Bỏ qua ${name}: giao diện loại "${kind}" không có chỗ trong tài liệu.`,
  "import.defaultMode": ({ name, mode }: Name & { mode: string }): string =>
    `Không có chế độ nào được nêu cho ${name}; nó được vẽ với ${mode}, mặc định ở đó.`,
  "import.nothing": (): string =>
    "Trong các tệp này không có gì để vẽ: không có NIC, VLAN, bridge hay thiết bị con macvlan nào.",

  "import.networkd.linkFile": (): string =>
    "Tệp .link đặt tên và thiết lập card mạng; tài liệu vẽ chúng như hiện có, nên tệp bị bỏ qua.",
  "import.networkd.noName": (): string =>
    "Bỏ qua tệp này: [Match] của nó không nêu tên giao diện nào nên không biết nó dành cho NIC nào. Hãy thêm Name=.",
  "import.networkd.pattern": ({ pattern }: { pattern: string }): string =>
    `Bỏ qua Name=${pattern}: từ các tệp không biết được nó khớp với NIC nào. Hãy viết rõ tên.`,
  "import.networkd.route": (): string => "Bỏ qua một [Route] không có Destination= và Gateway=.",
  "import.networkd.unnamed": (): string =>
    "Bỏ qua tệp .netdev này: nó không có Name= trong [NetDev].",
  "import.networkd.noNetdev": ({ name }: Name): string =>
    `Ở đây có nêu ${name}, nhưng không tệp .netdev nào trong số này tạo ra nó: nó bị bỏ qua.`,
  "import.networkd.unused": ({ name, key }: Name & { key: string }): string =>
    `Bỏ qua ${name}: không tệp .network nào nêu nó bằng ${key}=, nên networkd cũng không tạo nó.`,
  "import.networkd.twoParents": ({
    name,
    parent,
    others,
  }: Name & { parent: string; others: readonly string[] }): string =>
    `${name} được vẽ trên ${parent}; ${listed(others)} cũng nêu tên nó.`,

  "import.stp": ({ name }: Name): string =>
    `${name} dùng giao thức spanning tree, tài liệu không vẽ điều này.`,
  "import.routeOptions": ({ to }: { to: string }): string =>
    `Tuyến đến ${to} được lấy nhưng bỏ metric và các tùy chọn khác.`,
  "import.nm.noName": (): string =>
    "Bỏ qua profile này: nó không có interface-name= nên không biết nó dành cho giao diện nào. Hãy thêm vào.",
  "import.nm.portOf": ({ name, kind }: Name & { kind: string }): string =>
    `${name} là cổng của một ${kind}; tài liệu chỉ có cổng của bridge.`,
  "import.nm.source": ({ name }: Name): string =>
    `${name} ở chế độ source; NetworkManager lưu được chế độ này nhưng từ chối khi bật lên.`,
  "import.nm.clonedMac": ({ mac }: { mac: string }): string =>
    `Bỏ qua cloned-mac-address=${mac}: tài liệu vẽ card với MAC vốn có của nó.`,
  "import.nm.method": ({ family, method }: { family: string; method: string }): string =>
    `Bỏ qua method=${method} của ${family}: tài liệu chỉ có địa chỉ đặt sẵn, và DHCP cho IPv4.`,

  "import.nmstate.absent": ({ name, state }: Name & { state: string }): string =>
    `Bỏ qua ${name}${state === "" ? "" : `: trạng thái của nó là ${state}`}.`,
  "import.routeTable": ({ to, table }: { to: string; table: number }): string =>
    `Bỏ qua tuyến đến ${to}: nó nằm trong bảng ${table}, còn tài liệu chỉ có bảng chính.`,
  "import.engineName": ({ name, container }: Name & { container: string }): string =>
    `Tệp không nói giao diện bên trong ${container} tên là gì; nó được vẽ là ${name}.`,
  "import.engineEmpty": ({ name, parent }: Name & { parent: string }): string =>
    `Ở đây không container nào nối vào mạng ${name}, nên chỉ vẽ ${parent}.`,
  "import.engineDriver": ({ name, driver }: Name & { driver: string }): string =>
    `Bỏ qua mạng ${name}: driver của nó là "${driver}", chỉ các mạng macvlan được vẽ.`,
  "import.engineParent": ({ name }: Name): string =>
    `Bỏ qua mạng ${name}: nó không có parent nên không dẫn ra mạng LAN nào.`,
  "import.engineDefaultRoute": ({ name }: Name): string =>
    `Bỏ qua mạng ${name}: nó không có parent, và Podman dùng NIC của tuyến mặc định, điều không tệp nào nêu. Hãy thêm tùy chọn parent=.`,
  "import.composeExternal": ({ name }: Name): string =>
    `Bỏ qua mạng ${name}: nó là external nên tệp này không mô tả nó. Hãy nhập thêm kết quả docker network inspect của nó.`,
  "import.composeNetwork": ({ name }: Name): string =>
    `Bỏ qua kết nối đến ${name}: các tệp này không có mạng như vậy.`,
  "import.variable": ({ name }: Name): string =>
    `Ở đây không biết biến ${name}; hãy điền giá trị mà nó đại diện.`,

  "import.merged": ({ added, known }: { added: number; known: number }): string =>
    `Đã thêm vào tài liệu: ${added} nút; đã có sẵn: ${known}.`,
  "import.filled": ({ name, field, there }: Name & { field: string; there: string }): string =>
    `${name}: tài liệu chưa nói "${field}" nên lấy từ bản nhập: ${there}.`,
  "import.differs": ({
    name,
    field,
    here,
    there,
  }: Name & { field: string; here: string; there: string }): string =>
    `${name}: "${field}" khác nhau và giữ nguyên như tài liệu: ${here} (bản nhập: ${there}).`,
  "cli.import.left": ({ text }: { text: string }): string => `không có trong đó: ${text}`,
  "cli.import.lost": ({ text }: { text: string }): string => `bị bỏ: ${text}`,
  "cli.import.hint": ({ text }: { text: string }): string => `ghi chú: ${text}`,
  "cli.import.readAs": ({
    files,
    source,
    name,
  }: Name & { files: readonly string[]; source: string }): string =>
    `Đọc theo dạng ${source} (--from ${name}): ${listed(files)}.`,
  "cli.import.noSource": ({
    source,
    names,
  }: {
    source: string;
    names: readonly string[];
  }): string => `Không có nguồn "${source}". Có các nguồn: ${listed(names)}.`,
  "cli.import.noFiles": (): string =>
    "--from nói các tệp là gì, nhưng không có tệp nào được đưa. Hãy nêu tệp, hoặc bỏ --from để vẽ máy này.",

  "import.libvirt.root": ({ name }: Name): string =>
    `Bỏ qua phần tử ${name}: chỉ đọc domain, network và devices.`,
  "import.libvirt.forward": ({ name, mode }: Name & { mode: string }): string =>
    `Bỏ qua mạng ${name}: nó chuyển tiếp bằng "${mode}" và không dẫn thẳng đến NIC hay bridge nào.`,
  "import.libvirt.pool": ({ name, parent }: Name & { parent: string }): string =>
    `Mạng ${name} có nhiều NIC và libvirt chọn một NIC còn trống; các máy ảo của nó được vẽ trên ${parent}.`,
  "import.libvirt.network": ({ name }: Name): string =>
    `Bỏ qua giao diện này: mạng ${name} của nó không có trong các tệp này, hoặc không phải là mạng được vẽ. Hãy nhập thêm kết quả virsh net-dumpxml.`,
  "import.libvirt.type": ({ type }: { type: string }): string =>
    `Bỏ qua giao diện này: loại của nó là "${type}", chỉ vẽ direct, bridge và network.`,
  "import.libvirt.target": ({ name }: Name): string =>
    `Tệp không nói thiết bị tên là gì; nó được vẽ là ${name}. libvirt sẽ chọn tên khi máy ảo khởi động.`,
  "import.clab.link": ({ type }: { type: string }): string =>
    `Bỏ qua một liên kết loại ${type === "" ? "không nêu" : type}: chỉ vẽ các liên kết macvlan.`,
  "import.clab.command": ({ command }: { command: string }): string =>
    `Lệnh này không được làm theo: ${command}.`,
  "import.cni.config": ({ name, reason }: Name & { reason: string }): string =>
    `Bỏ qua ${name} vì không đọc được cấu hình của nó: ${reason}`,
  "import.cni.plugin": ({ name, type }: Name & { type: string }): string =>
    `Bỏ qua plugin "${type}" của ${name}: chỉ vẽ macvlan.`,
  "import.quadletNetwork": ({ name }: Name): string =>
    `Bỏ qua kết nối đến ${name}: trong các tệp này không có mạng macvlan như vậy.`,
};
