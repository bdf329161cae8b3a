import type { planMessages as english } from "../en/plan.ts";
import { list } from "../plural.ts";

type Text = string;

const inside = (namespace: Text): Text =>
  namespace === "" ? "ngăn xếp mạng của chính máy chủ" : `namespace ${namespace}`;
const names = (items: readonly Text[]): Text => list("vi", items);

export const planMessages: typeof english = {
  "plan.noLocalHost": () =>
    'Không có host nào trong tài liệu là máy này. Hãy đánh dấu host đó bằng "local": true.',
  "plan.bindingUnknown": ({ id }) =>
    `Tài liệu không vẽ NIC vật lý nào có id ${id} trên host này, nên không thể gán NIC thật cho nó.`,
  "plan.nicMissing": ({ nic, nearest }) =>
    nearest.length === 0
      ? `Máy này không có NIC tên ${nic}.`
      : `Máy này không có NIC tên ${nic}. Tên gần nhất là ${names(nearest)}: hãy chỉ rõ NIC nào bằng --nic.`,
  "plan.bondMissing": ({ nic, nearest }) =>
    `Máy này không có bond tên ${nic}. Bond không được tạo ở đây: hãy tạo nó bằng chương trình quản lý mạng của máy` +
    (nearest.length === 0
      ? "."
      : `, hoặc chỉ rõ giao diện nào bằng --nic. Tên gần nhất là ${names(nearest)}.`),
  "plan.notABond": ({ name, kind }) =>
    `Trên máy này ${name} không phải bond${kind === "" ? "" : ` mà thuộc loại ${kind}`}. Bond không được tạo ở đây: hãy tạo nó bằng chương trình quản lý mạng của máy, hoặc vẽ một NIC thay vào đó.`,
  "plan.nicDiffers": (p) =>
    `${p.nic} không phải NIC đã vẽ: địa chỉ MAC của nó là ${p.live}, tài liệu ghi ${p.drawn}. ` +
    (p.found === "" ? "Không NIC nào của máy này có địa chỉ đó. " : `${p.found} có địa chỉ đó. `) +
    "Hãy chỉ rõ NIC nào bằng --nic, hoặc sửa địa chỉ MAC.",
  "plan.nicTwice": ({ nic, other, live }) =>
    `${nic} và ${other} cùng ứng với NIC thật ${live}. Hãy gán mỗi cái cho một NIC riêng.`,
  "plan.unsafeName": ({ name }) =>
    `Không thể ghi tên ${JSON.stringify(name)} vào lệnh ip một cách an toàn (chỉ dùng được chữ cái, chữ số, "_", "." và "-"). Hãy đổi tên.`,
  "plan.nameTaken": ({ name, namespace, by }) =>
    `Trong ${inside(namespace)}, tên ${name} đã thuộc về ${by}. Nó được giữ nguyên: hãy chọn tên khác, hoặc tự xoá nó.`,
  "plan.byDocument": ({ document, node }) =>
    `một liên kết được áp dụng từ tài liệu khác (${document}, nút ${node})`,
  "plan.byProgram": ({ program }) => `một liên kết của ${program}`,
  "plan.byHardware": () => "một card mạng",
  "plan.byKind": ({ kind }) => `một liên kết loại ${kind} không do chúng tôi tạo`,
  "plan.nameTwice": ({ name, other }) =>
    `Tên ${name} được vẽ hai lần trong cùng một ngăn xếp mạng, lần kia bởi ${other}. Hãy đổi tên một trong hai.`,
  "plan.notEthernet": ({ nic }) =>
    `${nic} không phải thiết bị Ethernet nên không thể có con macvlan (kernel trả lời "Invalid argument").`,
  "plan.mtuAboveNic": (p) =>
    `${p.name} cần MTU ${p.mtu}, còn ${p.nic} có ${p.has}; MTU của con không được lớn hơn của cha. ` +
    `MTU của NIC không bao giờ bị đổi tự động: hãy chạy "ip link set dev ${p.nic} mtu ${p.mtu}" trước, hoặc giảm MTU của con.`,
  "plan.nicIsPort": ({ nic, bridge }) =>
    `${nic} là cổng của ${bridge}, không do chúng tôi tạo: kernel không cho NIC như vậy có con hay vào bridge khác ("Device or resource busy"). Hãy vẽ các con ở phía ${bridge}, hoặc gỡ NIC ra.`,
  "plan.nicHasChildren": (p) =>
    `${p.nic} không thể thành cổng của bridge khi còn con ${p.other} của người khác trong ${inside(p.namespace)} ("Device or resource busy").`,
  "plan.nicExclusive": (p) =>
    `Một con passthru cần riêng ${p.nic}, nhưng con ${p.other} của người khác trong ${inside(p.namespace)} đang chiếm chỗ ("Invalid argument").`,
  "plan.besideIpvlan": (p) =>
    `Không tạo được ${p.name} trên ${p.parent}: đã có ipvlan ${p.other} của người khác trong ${inside(p.namespace)}, mà kernel chỉ cho một thiết bị có con macvlan hoặc con ipvlan, không bao giờ cả hai ("Device or resource busy"). Hãy chọn thiết bị cha khác, hoặc tự gỡ ${p.other}.`,
  "plan.routeTwice": ({ name, to, other }) =>
    `Tuyến tới ${to} được vẽ qua cả ${name} lẫn ${other} trong cùng một ngăn xếp mạng; kernel chỉ giữ một ("File exists"). Hãy bỏ một tuyến.`,
  "plan.routeTaken": ({ name, to, other }) =>
    `Không đặt được tuyến tới ${to} qua ${name}: đã có một tuyến qua ${other}, và chúng tôi không được xoá nó. Hãy bỏ nó khỏi tài liệu, hoặc tự xoá nó.`,

  "plan.leftContainer": ({ name, guest }) =>
    `${name} thuộc container ${guest}: trình quản lý container sẽ tạo nó. Hãy xuất tài liệu cho trình đó.`,
  "plan.leftVm": ({ name, guest }) =>
    `${name} thuộc máy ảo ${guest} và không phải tap: hypervisor sẽ tạo nó, hoặc hãy đánh dấu nó là tap.`,
  "plan.leftVeth": ({ name, guest }) =>
    `${name} nối ${guest} với một bridge: hypervisor hoặc trình quản lý container sẽ tạo nó.`,
  "plan.leftDhcp": ({ name, namespace }) =>
    `${name} lấy địa chỉ qua DHCP: hãy chạy một DHCP client trên nó trong ${inside(namespace)}.`,
  "plan.unseenNamespace": ({ namespace }) =>
    `Không có quyền thì không thấy được bên trong namespace ${namespace}, nên không lập kế hoạch gì ở đó.`,
  "plan.bclimLeftOut": ({ name }) =>
    `${name}: bỏ qua bclim, vì iproute2 chỉ biết nó từ bản 6.4. Nó không bao giờ đổi ai nhận được.`,
  "plan.noteMtu": ({ nic, drawn, live }) =>
    `${nic} có MTU ${live}, tài liệu ghi ${drawn}. MTU của NIC không bị đổi.`,
  "plan.noteBondMode": ({ bond, drawn, live }) =>
    `${bond} đang ở chế độ ${live}, tài liệu ghi ${drawn}. Bond không bị đổi.`,
  "plan.noteBondPorts": (p) =>
    `${p.bond} ${p.live.length === 0 ? "không có cổng nào" : `có các cổng ${names(p.live)}`}, tài liệu ghi ${p.drawn.length === 0 ? "không cổng nào" : names(p.drawn)}. Bond không bị đổi.`,
  "plan.noteUp": ({ nic }) => `${nic} đang bật, tài liệu vẽ nó tắt. NIC không bao giờ bị tắt.`,
  "plan.namespaceInUse": ({ name, amount }) =>
    `Namespace ${name} được giữ lại: có ${amount} tiến trình đang sống trong đó.`,
  "plan.namespaceHolds": ({ name, link }) =>
    `Namespace ${name} được giữ lại: liên kết ${link} trong đó không phải của chúng tôi.`,

  "plan.childMissing": (p) =>
    `${p.name} được vẽ: một ${p.kind} ở chế độ ${p.mode} trên ${p.parent}, trong ${inside(p.namespace)}`,
  "plan.vlanMissing": ({ name, parent }) => `${name} được vẽ: một VLAN trên ${parent}`,
  "plan.bridgeMissing": ({ name }) => `${name} được vẽ: một bridge`,
  "plan.vethMissing": ({ name, namespace }) =>
    `${name} được vẽ: một cổng trên bridge cho ${inside(namespace)}`,
  "plan.namespaceMissing": ({ name }) => `Namespace ${name} được vẽ`,
  "plan.namespaceNotDrawn": ({ name }) =>
    `Namespace ${name} được tạo cho tài liệu này và không còn cần đến`,
  "plan.notDrawn": ({ name, namespace }) =>
    `${name} trong ${inside(namespace)} được tạo cho tài liệu này và không còn cần đến`,
  "plan.otherEndGone": ({ name }) =>
    `${name} là một đầu của cặp veth mà đầu kia bị xoá hoặc đã mất`,
  "plan.parentGone": ({ parent }) => `Xoá cha ${parent} của nó cũng xoá luôn nó`,
  "plan.otherKind": ({ name, from, to }) =>
    `${name} là ${from} và được vẽ là ${to}; kernel không đổi được tại chỗ`,
  "plan.otherName": ({ name, to }) =>
    `${name} được vẽ với tên ${to}; muốn đổi tên thì liên kết phải tắt`,
  "plan.otherPlace": ({ name, to }) => `${name} được vẽ trong ${inside(to)}`,
  "plan.otherParent": ({ name, from, to }) =>
    `${name} nằm trên ${from} và được vẽ trên ${to}; kernel nhận cha mới nhưng bỏ qua`,
  "plan.otherVlan": ({ name, from, to }) => `${name} có VLAN id ${from} và được vẽ với ${to}`,
  "plan.passthruInOut": ({ name, from, to }) =>
    `${name} ở chế độ ${from} và được vẽ ở ${to}; kernel không đổi liên kết nào sang hay khỏi passthru`,
  "plan.nopromiscDown": ({ name }) =>
    `nopromisc của ${name} được vẽ khác; đổi nó khi liên kết đang tắt làm hỏng bộ đếm promiscuity của cha (lỗi kernel)`,
  "plan.otherUser": ({ name }) =>
    `${name} được vẽ cho người dùng khác: tap của máy ảo không có IPv6 trên máy chủ, tap của chính máy chủ thì có`,
  "plan.macHeld": ({ name, mac, other }) =>
    `${name} được vẽ với địa chỉ MAC ${mac}, mà hiện ${other} đang có`,

  "plan.both": ({ first, second }) => `${first}; ${second}`,
  "plan.mode": ({ name, from, to }) => `${name} ở chế độ ${from} và được vẽ ở ${to}`,
  "plan.flags": (p) =>
    `${p.name} được vẽ ${p.nodst ? "với nodst" : p.nopromisc ? "với nopromisc" : "không có cờ"}`,
  "plan.sourceList": ({ name, amount }) => `${name} được vẽ để nghe ${amount} trạm`,
  "plan.queue": ({ name, from, to }) =>
    `${name} có hàng đợi broadcast ${from} và được vẽ với ${to}`,
  "plan.mtu": ({ name, from, to }) => `${name} có MTU ${from} và được vẽ với ${to}`,
  "plan.mtuStays": ({ name, mtu }) => `${name} giữ MTU ${mtu} khi có thêm cổng`,
  "plan.mac": ({ name, from, to }) => `${name} có địa chỉ MAC ${from} và được vẽ với ${to}`,
  "plan.goesUp": ({ name }) => `${name} đang tắt và được vẽ bật`,
  "plan.goesDown": ({ name }) => `${name} đang bật và được vẽ tắt`,
  "plan.joinsBridge": ({ name, bridge }) => `${name} được vẽ là cổng của ${bridge}`,
  "plan.leavesBridge": ({ name, bridge }) =>
    `${name} là cổng của ${bridge} nhưng không được vẽ như vậy`,
  "plan.addressesMissing": ({ name, addresses }) => `${name} thiếu ${names(addresses)}`,
  "plan.addressesNotDrawn": ({ name, addresses }) => `${name} có ${names(addresses)} không được vẽ`,
  "plan.addressMoves": ({ nic, addresses }) =>
    `${names(addresses)} trên ${nic} được vẽ trên một giao diện khác của máy này`,
  "plan.routeMissing": ({ name, to }) => `Tuyến tới ${to} qua ${name} được vẽ`,
  "plan.routeAgain": ({ name, to }) =>
    `Kernel bỏ tuyến tới ${to} qua ${name} cùng với một địa chỉ bị gỡ; tuyến được đặt lại`,
  "plan.routeNotDrawn": ({ name, to }) => `Tuyến tới ${to} qua ${name} không được vẽ`,
  "plan.routeMoves": ({ name, to, other }) => `Tuyến tới ${to} chuyển từ ${name} sang ${other}`,
  "plan.nicUp": ({ nic }) => `${nic} đang tắt và được vẽ bật`,
  "plan.nicPort": ({ nic, bridge }) =>
    `${nic} được vẽ là cổng của ${bridge}: từ đó máy được liên lạc qua ${bridge}, còn địa chỉ riêng của ${nic} không trả lời nữa`,

  "plan.nicReleased": ({ nic, bridge }) =>
    `${nic} đã được biến thành cổng của ${bridge} cho tài liệu này`,
  "plan.nicAdded": ({ nic, what }) => `${names(what)} đã được thêm vào ${nic} cho tài liệu này`,
  "plan.nicHad": ({ nic, addresses }) =>
    `${nic} có ${names(addresses)} trước khi tài liệu này được áp dụng`,
  "plan.nicWasDown": ({ nic }) => `${nic} đang tắt trước khi tài liệu này được áp dụng`,
  "plan.nicGone": ({ nic }) => `${nic} không còn nữa, nên không trả lại được gì cho nó.`,

  "plan.permanentDiffers": ({ name, manager, difference }) =>
    `${name} được giữ qua khởi động lại nên do ${manager} tạo, và nó không như bản vẽ: ${difference}. Hãy giữ tài liệu lần nữa để sửa nó.`,
  "plan.permanentUndrawn": ({ name, manager }) =>
    `${name} được giữ qua khởi động lại nên do ${manager} tạo, và nay không còn được vẽ. Hãy giữ tài liệu lần nữa để gỡ nó.`,
  "plan.permanentStay": ({ links, manager }) =>
    `${names(links)} ở lại: được giữ qua khởi động lại và do ${manager} tạo. “unpersist” gỡ phần đó.`,
  "plan.permanentComes": ({ links, manager }) =>
    `${names(links)} được giữ qua khởi động lại: lần khởi động sau ${manager} lại tạo. “unpersist” chấm dứt việc đó.`,

  "plan.isMissing": ({ name, namespace }) => `Thiếu ${name} trong ${inside(namespace)}`,
  "plan.isThere": ({ name, namespace }) =>
    `${name} vẫn có trong ${inside(namespace)}, lẽ ra không được có`,
  "plan.differs": (p) =>
    `${p.name} trong ${inside(p.namespace)}: ${p.property} là ${p.found} thay vì ${p.wanted}`,
  "plan.lacksAddress": ({ name, address }) => `${name} thiếu địa chỉ ${address}`,
  "plan.stillHasAddress": ({ name, address }) => `${name} vẫn có địa chỉ ${address}`,
  "plan.lacksRoute": ({ name, route }) => `Thiếu tuyến ${route} qua ${name}`,

  "plan.riskAddressMoves": ({ nic, addresses }) =>
    `Địa chỉ ${names(addresses)} của máy rời khỏi ${nic}: các kết nối qua nó đứt trong giây lát, và đứt hẳn nếu chỗ mới không hoạt động`,
  "plan.riskNicPort": ({ nic, bridge }) =>
    `${nic} đang mang kết nối của máy và trở thành cổng của ${bridge}: các địa chỉ riêng của nó không trả lời nữa`,
  "plan.riskForGood": ({ risk, reason }) => `${risk}. Bị từ chối hẳn: ${reason}`,
  "plan.riskManager": ({ nic, manager }) =>
    `${manager} quản lý ${nic} và sẽ hoàn tác thay đổi. Hãy cấu hình lâu dài bằng ${manager} (xuất tài liệu cho nó)`,
  "plan.riskDynamic": ({ nic, address }) =>
    `${address} do máy chủ DHCP hoặc router cấp, và client của nó sẽ đặt lại trên ${nic}. Trước hết hãy đặt địa chỉ cố định, hoặc cấu hình lâu dài bằng công cụ của trình quản lý mạng`,
  "plan.riskMovesBack": ({ nic, from }) =>
    `Địa chỉ của máy chuyển từ ${from} về lại ${nic}: các kết nối qua nó có thể đứt trong giây lát`,
  "plan.riskSessionCut": ({ name, client }) =>
    `Phiên SSH của bạn từ ${client} chạy qua ${name}, và việc này có thể cắt nó`,
  "plan.riskSessionNear": ({ name, client }) =>
    `Phiên SSH của bạn từ ${client} chạy qua ${name}; kết nối riêng của ${name} không thay đổi`,
  "plan.riskDefaultNear": ({ nic }) =>
    `${nic} mang tuyến mặc định của máy; kết nối riêng của nó không thay đổi`,
  "plan.riskDefaultMoves": ({ from, to }) => `Tuyến mặc định của máy chuyển từ ${from} sang ${to}`,
  "plan.riskDefaultAgain": ({ name }) =>
    `Tuyến mặc định của máy qua ${name} mất rồi được đặt lại: các kết nối đứt trong giây lát`,
  "plan.riskDefaultLost": ({ nic }) =>
    `Tuyến mặc định của máy qua ${nic} mất đi, mà tài liệu không vẽ tuyến nào khác: máy chỉ còn tới được các mạng của chính nó`,
  "plan.riskPassthru": (p) =>
    `${p.name} ở chế độ passthru nhận mọi khung gửi tới ${p.nic}: không còn tới được máy qua ${names(p.addresses)}, và máy mất mạng LAN này`,
  "plan.riskParentDown": ({ parent }) =>
    `${parent} đang tắt và vẫn tắt: các con của nó không gửi nhận được gì, kể cả với nhau`,
  "plan.riskParentGoesDown": ({ parent }) =>
    `${parent} bị tắt: các con của nó không gửi nhận được gì nữa, kể cả với nhau`,
  "plan.riskTap": ({ name }) =>
    `Một chương trình (máy ảo?) đang mở tap ${name}: nó mất mạng, và việc hoàn tác không trả lại tap cho nó được`,
  "plan.riskTapUnknown": ({ name }) =>
    `Không biết được có chương trình nào đang mở tap ${name} hay không; nếu có thì nó mất mạng, và việc hoàn tác không trả lại tap cho nó được`,
  "plan.riskProcesses": (p) =>
    `Có ${p.amount} tiến trình chạy trong namespace ${p.namespace}: các kết nối đang mở qua ${p.name} sẽ đứt, và việc hoàn tác không nối lại được`,
  "plan.riskOthersGo": ({ name, others }) =>
    `Xoá ${name} cũng xoá ${names(others)}, không phải của chúng tôi, mà việc hoàn tác không tạo lại được`,
  "plan.riskRoute": ({ nic, to }) =>
    `Tuyến tới ${to} qua ${nic} có thuộc tính mà chúng tôi không đặt được, nên việc hoàn tác không khôi phục được trọn vẹn`,
  "plan.riskOtherTables": ({ nic }) =>
    `Có tuyến của bảng định tuyến khác ngoài main đi qua ${nic}; kernel bỏ chúng cùng với địa chỉ, và việc hoàn tác không khôi phục chúng`,
  "plan.riskPromiscuous": ({ nic, amount }) =>
    `${nic} có ${amount} con, mỗi con một địa chỉ MAC riêng: nhiều hơn số mà bộ lọc của NIC chắc chắn giữ được, nên nó có thể chuyển sang chế độ promiscuous`,

  "plan.stageNics": () => "Thiết lập NIC",
  "plan.stageNamespaces": ({ amount }) => `Tạo ${amount} namespace`,
  "plan.stageNamespacesGone": ({ amount }) => `Xoá ${amount} namespace`,
  "plan.stageChange": () => "Thay đổi liên kết tại chỗ",
  "plan.stageCreate": ({ amount }) => `Tạo ${amount} liên kết`,
  "plan.stageUp": ({ amount }) => `Bật ${amount} liên kết`,
  "plan.stageDelete": ({ amount }) => `Xoá ${amount} liên kết`,
  "plan.stagePorts": () => "Nối các cổng vào bridge",
};
