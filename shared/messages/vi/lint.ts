import { list } from "../plural.ts";

/** What is wrong with a topology, or surprising about it, said in Vietnamese. */
export const lintMessages = {
  "lint.passthruAlone": (p: { child: string; parent: string; other: string; count: number }) =>
    `${p.child} ở chế độ passthru nên cần dùng riêng ${p.parent}, nhưng ${p.count === 1 ? p.other : `${p.other} và ${p.count - 1} giao diện con khác`} cũng nằm trên đó; kernel từ chối cái được tạo sau. Hãy đổi chế độ của ${p.child}, hoặc gỡ các giao diện còn lại khỏi ${p.parent}.`,
  "lint.childOfPassthru": ({ child, parent }: { child: string; parent: string }) =>
    `${child} nằm trên ${parent}, vốn ở chế độ passthru: kernel sẽ đặt ${child} ngang hàng trên cùng thiết bị, mà passthru không chấp nhận giao diện nào khác. Hãy đổi chế độ của ${parent}, hoặc đổi parent của ${child}.`,
  "lint.parentIsBridgePort": (p: { child: string; parent: string; bridge: string }) =>
    `${p.parent} là cổng của ${p.bridge} nên không thể làm parent của ${p.child}: bridge và macvlan đều muốn nhận khung của nó. Hãy đặt ${p.child} lên ${p.bridge}, hoặc gỡ ${p.parent} khỏi bridge.`,
  "lint.portOfTwoBridges": (p: { port: string; bridge: string; other: string }) =>
    `${p.port} là cổng của cả ${p.bridge} lẫn ${p.other}. Một thiết bị chỉ thuộc một bridge; kernel sẽ chuyển nó sang bridge được gán sau cùng. Hãy gỡ nó khỏi một trong hai.`,
  "lint.parentIsBondPort": (p: { child: string; parent: string; bond: string }) =>
    `${p.parent} là cổng của ${p.bond} nên không thể làm parent của ${p.child}: cả bond và macvlan đều muốn nhận khung của nó. Hãy đặt ${p.child} lên ${p.bond}, hoặc bỏ ${p.parent} khỏi bond.`,
  "lint.bondPortTaken": (p: { port: string; bond: string; other: string }) =>
    `${p.port} là cổng của ${p.bond} và của ${p.other}. Một thiết bị chỉ có một thiết bị chủ. Hãy bỏ nó khỏi một trong hai.`,
  "lint.bondRewritesMacs": (p: { bond: string; mode: string; count: number }) =>
    `${p.bond} ở chế độ ${p.mode}: những gì ${p.count} giao diện con trên nó gửi tới từng trạm đi ra với MAC của một trong các cổng, nên giao diện con chế độ source ở nơi khác, port security và giới hạn MAC của switch thấy một địa chỉ không phải của giao diện con; trước Linux 6.5 (6.1.50 của Debian) balance-alb còn giữ mất câu trả lời cho giao diện con. Hãy dùng active-backup, hoặc 802.3ad nếu switch hỗ trợ.`,
  "lint.bondOnTwoSwitches": (p: { bond: string; mode: string; one: string; other: string }) =>
    `${p.bond} ở chế độ ${p.mode} và các cổng của nó nối tới ${p.one} và ${p.other}. Khung được chia cho cả hai, nên mọi MAC phía sau bond cứ chuyển qua lại, trừ khi hai switch hoạt động như một (MLAG, stacking); dự đoán chỉ tính cổng đầu tiên. Hãy dùng active-backup, hoặc cắm mọi cổng vào một switch.`,
  "lint.bondDoublesFrames": ({ bond, to }: { bond: string; to: string }) =>
    `${bond} ở chế độ broadcast với nhiều cổng trên ${to}: mỗi khung được gửi một lần qua từng cổng, nên nơi nhận được nó nhiều lần, và bond nghe lại broadcast của chính mình. Chế độ này dành cho các cổng ở những mạng riêng. Hãy dùng active-backup.`,
  "lint.primaryIsNoPort": ({ bond, port }: { bond: string; port: string }) =>
    `${port} là cổng ưu tiên của ${bond} nhưng không phải cổng của nó, nên không có tác dụng. Hãy cho nó làm cổng, hoặc bỏ đi.`,
  "lint.primaryUnused": ({ bond, port, mode }: { bond: string; port: string; mode: string }) =>
    `${bond} ưu tiên ${port}, nhưng chế độ ${mode} dùng mọi cổng cùng lúc. Hãy bỏ cổng ưu tiên, hoặc dùng active-backup.`,
  "lint.vlanOnBondPort": ({ name, port, bond }: { name: string; port: string; bond: string }) =>
    `${name} là VLAN của ${port}, vốn là cổng của ${bond}: nó đi vòng qua bond và ngừng chạy khi cổng khác thay thế; không dự đoán được gì cho nó. Hãy đặt VLAN lên ${bond}.`,
  "lint.macvtapAsPort": ({ port, bridge }: { port: string; bridge: string }) =>
    `${port} là macvtap nên không thể làm cổng của ${bridge}: khung của nó đi tới chương trình đang mở nó. Hãy chuyển nó thành macvlan, hoặc gỡ nó khỏi bridge.`,
  "lint.portOnOwnBridge": ({ port, bridge }: { port: string; bridge: string }) =>
    `${port} là cổng của ${bridge} và cũng nằm trên chính ${bridge}, trực tiếp hoặc qua thiết bị khác. Kernel không cho phép vòng như vậy. Hãy gỡ ${port} khỏi bridge, hoặc đổi parent của nó.`,
  "lint.nameTwice": ({ name, stack, first }: { name: string; stack: string; first: string }) =>
    `${stack} sẽ có hai giao diện cùng tên ${name}: cái kia là nút ${first}. Hãy đổi tên một cái. (macvtap của máy ảo được tính là của máy chủ, vì nó nằm ở đó.)`,
  "lint.nameLo": () =>
    "lo là tên của giao diện loopback mà mọi ngăn xếp mạng đều có. Hãy chọn tên khác.",
  "lint.namespaceTwice": ({ name, host }: { name: string; host: string }) =>
    `${host} sẽ có hai network namespace cùng tên ${name}. Hãy đổi tên một cái, hoặc giao cả hai giao diện cho một guest.`,
  "lint.mtuAboveParent": (p: { child: string; mtu: number; parent: string; limit: number }) =>
    `${p.child} có MTU ${p.mtu}, nhưng ${p.parent} bên dưới chỉ tải được ${p.limit} byte. Hãy giảm nó, bỏ nó đi (khi đó là ${p.limit}), hoặc tăng MTU của ${p.parent}.`,
  "lint.macInUse": (p: { child: string; mac: string; user: string; parent: string }) =>
    `${p.child} có MAC ${p.mac}, và ${p.user} trên cùng thiết bị ${p.parent} cũng vậy. Kernel tạo được ${p.child} nhưng từ chối bật nó lên. Hãy bỏ MAC đi (khi đó một MAC riêng được suy ra), hoặc chọn MAC khác.`,
  "lint.macMulticast": ({ name, mac }: { name: string; mac: string }) =>
    `${mac} ở ${name} là địa chỉ multicast (byte đầu lẻ); một giao diện cần địa chỉ unicast. Hãy bỏ nó đi, hoặc cho byte đầu chẵn, ví dụ 02.`,
  "lint.macZero": ({ name, mac }: { name: string; mac: string }) =>
    `${mac} ở ${name} không phải địa chỉ của một giao diện. Hãy bỏ nó đi, hoặc chọn địa chỉ khác.`,
  "lint.sourcesOutsideSource": ({ name, mode }: { name: string; mode: string }) =>
    `${name} liệt kê MAC nguồn, nhưng chế độ của nó là ${mode}; chỉ chế độ source mới có danh sách này. Hãy bỏ danh sách, hoặc đặt chế độ source.`,
  "lint.nopromiscOutsidePassthru": ({ name, mode }: { name: string; mode: string }) =>
    `${name} có cờ nopromisc, nhưng chế độ của nó là ${mode}; iproute2 chỉ nhận cờ này với passthru. Hãy bỏ nó đi.`,
  "lint.guestMacWithoutTap": ({ name }: { name: string }) =>
    `${name} có guestMac nhưng không phải macvtap, nên phía sau không có máy ảo nào dùng MAC đó. Hãy bỏ nó đi, hoặc chuyển ${name} thành macvtap.`,
  "lint.vlanTwice": (p: { name: string; vlan: number; parent: string; other: string }) =>
    `${p.name} là VLAN ${p.vlan} trên ${p.parent}, và ${p.other} cũng vậy. Mỗi NIC chỉ có một giao diện con cho mỗi VLAN: hãy đổi số VLAN, hoặc dùng ${p.other} cho cả hai.`,
  "lint.loopByCable": ({ from, to }: { from: string; to: string }) =>
    `Dây cáp giữa ${from} và ${to} khép kín một vòng: hai bên đã được nối sẵn. Broadcast sẽ chạy mãi trong đó nên không thể dự đoán gì. Hãy bỏ một dây cáp của vòng, hoặc tắt nó (up: false).`,
  "lint.loopByPort": ({ port, bridge }: { port: string; bridge: string }) =>
    `${port} làm cổng của ${bridge} sẽ khép kín một vòng: ${bridge} đã được nối với cùng LAN đó. Broadcast sẽ chạy mãi trong đó nên không thể dự đoán gì. Hãy gỡ một trong các cổng, hoặc tắt nó.`,
  "lint.twoCables": ({ name }: { name: string }) =>
    `${name} có nhiều hơn một dây cáp, mà một NIC hay trạm chỉ có một ổ cắm. Hãy bỏ một dây, hoặc đặt một switch ở giữa.`,
  "lint.vmWithoutTap": ({ name, guest }: { name: string; guest: string }) =>
    `${name} được giao cho máy ảo ${guest} nhưng không phải macvtap. Máy ảo không có network namespace để chuyển macvlan vào; nó mở một macvtap. Hãy chuyển ${name} thành macvtap, hoặc cho ${guest} là namespace hay container.`,
  "lint.addressUnspecified": ({ name, address }: { name: string; address: string }) =>
    `${address} ở ${name} nghĩa là “không có địa chỉ”, và kernel không đặt nó. Hãy cho một địa chỉ thật, hoặc bỏ nó đi.`,
  "lint.addressMulticast": ({ name, address }: { name: string; address: string }) =>
    `${address} ở ${name} là địa chỉ multicast: nó chỉ một nhóm, không chỉ một giao diện. Hãy dùng địa chỉ unicast.`,
  "lint.addressLoopback": ({ name, address }: { name: string; address: string }) =>
    `${address} ở ${name} là địa chỉ loopback: nó không bao giờ ra khỏi máy. Hãy dùng địa chỉ của LAN.`,
  "lint.addressReserved": ({ name, address }: { name: string; address: string }) =>
    `${address} ở ${name} là địa chỉ dành riêng mà máy khác sẽ không liên lạc. Hãy dùng địa chỉ của LAN.`,
  "lint.addressOfNetwork": ({ name, address }: { name: string; address: string }) =>
    `${address} ở ${name} là địa chỉ của chính mạng đó. Linux chấp nhận nó, nhưng máy khác có thể không liên lạc được. Hãy dùng một địa chỉ bên trong mạng.`,
  "lint.addressOfBroadcast": ({ name, address }: { name: string; address: string }) =>
    `${address} ở ${name} là địa chỉ broadcast của mạng: gói gửi tới nó sẽ đến tất cả. Hãy dùng một địa chỉ bên trong mạng.`,
  "lint.addressTwice": ({ name, address }: { name: string; address: string }) =>
    `${name} có địa chỉ ${address} hai lần. Hãy bỏ một cái.`,
  "lint.routeGateway": ({ name, via, to }: { name: string; via: string; to: string }) =>
    `Tuyến tới ${to} ở ${name} đi qua ${via}, không nằm trong mạng nào của ${name}, nên kernel không biết cách tới đó. Hãy sửa gateway, cho ${name} một địa chỉ trong mạng ấy, hoặc thêm tuyến tới ${via} trước.`,
  "lint.routeFamily": ({ name, via, to }: { name: string; via: string; to: string }) =>
    `Tuyến tới ${to} ở ${name} đi qua ${via}, thuộc họ địa chỉ khác. Hãy dùng gateway cùng họ địa chỉ.`,
  "lint.routeViaItself": ({ name, via, to }: { name: string; via: string; to: string }) =>
    `Tuyến tới ${to} ở ${name} đi qua ${via}, là địa chỉ của chính ${name}. Hãy ghi địa chỉ của router, hoặc bỏ gateway.`,
  "lint.routeSource": ({ name, src, to }: { name: string; src: string; to: string }) =>
    `Tuyến tới ${to} ở ${name} gửi từ ${src}, địa chỉ mà không giao diện nào của cùng ngăn xếp mạng có. Hãy dùng một địa chỉ của nó, hoặc bỏ src.`,
  "lint.routePrefix": (p: { name: string; to: string; network: string; single: string }) =>
    `Tuyến tới ${p.to} ở ${p.name} ghi một máy với độ dài của một mạng. Hãy viết ${p.network} cho mạng hoặc ${p.single} cho máy.`,
  "lint.routeTwice": (p: { name: string; to: string; stack: string; other: string }) =>
    `${p.stack} có hai tuyến tới ${p.to}, ${p.name === p.other ? `cả hai ở ${p.name}` : `ở ${p.name} và ở ${p.other}`}. Kernel chỉ nhận một. Hãy bỏ tuyến kia.`,
  "lint.nestedTooDeep": ({ device, limit }: { device: string; limit: number }) =>
    `${device} chồng cao hơn ${limit} thiết bị (VLAN, bridge và macvlan lên nhau), mà kernel dừng ở ${limit}. Hãy đặt nó lên một thiết bị thấp hơn.`,

  "lint.hostVmRestriction": (p: { host: string; parent: string; guest: string; count: number }) =>
    `${p.host} có địa chỉ trên ${p.parent} và không liên lạc được với ${p.count === 1 ? p.guest : `${p.guest} và ${p.count - 1} guest khác`} trên cùng thiết bị, và ngược lại: macvlan không có đường giữa parent và các con, còn switch không bao giờ gửi khung trở lại nơi nó đến. Hãy cho máy chủ một giao diện con chế độ bridge của riêng nó (shim) với tuyến tới các guest, bật reflective relay ở cổng switch, hoặc dùng một NIC khác của máy chủ trên cùng LAN.`,
  "lint.hostVmRoutes": (p: {
    host: string;
    parent: string;
    guest: string;
    count: number;
    other: string;
  }) =>
    `${p.host} có thể tới ${p.count === 1 ? p.guest : `${p.guest} và ${p.count - 1} guest khác`} qua ${p.other}, cùng LAN với ${p.parent}, nhưng khung của nó lại đi ra bằng ${p.parent}, vì mạng ở đó đứng trước, và từ đó không gì tới được các con của cùng thiết bị. Hãy thêm tuyến tới từng guest qua ${p.other}.`,
  "lint.vepaWithoutRelay": ({ child, parent }: { child: string; parent: string }) =>
    `${child} ở chế độ VEPA, giao việc chuyển mạch cho switch bên ngoài, nhưng không có cổng switch nào bật reflective relay phía ${parent}. ${child} sẽ không tới được các giao diện cùng parent hay máy chủ. Hãy bật reflective relay, hoặc dùng chế độ bridge.`,
  "lint.privateBehindRelay": ({ child, parent }: { child: string; parent: string }) =>
    `${child} ở chế độ private, nhưng cổng switch của ${parent} bật reflective relay: unicast từ các giao diện cùng parent và từ máy chủ quay lại từ switch và được giao. Chỉ broadcast (tức ARP) bị chặn, và một mục ARP tĩnh là đủ để đi qua. Hãy tắt reflective relay, hoặc tách chúng bằng VLAN.`,
  "lint.passthruOnAddressedParent": (p: { child: string; parent: string; host: string }) =>
    `${p.child} ở chế độ passthru và lấy mọi khung unicast của ${p.parent}, nơi ${p.host} có địa chỉ: ${p.host} mất kết nối LAN ở đó, ngay cả khi ${p.child} đang tắt. Hãy dùng chế độ bridge, hoặc đặt địa chỉ của máy chủ lên NIC khác.`,
  "lint.passthruMac": ({ child, mac }: { child: string; mac: string }) =>
    `${child} ở chế độ passthru và có MAC của parent; ${mac} bị bỏ qua khi tạo, và đặt sau đó sẽ đổi MAC của parent. Hãy bỏ nó đi.`,
  "lint.sourceWithoutList": ({ child }: { child: string }) =>
    `${child} ở chế độ source mà không có danh sách MAC nguồn, nên nó không nghe được ai. Hãy liệt kê các trạm mà nó cần nghe, hoặc dùng chế độ bridge.`,
  "lint.nodstSteals": ({
    child,
    parent,
    count,
  }: {
    child: string;
    parent: string;
    count: number;
  }) =>
    `${child} có cờ nodst: mọi thứ mà ${count} trạm trong danh sách của nó gửi tới ${parent} hay tới các con khác ở đó chỉ đến ${child} và mất đối với phần còn lại, kể cả broadcast, ngay cả khi ${child} đang tắt. Hãy bỏ nodst để nó chỉ nhận bản sao.`,
  "lint.nodstOutsideSource": ({ child, mode }: { child: string; mode: string }) =>
    `${child} có cờ nodst, vốn không có tác dụng ở chế độ ${mode}. Hãy bỏ nó đi.`,
  "lint.nestedChild": ({
    child,
    parent,
    lower,
  }: {
    child: string;
    parent: string;
    lower: string;
  }) =>
    `${child} được vẽ trên ${parent}, vốn cũng là macvlan. Kernel sẽ đặt nó lên ${lower}: hai cái ngang hàng nhau, và ${child} vẫn còn khi ${parent} bị xóa. Hãy vẽ nó trên ${lower}.`,
  "lint.vmMac": ({ child, guestMac, mac }: { child: string; guestMac: string; mac: string }) =>
    `Máy ảo sau ${child} dùng ${guestMac}, nhưng macvtap có ${mac}: máy ảo gửi được mà không nhận lại unicast. Hãy để nó dùng MAC của thiết bị, hoặc cho thiết bị dùng MAC của máy ảo.`,
  "lint.parentDown": ({ parent, count }: { parent: readonly string[]; count: number }) =>
    `${list("vi", parent)} đang tắt, kéo theo ${count} giao diện con: không có parent thì ngay cả các con chế độ bridge cũng không nói chuyện được với nhau. Hãy bật ${list("vi", parent)}.`,
  "lint.belowParentDown": (p: { parent: string; below: readonly string[]; count: number }) =>
    `${p.parent} nằm trên ${list("vi", p.below)} đang tắt nên không có tín hiệu liên kết, và ${p.count} giao diện con của nó cũng vậy: ngay cả các con chế độ bridge cũng không nói chuyện được với nhau. Hãy bật ${list("vi", p.below)}.`,
  "lint.parentWithoutCarrier": ({ parent, count }: { parent: string; count: number }) =>
    `${parent} không có tín hiệu liên kết, và ${count} giao diện con của nó cũng vậy: khi rút cáp thì ngay cả các con chế độ bridge cũng không nói chuyện được với nhau. Hãy nối cáp cho ${parent}, hoặc dùng bridge với veth cho các guest không cần LAN.`,
  "lint.broadcastQueueZero": ({ parent, count }: { parent: string; count: number }) =>
    `Hàng đợi broadcast của ${parent} có độ dài 0, vì không giao diện nào trong ${count} giao diện con của nó yêu cầu nhiều hơn: broadcast từ LAN bị mất đối với chúng, kể cả ARP và DHCP. Hãy bỏ bcqueuelen khỏi một giao diện (khi đó là 1000).`,
  "lint.addressOnTwo": ({
    name,
    address,
    other,
  }: {
    name: string;
    address: string;
    other: string;
  }) =>
    `${name} có địa chỉ ${address}, và ${other} trên cùng LAN cũng vậy: ai trả lời ARP sau cùng sẽ nhận khung. Hãy cho một bên địa chỉ khác.`,
  "lint.macOnTwo": ({ name, mac, other }: { name: string; mac: string; other: string }) =>
    `${name} có MAC ${mac}, và ${other} trên cùng LAN cũng vậy: switch sẽ gửi tới bên nói sau cùng. Hãy cho một bên MAC khác, hoặc bỏ nó đi.`,
  "lint.guestsInDifferentSubnets": (p: {
    child: string;
    parent: string;
    address: string;
    usual: string;
  }) =>
    `${p.child} có địa chỉ ${p.address}, nhưng phần lớn guest trên ${p.parent} thuộc mạng của ${p.usual}. Chúng chung một LAN và không nói chuyện được nếu thiếu router. Có phải địa chỉ hay độ dài mạng bị gõ nhầm?`,
  "lint.wirelessParent": ({ parent, count }: { parent: string; count: number }) =>
    `${parent} là giao diện Wi-Fi: điểm truy cập chỉ chấp nhận một MAC cho mỗi trạm, nên ${count} giao diện con trên nó sẽ không nghe được gì. Hãy dùng NIC có dây, hoặc ipvlan hay định tuyến thay cho macvlan.`,
  "lint.wirelessPort": ({ port, bridge }: { port: string; bridge: string }) =>
    `${port} là giao diện Wi-Fi và là cổng của ${bridge}. Linux từ chối điều đó, trừ khi chính ${port} là điểm truy cập hoặc dùng bốn địa chỉ (iw set 4addr on). Hãy dùng NIC có dây, hoặc định tuyến.`,
  "lint.childAsPort": ({ port, mode, bridge }: { port: string; mode: string; bridge: string }) =>
    `${port} là macvlan chế độ ${mode} và là cổng của ${bridge}: những gì nối vào ${bridge} gửi được qua nó nhưng không nhận lại unicast, vì ${port} chỉ nhận khung cho MAC của chính nó. Hãy dùng chế độ passthru, hoặc đặt chính NIC vào bridge.`,
  "lint.portWithAddresses": ({ port, bridge }: { port: string; bridge: string }) =>
    `${port} là cổng của ${bridge}, bridge này lấy mọi khung trước, nên địa chỉ trên ${port} không hoạt động. Hãy đặt địa chỉ lên ${bridge}.`,
  "lint.derivedMacReused": ({ name, mac, other }: { name: string; mac: string; other: string }) =>
    `${name} được cho MAC ${mac}, vốn là MAC mà ${other} tự suy ra từ tài liệu. Chúng sẽ xung đột ngay khi cùng ở một LAN. Hãy bỏ nó khỏi ${name}, hoặc chọn MAC khác.`,
  "lint.relayFacesBridge": ({ from, bridge, to }: { from: string; bridge: string; to: string }) =>
    from === bridge
      ? `Cổng của ${to} phía ${from} bật reflective relay, mà ${from} là một switch: nó nhận lại broadcast của chính mình, nhân đôi chúng và không còn biết các trạm ở đâu. Chỉ dùng reflective relay ở cổng phía macvlan.`
      : `Cổng của ${to} phía ${from} bật reflective relay, mà ${from} là cổng của bridge ${bridge}: bridge nhận lại broadcast của chính mình, nhân đôi chúng và không còn biết các guest ở đâu. Chỉ dùng reflective relay ở cổng phía macvlan.`,
  "lint.shimWithoutRoutes": (p: { shim: string; parent: string; guest: string; count: number }) =>
    `Máy chủ có shim ${p.shim} bên cạnh ${p.parent}, nhưng khung của nó tới ${p.count === 1 ? p.guest : `${p.guest} và ${p.count - 1} guest khác`} lại đi ra bằng ${p.parent}, vì mạng ở đó đứng trước, và từ đó không gì tới được chúng. Hãy thêm tuyến tới từng guest qua ${p.shim}.`,
  "lint.vlanBehindAccessPort": (p: {
    name: string;
    vlan: number;
    parent: string;
    to: string;
    port: number;
  }) =>
    `${p.name} là VLAN ${p.vlan} trên ${p.parent}, nhưng cổng của ${p.to} nối với ${p.parent} là cổng access (VLAN ${p.port}): nó gửi khung không gắn thẻ nên chúng tới ${p.parent}, còn ${p.name} không nghe thấy gì. Hãy biến nó thành trunk bằng cách bỏ vlan khỏi dây cáp, hoặc dùng chính ${p.parent}.`,
  "lint.portSettingWithoutSwitch": ({ key, to }: { key: string; to: string }) =>
    `Dây cáp có ${key}, vốn thuộc cổng switch ở đầu “to”; nhưng ${to} không phải switch nên nó không có tác dụng. Hãy bỏ nó đi, hoặc đảo hai đầu dây.`,
  "lint.bclimUnknown": ({ child }: { child: string }) =>
    `${child} có bclim, mà iproute2 6.1 (Debian 12) trở về trước không biết. Nó chỉ đổi cách xếp hàng broadcast, không đổi ai nhận chúng, nên nó được bỏ qua khi áp dụng tài liệu.`,
  "lint.routeOnDown": ({ name }: { name: string }) =>
    `${name} đang tắt mà có tuyến: kernel chỉ nhận tuyến khi giao diện đang bật, nên chúng không được đặt. Hãy bật ${name}, hoặc bỏ các tuyến.`,

  "lint.noAddress": ({ name, guest }: { name: string; guest: string }) =>
    `${name} trong namespace ${guest} không có địa chỉ và không dùng DHCP, nên không gì nói IP với nó được. Hãy cho nó một địa chỉ nếu cần.`,
  "lint.macUniversal": ({ name, mac }: { name: string; mac: string }) =>
    `MAC ${mac} của ${name} thiếu bit quản trị cục bộ: nó thuộc một hãng phần cứng và có thể tồn tại ở nơi khác. Hãy bỏ nó đi, hoặc bắt đầu bằng 02.`,
  "lint.childOnBridge": ({
    child,
    bridge,
    count,
  }: {
    child: string;
    bridge: string;
    count: number;
  }) =>
    `${count === 1 ? child : `${child} và ${count - 1} giao diện con khác`} nằm trên bridge ${bridge}; bridge phải chuyển sang promiscuous, và địa chỉ của chính máy chủ trên ${bridge} vẫn ngoài tầm với. Một veth trên ${bridge} làm được như vậy mà không có hai nhược điểm đó.`,

  "lint.fix.takeOut": ({ name, key }: { name: string; key: string }) => `Bỏ ${key} khỏi ${name}`,
  "lint.fix.setMode": ({ name, mode }: { name: string; mode: string }) =>
    `Đặt ${name} sang chế độ ${mode}`,
  "lint.fix.setBondMode": ({ bond, mode }: { bond: string; mode: string }) =>
    `Đặt ${bond} ở chế độ ${mode}`,
  "lint.fix.setParent": ({ name, parent }: { name: string; parent: string }) =>
    `Đặt ${name} lên ${parent}`,
  "lint.fix.rename": ({ name, to }: { name: string; to: string }) => `Đổi tên ${name} thành ${to}`,
  "lint.fix.remove": ({ name }: { name: string }) => `Xóa ${name} và mọi thứ phụ thuộc vào nó`,
  "lint.fix.removePort": ({ bridge, port }: { bridge: string; port: string }) =>
    `Gỡ ${port} khỏi ${bridge}`,
  "lint.fix.removeCable": ({ from, to }: { from: string; to: string }) =>
    `Xóa dây cáp giữa ${from} và ${to}`,
  "lint.fix.relayOn": ({ from, to }: { from: string; to: string }) =>
    `Bật reflective relay ở cổng của ${to} phía ${from}`,
  "lint.fix.relayOff": ({ from, to }: { from: string; to: string }) =>
    `Tắt reflective relay ở cổng của ${to} phía ${from}`,
  "lint.fix.asMacvlan": ({ name }: { name: string }) => `Chuyển ${name} thành macvlan`,
  "lint.fix.asMacvtap": ({ name }: { name: string }) => `Chuyển ${name} thành macvtap`,
  "lint.fix.cleanSources": ({ name }: { name: string }) =>
    `Chỉ giữ địa chỉ unicast trong danh sách nguồn của ${name}`,
  "lint.fix.withoutAddress": ({ name, address }: { name: string; address: string }) =>
    `Bỏ ${address} khỏi ${name}`,
  "lint.fix.setAddress": ({ name, address }: { name: string; address: string }) =>
    `Cho ${name} địa chỉ còn trống ${address}`,
  "lint.fix.withoutRoute": ({ name, to }: { name: string; to: string }) =>
    `Xóa tuyến tới ${to} khỏi ${name}`,
  "lint.fix.withoutGateway": ({ name, to }: { name: string; to: string }) =>
    `Tới ${to} trực tiếp qua ${name}, không dùng gateway`,
  "lint.fix.withoutSource": ({ name, to }: { name: string; to: string }) =>
    `Để kernel chọn địa chỉ nguồn cho ${to} ở ${name}`,
  "lint.fix.routeTo": ({ name, to }: { name: string; to: string }) =>
    `Đổi thành tuyến tới ${to} ở ${name}`,
  "lint.fix.addShim": ({ host, parent }: { host: string; parent: string }) =>
    `Cho ${host} một shim trên ${parent} với tuyến tới các guest`,
  "lint.fix.useShim": ({ shim, parent }: { host: string; shim: string; parent: string }) =>
    `Làm cho các guest trên ${parent} tới được qua shim ${shim}`,
  "lint.fix.addRoutes": ({ name, count }: { name: string; count: number }) =>
    `Thêm tuyến tới ${count} guest ở ${name}`,
  "lint.fix.listStations": ({ name, count }: { name: string; count: number }) =>
    `Cho ${name} nghe ${count} trạm trên LAN của nó`,
  "lint.fix.useGuestMac": ({ name, mac }: { name: string; mac: string }) =>
    `Cho ${name} dùng MAC ${mac} của máy ảo`,
  "lint.fix.makeTrunk": ({ nic, to }: { nic: string; to: string }) =>
    `Biến cổng của ${to} nối với ${nic} thành trunk`,
  "lint.fix.bringUp": ({ names }: { names: readonly string[] }) => `Bật ${list("vi", names)}`,
  "lint.fix.plugIn": ({ name }: { name: string }) => `Nối cáp cho ${name}`,
  "lint.fix.moveAddresses": ({ port, bridge }: { port: string; bridge: string }) =>
    `Chuyển các địa chỉ của ${port} sang ${bridge}`,
  "lint.fix.swapEnds": ({ cable, from, to }: { cable: string; from: string; to: string }) =>
    `Đảo dây cáp ${cable}: từ ${from} tới ${to}`,
  "lint.fix.useDhcp": ({ name }: { name: string }) => `Cho ${name} dùng DHCP`,
};
