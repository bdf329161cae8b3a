/** The properties of what is selected, said in Vietnamese. */
export const uiInspectorMessages = {
  "ui.inspector.several": ({ count }: { count: number }) => `Đang chọn ${count} mục`,
  "ui.inspector.noneInCommon": () =>
    "Các mục này không có thuộc tính nào chung. Hãy chọn các nút cùng loại để sửa một lượt.",
  "ui.inspector.mixed": () => "khác nhau",
  "ui.inspector.reset": ({ label }: { label: string }) => `Trả về mặc định: ${label}`,
  "ui.inspector.useInstead": ({ suggestion }: { suggestion: string }) => `Dùng ${suggestion}`,
  "ui.inspector.preview": () =>
    "Bạn đang xem thử một cách khắc phục. Hãy áp dụng hoặc bỏ nó để sửa tiếp.",

  "ui.inspector.group.general": () => "Chung",
  "ui.inspector.group.link": () => "Liên kết",
  "ui.inspector.group.addressing": () => "Địa chỉ",
  "ui.inspector.group.port": () => "Cổng",
  "ui.inspector.group.more": () => "Khác",
  "ui.inspector.group.ports": () => "Các cổng",
  "ui.inspector.group.tap": () => "Chạy máy ảo trên đó",
  "ui.inspector.tap.about": () =>
    "Sau khi áp dụng, tap này thuộc về bạn: dòng lệnh sau chạy QEMU trên đó mà không cần quyền root. Hãy thêm ổ đĩa của máy ảo.",
  "ui.inspector.tap.copy": () => "Chép dòng lệnh",
  "ui.inspector.group.relations": () => "Quan hệ",
  "ui.inspector.group.reach": () => "Tới được những ai",

  "ui.inspector.document.title": () => "Tài liệu",
  "ui.inspector.document.name": () => "Tên",
  "ui.inspector.document.nameHelp": () =>
    "Tên của tài liệu trên thanh tiêu đề, trong bản xuất và trong tệp.",
  "ui.inspector.document.description": () => "Mô tả",
  "ui.inspector.document.descriptionHelp": () =>
    "Markdown, chỉ dành cho người đọc. Mô hình này để làm gì, và cần biết điều gì trước?",
  "ui.inspector.document.local": () => "Máy này",
  "ui.inspector.document.localHelp": () =>
    "Máy chủ trên bản vẽ ứng với chính máy này: kế hoạch và áp dụng tác động lên nó. Nếu chỉ có một máy chủ thì đó là nó.",
  "ui.inspector.document.noHost": () => "chưa vẽ máy chủ nào",
  "ui.inspector.document.undecided": () => "hãy chọn một máy",
  "ui.inspector.document.contents": () => "Nội dung",
  "ui.inspector.document.empty": () => "Chưa vẽ gì cả.",
  "ui.inspector.document.cables": () => "Dây cáp",
  "ui.inspector.document.select": () => "Chọn tất cả",

  "ui.inspector.kind.host": () => "Máy chủ",
  "ui.inspector.kind.nic": () => "NIC vật lý",
  "ui.inspector.kind.vlan": () => "Giao diện con VLAN",
  "ui.inspector.kind.bond": () => "Bond của Linux",
  "ui.inspector.kind.bridge": () => "Bridge của Linux",
  "ui.inspector.kind.macvlan": () => "Giao diện con macvlan",
  "ui.inspector.kind.macvtap": () => "Giao diện con macvtap",
  "ui.inspector.kind.veth": () => "Cổng veth",
  "ui.inspector.kind.vm": () => "Máy ảo",
  "ui.inspector.kind.container": () => "Container",
  "ui.inspector.kind.namespace": () => "Network namespace",
  "ui.inspector.kind.switch": () => "Switch",
  "ui.inspector.kind.station": () => "Trạm",
  "ui.inspector.kind.note": () => "Ghi chú",
  "ui.inspector.kind.cable": () => "Dây cáp",

  "ui.inspector.label.name": () => "Tên",
  "ui.inspector.label.description": () => "Mô tả",
  "ui.inspector.label.host": () => "Máy chủ",
  "ui.inspector.label.local": () => "Máy này",
  "ui.inspector.label.arpIgnore": () => "Trả lời ARP",
  "ui.inspector.label.mode": () => "Chế độ",
  "ui.inspector.label.parent": () => "Giao diện cha",
  "ui.inspector.label.guest": () => "Máy khách",
  "ui.inspector.label.primary": () => "Cổng ưu tiên",
  "ui.inspector.label.bridge": () => "Nối vào bridge",
  "ui.inspector.label.tap": () => "Macvtap",
  "ui.inspector.label.up": () => "Bật",
  "ui.inspector.label.mac": () => "MAC",
  "ui.inspector.label.guestMac": () => "MAC trong VM",
  "ui.inspector.label.mtu": () => "MTU",
  "ui.inspector.label.vlan": () => "VLAN",
  "ui.inspector.label.carrier": () => "Tín hiệu",
  "ui.inspector.label.wireless": () => "Wi-Fi",
  "ui.inspector.label.dhcp": () => "DHCP",
  "ui.inspector.label.addresses": () => "Địa chỉ",
  "ui.inspector.label.routes": () => "Tuyến",
  "ui.inspector.label.sourceMacs": () => "MAC nguồn",
  "ui.inspector.label.nodst": () => "Giữ khung",
  "ui.inspector.label.nopromisc": () => "Không promisc",
  "ui.inspector.label.bcqueuelen": () => "Hàng đợi broadcast",
  "ui.inspector.label.bclim": () => "Ngưỡng broadcast",
  "ui.inspector.label.ports": () => "Cổng",
  "ui.inspector.label.type": () => "Loại",
  "ui.inspector.label.text": () => "Nội dung",
  "ui.inspector.label.from": () => "Từ",
  "ui.inspector.label.to": () => "Đến",
  "ui.inspector.label.plugged": () => "Đang cắm",
  "ui.inspector.label.reflectiveRelay": () => "Reflective relay",
  "ui.inspector.label.accessVlan": () => "VLAN access",

  "ui.inspector.help.description": () => "Markdown, chỉ dành cho người đọc. Không làm thay đổi gì.",
  "ui.inspector.help.host": () => "Chiếc máy mà nó thuộc về.",
  "ui.inspector.help.host.name": () =>
    "Tên gọi của chiếc máy. Chương trình không bao giờ đặt tên này cho máy thật.",
  "ui.inspector.help.local": () =>
    "Máy chủ này ứng với máy đang chạy Macvlan Designer: kế hoạch và áp dụng tác động lên nó. Tối đa một máy; nếu chỉ có một máy chủ thì đó là nó.",
  "ui.inspector.help.arpIgnore": () =>
    "Máy chủ trả lời ARP cho mọi địa chỉ của nó trên mọi giao diện (0, mặc định của nhân Linux), hay chỉ cho địa chỉ của giao diện được hỏi (1). sysctl net.ipv4.conf.all.arp_ignore",
  "ui.inspector.help.nic.name": () =>
    "Tên giao diện trong nhân Linux, như ip link hiện ra. NIC vật lý không bao giờ bị đổi tên; VLAN được tạo với tên này.",
  "ui.inspector.help.bond.name": () =>
    "Tên bond trong nhân Linux, như ip link hiện ra. Bond đã có sẵn trên máy: ở đây nó không bao giờ được tạo, đổi hay xóa.",
  "ui.inspector.help.bond.mode": () =>
    "Cách bond chia khung cho các cổng, theo tên của nhân Linux. active-backup dùng được với mọi switch; balance-rr, balance-xor, broadcast và 802.3ad cần switch coi các cổng đó là một. ip link add TÊN type bond mode CHẾ_ĐỘ",
  "ui.inspector.help.bond.ports": () =>
    "Các NIC hoạt động như một. Địa chỉ và giao diện con của chúng phải đặt trên bond. ip link set CỔNG master BOND",
  "ui.inspector.help.bond.primary": () =>
    "Cổng được ưu tiên khi nó còn tín hiệu, ở các chế độ có một cổng hoạt động. Nếu bỏ trống: cổng đầu tiên có tín hiệu. ip link set BOND type bond primary CỔNG",
  "ui.inspector.help.bond.mac": () =>
    "Địa chỉ của bond, mọi cổng của nó đều dùng địa chỉ này. Nếu bỏ trống: theo cổng đầu tiên. Không bao giờ bị đặt lại.",
  "ui.inspector.help.bond.mtu": () =>
    "Gói lớn nhất tính bằng byte, từ 68 đến 65.535; các cổng cũng có MTU đó. Nếu bỏ trống: 1500. Không bao giờ bị đặt lại.",
  "ui.inspector.help.made.name": () =>
    "Tên giao diện trong nhân Linux, tối đa 15 chữ cái, chữ số, _ . hoặc -. ip link add TÊN …",
  "ui.inspector.help.veth.name": () =>
    "Tên đầu phía máy khách, tối đa 15 chữ cái, chữ số, _ . hoặc -. Đầu phía bridge có tên riêng.",
  "ui.inspector.help.guest.name": () =>
    "Tên gọi của máy khách. Với namespace, đây cũng là tên được tạo: ip netns add TÊN",
  "ui.inspector.help.plain.name": () =>
    "Tên gọi để dễ nhận ra. Chương trình không đặt tên này ở đâu cả.",
  "ui.inspector.help.note.name": () => "Tiêu đề của ghi chú. Có thể bỏ trống.",
  "ui.inspector.help.text": () => "Nội dung ghi chú, hiện trên bản vẽ và trong sơ đồ được xuất.",
  "ui.inspector.help.mode": () =>
    "Cách giao diện con gặp các anh em trên cùng giao diện cha. Không chế độ nào cho nó tới được chính giao diện cha. ip link add … type macvlan mode CHẾ_ĐỘ",
  "ui.inspector.help.parent": () =>
    "Thiết bị mà giao diện con dùng chung đường dây: NIC, VLAN hoặc bridge. Nếu đặt lên một giao diện con khác, nhân Linux lấy giao diện cha của nó. ip link add link CHA …",
  "ui.inspector.help.guest": () =>
    "Bên nhận giao diện con. Nếu không giao cho ai, nó ở lại ngăn xếp mạng của máy chủ, gọi là shim. ip link set TÊN netns MÁY_KHÁCH",
  "ui.inspector.help.veth.bridge": () =>
    "Bridge mà đầu bên kia là một cổng. ip link set … master BRIDGE",
  "ui.inspector.help.veth.guest": () => "Máy khách nhận đầu này.",
  "ui.inspector.help.tap": () =>
    "Tạo thiết bị ký tự /dev/tapN để trình ảo hóa mở, thay vì một giao diện trong namespace. Máy ảo cần loại này. ip link add … type macvtap",
  "ui.inspector.help.up": () =>
    "Được bật, đó là mặc định. Giao diện đang tắt không gửi cũng không nhận. ip link set TÊN up",
  "ui.inspector.help.station.up": () =>
    "Đang mở máy, đó là mặc định. Máy đã tắt không gửi cũng không nhận.",
  "ui.inspector.help.nic.mac": () =>
    "Địa chỉ của chính card mạng. Dùng để tìm đúng card và để dự đoán, không bao giờ bị đặt lại.",
  "ui.inspector.help.made.mac": () =>
    "Địa chỉ dùng khi tạo giao diện. Nếu bỏ trống, nó được suy ra từ id của tài liệu và của nút: không trùng ai, thuộc loại quản trị cục bộ, và lần nào cũng như nhau. ip link add … address MAC",
  "ui.inspector.help.station.mac": () =>
    "Địa chỉ của thiết bị. Nếu bỏ trống, một địa chỉ suy ra sẽ đứng thay khi dự đoán.",
  "ui.inspector.help.guestMac": () =>
    "Địa chỉ mà máy ảo phía sau macvtap dùng, khi khác với địa chỉ của thiết bị.",
  "ui.inspector.help.nic.mtu": () =>
    "Gói lớn nhất tính bằng byte, từ 68 đến 65.535. Nếu bỏ trống: 1500, hoặc theo giao diện cha nếu là VLAN. ip link set TÊN mtu BYTE",
  "ui.inspector.help.bridge.mtu": () =>
    "Gói lớn nhất tính bằng byte, từ 68 đến 65.535. Nếu bỏ trống, bridge theo cổng có MTU nhỏ nhất. ip link set TÊN mtu BYTE",
  "ui.inspector.help.macvlan.mtu": () =>
    "Gói lớn nhất tính bằng byte, không vượt quá giao diện cha. Nếu bỏ trống thì bằng giao diện cha. ip link add … mtu BYTE",
  "ui.inspector.help.nic.vlan": () =>
    "Biến nó thành giao diện con 802.1Q: khung mang thẻ này trên giao diện cha thuộc về nó. ip link add link CHA … type vlan id 1–4094",
  "ui.inspector.help.carrier": () =>
    "Có tín hiệu liên kết hay không. Theo bản vẽ: có khi dây cáp đang cắm; VLAN thì theo giao diện cha.",
  "ui.inspector.help.wireless": () =>
    "Card Wi-Fi. Điểm truy cập chỉ nhận một MAC cho mỗi trạm, nên giao diện con macvlan trên nó không nghe được gì.",
  "ui.inspector.help.dhcp": () =>
    "Địa chỉ do máy chủ DHCP cấp. Khi đó các địa chỉ bên dưới là lần cấp gần nhất: chỉ để dự đoán, không được đặt.",
  "ui.inspector.help.addresses": () =>
    "IPv4 hoặc IPv6 kèm độ dài tiền tố, theo thứ tự được đặt. ip address add 192.168.1.10/24 dev TÊN",
  "ui.inspector.help.routes": () =>
    "Những đích đi qua giao diện này; 0.0.0.0/0 là tuyến mặc định. ip route add ĐÍCH via CHẶNG dev TÊN src NGUỒN",
  "ui.inspector.help.sourceMacs": () =>
    "Chế độ source: giao diện con chỉ nhận khung từ các trạm này. ip link set TÊN type macvlan macaddr set …",
  "ui.inspector.help.nodst": () =>
    "Chế độ source: khung đã tới giao diện con này thì không tới ai khác nữa, kể cả máy chủ. ip link … type macvlan mode source nodst",
  "ui.inspector.help.nopromisc": () =>
    "Chế độ passthru: giao diện cha không chuyển sang promiscuous, nên chỉ khung gửi tới đúng MAC của nó mới đến. ip link … type macvlan mode passthru nopromisc",
  "ui.inspector.help.bcqueuelen": () =>
    "Số broadcast được phép chờ giao. Mọi giao diện con của một cha dùng chung một hàng đợi, dài theo yêu cầu lớn nhất. Mặc định 1000; 0 thì bị mất. ip link … type macvlan bcqueuelen N",
  "ui.inspector.help.bclim": () =>
    "Từ bao nhiêu bên nhận trở lên thì broadcast phải xếp hàng thay vì giao ngay. Không bao giờ đổi ai được nhận. ip link … type macvlan bclim N",
  "ui.inspector.help.ports": () =>
    "Các NIC, bond và macvlan mà bridge nối lại với nhau. Máy khách nối vào bridge bằng veth. ip link set CỔNG master BRIDGE",
  "ui.inspector.help.type": () =>
    "Máy ảo mở macvtap; container hoặc network namespace thì được chuyển giao diện vào trong.",
  "ui.inspector.help.from": () => "NIC, trạm hoặc switch ở đầu thứ nhất của dây cáp.",
  "ui.inspector.help.to": () =>
    "Switch ở đầu thứ hai, hoặc NIC hay trạm nếu nối trực tiếp. Reflective relay và VLAN thuộc về cổng ở đầu này.",
  "ui.inspector.help.plugged": () => "Dây cáp không cắm thì không chuyển gì cả.",
  "ui.inspector.help.reflectiveRelay": () =>
    "Còn gọi là hairpin hay 802.1Qbg: switch được gửi khung trở lại đúng cổng nó vừa tới. VEPA cần điều này. Nhiều switch không làm được; bridge của Linux thì được: bridge link set dev CỔNG hairpin on",
  "ui.inspector.help.accessVlan": () =>
    "Cổng access: khung không gắn thẻ thuộc VLAN này, từ 1 đến 4094. Nếu bỏ trống, khung đi qua nguyên vẹn.",

  "ui.inspector.mode.private": () => "Nói chuyện với LAN, không bao giờ với anh em.",
  "ui.inspector.mode.vepa": () => "Gửi mọi thứ ra switch, và switch phải gửi ngược lại.",
  "ui.inspector.mode.bridge": () => "Nói chuyện trực tiếp với anh em, và với LAN.",
  "ui.inspector.mode.passthru": () => "Dùng riêng giao diện cha và lấy luôn MAC của nó.",
  "ui.inspector.mode.source": () => "Chỉ nghe các trạm trong danh sách.",

  "ui.inspector.arpIgnore.0": () => "Mọi địa chỉ",
  "ui.inspector.arpIgnore.1": () => "Đúng giao diện",
  "ui.inspector.guestType.vm": () => "Máy ảo",
  "ui.inspector.guestType.container": () => "Container",
  "ui.inspector.guestType.namespace": () => "Namespace",
  "ui.inspector.carrier.asDrawn": () => "Theo bản vẽ",
  "ui.inspector.carrier.yes": () => "Có",
  "ui.inspector.carrier.no": () => "Không",

  "ui.inspector.unit.bytes": () => "byte",
  "ui.inspector.unit.frames": () => "khung",
  "ui.inspector.unit.receivers": () => "bên nhận",

  "ui.inspector.why.source": () => "Chỉ dùng trong chế độ source.",
  "ui.inspector.why.passthru": () => "Chỉ dùng trong chế độ passthru.",
  "ui.inspector.why.tap": () => "Chỉ dùng cho macvtap.",
  "ui.inspector.why.onePort": () =>
    "Chỉ dùng cho các chế độ có một cổng hoạt động: active-backup, balance-tlb, balance-alb.",
  "ui.inspector.why.notVlan": () => "Không dùng cho VLAN.",

  "ui.inspector.origin.derivedMac": ({ id }: { id: string }) =>
    `Suy ra từ id của tài liệu và “${id}”.`,
  "ui.inspector.origin.standInMac": () => "Chưa biết; địa chỉ này đứng thay khi dự đoán.",
  "ui.inspector.origin.parent": ({ parent }: { parent: string }) => `Theo ${parent}.`,
  "ui.inspector.origin.kernel": () => "Mặc định của nhân Linux.",
  "ui.inspector.origin.device": () => "Địa chỉ của chính thiết bị.",
  "ui.inspector.origin.onlyHost": () => "Đây là máy chủ duy nhất.",

  "ui.inspector.none.guest": () => "không: ở lại máy chủ",
  "ui.inspector.none.accessVlan": () => "không: là trunk",
  "ui.inspector.none.bclim": () => "theo nhân Linux",
  "ui.inspector.none.primary": () => "không: cổng đầu tiên có tín hiệu",
  "ui.inspector.none.vlan": () => "không: NIC vật lý",
  "ui.inspector.add.address": () => "Thêm địa chỉ",
  "ui.inspector.add.sourceMac": () => "Thêm MAC của một trạm",
  "ui.inspector.add.route": () => "Thêm tuyến",
  "ui.inspector.add.port": () => "Thêm cổng",
  "ui.inspector.remove": ({ entry }: { entry: string }) => `Bỏ ${entry}`,
  "ui.inspector.entry": ({ label, number }: { label: string; number: number }) =>
    `${label}, mục ${number}`,
  "ui.inspector.route.to": () => "tới",
  "ui.inspector.route.via": () => "qua",
  "ui.inspector.route.src": () => "từ",
  "ui.inspector.route.direct": () => "ngay trên LAN",
  "ui.inspector.route.anySource": () => "địa chỉ bất kỳ",
  "ui.inspector.vlan.parent": () => "Giao diện cha của VLAN",
  "ui.inspector.vlan.id": () => "Số VLAN",
  "ui.inspector.noPorts": () => "Chưa có cổng nào.",
  "ui.inspector.noCables": () => "Chưa cắm gì vào.",
  "ui.inspector.port": ({ number }: { number: number }) => `Cổng ${number}`,
  "ui.inspector.farPort": ({ name }: { name: string }) =>
    `Reflective relay và VLAN của dây này thuộc về cổng của ${name}.`,

  "ui.inspector.relation.standsOn": () => "Nằm trên",
  "ui.inspector.relation.carries": () => "Đang mang",
  "ui.inspector.relation.heldBy": () => "Thuộc về",
  "ui.inspector.relation.portOf": () => "Là cổng của",
  "ui.inspector.relation.plugged": () => "Cắm với",
  "ui.inspector.relation.runs": () => "Đang chạy",
  "ui.inspector.relation.ports": () => "Nối",
  "ui.inspector.relation.on": () => "Chạy trên",
  "ui.inspector.relation.holds": () => "Đang giữ",
  "ui.inspector.relation.more": ({ count }: { count: number }) => `và ${count} mục nữa`,
  "ui.inspector.relation.fewer": () => "thu gọn",
  "ui.inspector.reach.ping": ({ reached, asked }: { reached: number; asked: number }) =>
    `Ping tới được ${reached} trên ${asked}`,
  "ui.inspector.reach.ping6": ({ reached, asked }: { reached: number; asked: number }) =>
    `Ping qua IPv6 tới được ${reached} trên ${asked}`,
  "ui.inspector.reach.unicast": ({ reached, asked }: { reached: number; asked: number }) =>
    `Khung unicast tới được ${reached} trên ${asked}`,
  "ui.inspector.reach.broadcast": ({ reached, asked }: { reached: number; asked: number }) =>
    `Broadcast tới được ${reached} trên ${asked}`,
  "ui.inspector.reach.all": () => "Tới được tất cả.",
  "ui.inspector.reach.missed": () => "Không tới",
  "ui.inspector.reach.why": ({ name }: { name: string }) => `Vì sao không tới được ${name}`,
};
