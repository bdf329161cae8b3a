import type { traceMessages as english } from "../en/trace.ts";
import { list } from "../plural.ts";

export const traceMessages: typeof english = {
  "trace.sends": ({ device }) => `${device} gửi khung đi.`,
  "trace.cannotSend.down": ({ device }) => `${device} đang tắt nên không gửi gì.`,
  "trace.cannotSend.noCarrier": ({ device }) =>
    `${device} không có sóng mang (NIC của nó tắt hoặc chưa cắm cáp) nên không gửi gì; ngay cả các child cùng parent cũng bị cắt rời nhau.`,
  "trace.isDown": ({ device }) => `${device} đang tắt: khung dừng ở đây.`,
  "trace.leavesChild": ({ child, parent }) =>
    `${child} giao khung cho parent ${parent} để đi ra ngoài: bên trong chỉ các child chế độ bridge gặp nhau, không bao giờ child và parent.`,
  "trace.toSibling": ({ child, to }) =>
    `${child} và ${to} cùng ở chế độ bridge trên một parent: khung được trao ngay bên trong, không qua switch.`,
  "trace.onWire": ({ device, to }) => `Khung rời ${device} theo dây đến ${to}.`,
  "trace.noCable": ({ device }) => `${device} không có cáp nào đang hoạt động: khung mất ở đó.`,
  "trace.accessPointDrops": ({ device }) =>
    `${device} là Wi-Fi: điểm truy cập chỉ nhận khung từ địa chỉ MAC của chính nó và bỏ khung này.`,
  "trace.arrives": ({ device }) => `Khung đến ${device}.`,
  "trace.tagged": ({ device, vlan }) => `${device} gắn thẻ VLAN ${vlan} vào khung.`,
  "trace.untagged": ({ device, vlan }) => `${device} gỡ thẻ VLAN ${vlan} khỏi khung.`,
  "trace.sourceCopy": ({ child }) =>
    `${child} ở chế độ source và có địa chỉ MAC của bên gửi trong danh sách: nó nhận một bản sao.`,
  "trace.nodstEnds": ({ parent }) =>
    `Một child chế độ source của ${parent} có cờ nodst và có bên gửi trong danh sách: nó giữ khung lại, không ai khác trên ${parent} nhận được.`,
  "trace.passthruTakes": ({ child }) =>
    `${child} là child passthru: nó lấy mọi khung unicast từ parent, bất kể địa chỉ.`,
  "trace.passthruIsDown": ({ child }) =>
    `${child} là child passthru đang tắt: nó vẫn lấy các khung unicast của parent, và chúng biến mất.`,
  "trace.toChild.R3": ({ child }) =>
    `Đích là địa chỉ MAC của ${child} nên ${child} nhận; ai gửi không được xét đến.`,
  "trace.toChild.broadcast": ({ child }) => `${child} nhận một bản sao broadcast từ parent.`,
  "trace.toChild.solicitation": ({ child }) => `${child} nhận một bản sao câu hỏi từ parent.`,
  "trace.toParent.R4": ({ parent }) =>
    `Không child nào của ${parent} lấy khung: nó đến ngăn xếp của chính ${parent}.`,
  "trace.toParent.broadcast": ({ parent }) =>
    `Ngăn xếp của chính ${parent} cũng nhận broadcast này.`,
  "trace.toParent.solicitation": ({ parent }) =>
    `Câu hỏi cũng được trao tới ngăn xếp của chính ${parent}.`,
  "trace.backToSender.broadcast": ({ child }) =>
    `Đây là broadcast của chính ${child} quay lại: nhân chỉ trao nó cho ${child}; các child khác và parent không thấy.`,
  "trace.backToSender.solicitation": ({ child }) =>
    `Đây là câu hỏi của chính ${child} quay lại: nhân chỉ trao nó cho ${child}; các child khác và parent không thấy.`,
  "trace.groupNotJoined": ({ child }) =>
    `${child} là macvtap và chưa tham gia nhóm multicast của máy ảo: câu hỏi không lọt qua (nếu bật allmulticast thì lọt).`,
  "trace.queueIsZero.broadcast": ({ parent }) =>
    `Không child nào của ${parent} yêu cầu hàng đợi broadcast (bcqueuelen 0): broadcast mất đối với tất cả.`,
  "trace.queueIsZero.solicitation": ({ parent }) =>
    `Không child nào của ${parent} yêu cầu hàng đợi broadcast (bcqueuelen 0), nơi multicast cũng chờ: câu hỏi mất đối với tất cả.`,
  "trace.switchForwards": ({ device, to }) =>
    `${device} biết địa chỉ ở đâu và gửi khung ra cổng của ${to}.`,
  "trace.switchReflects": ({ device, to }) =>
    `Cổng của ${device} nối với ${to} bật reflective relay (hairpin): khung được gửi trở lại nơi nó đến.`,
  "trace.switchFloods": ({ device }) => `${device} gửi khung ra mọi cổng khác.`,
  "trace.switchFloods.unknown": ({ device }) =>
    `${device} chưa từng thấy địa chỉ này và gửi khung ra mọi cổng khác.`,
  "trace.switchNeverReturns": ({ device, to }) =>
    `${device} không bao giờ gửi khung trở lại cổng mà nó đến, nên khung không thể về ${to}.`,
  "trace.switchOtherVlan": ({ device, to }) =>
    `Cổng của ${device} nối với ${to} thuộc VLAN khác: khung không qua được đó.`,
  "trace.bridgeForwards": ({ device, to }) => `Bridge ${device} gửi khung ra cổng ${to} của nó.`,
  "trace.bridgeFloods": ({ device }) => `Bridge ${device} gửi khung ra mọi cổng khác.`,
  "trace.bridgeFloods.unknown": ({ device }) =>
    `Bridge ${device} chưa từng thấy địa chỉ này và gửi khung ra mọi cổng khác.`,
  "trace.bridgeNeverReturns": ({ device, to }) =>
    `Bridge ${device} không bao giờ gửi khung trở lại cổng mà nó đến (${to}).`,
  "trace.bridgePassesUp": ({ device }) =>
    `Bridge ${device} trao khung cho ngăn xếp của chính máy chủ.`,
  "trace.accepted": ({ device }) => `Ngăn xếp sau ${device} nhận khung.`,
  "trace.refused.otherMac": ({ device }) =>
    `${device} bỏ khung: đích không phải địa chỉ MAC của nó.`,
  "trace.refused.guestMac": ({ device }) =>
    `Máy ảo sau ${device} không nhận được: nó dùng địa chỉ MAC khác với thiết bị.`,
  "trace.refused.vlan": ({ device }) =>
    `${device} bỏ khung: khung mang thẻ của một VLAN mà ở đó không ai gỡ.`,
  "trace.goesInCircles": ({ device }) =>
    `Khung chạy vòng quanh tại ${device}; việc lần theo dừng ở đây.`,
  "trace.thisIsTheRestriction": () =>
    "Đây là giới hạn máy chủ và máy ảo: máy chủ và các máy khách trên chính NIC của nó không bao giờ gặp nhau bên trong NIC đó.",
  "explain.local": ({ from, to }) =>
    `${from} và ${to} thuộc cùng một ngăn xếp mạng: nhân tự trả lời, không khung nào được gửi.`,
  "explain.noAddress": ({ devices }) =>
    `${list("vi", devices)} không có địa chỉ IPv4 nên không ping được: ở đây theo dõi một khung thường gửi tới địa chỉ MAC của bên kia.`,
  "explain.noAddress6": ({ devices }) =>
    `${list("vi", devices)} không có địa chỉ IPv6 dùng được ngoài liên kết của nó nên không ping qua IPv6 được: ở đây theo dõi một khung thường gửi tới địa chỉ MAC của bên kia.`,
  "explain.route": ({ to, device }) =>
    `Theo bảng định tuyến, ${to} nằm trên liên kết của ${device}.`,
  "explain.routeVia": ({ to, device, via }) =>
    `Theo bảng định tuyến, ${to} đi qua cổng ra ${via} trên ${device}.`,
  "explain.noRoute": ({ to }) => `Không có tuyến tới ${to}: không có gì được gửi.`,
  "explain.arpAsks": ({ device, address }) =>
    `${device} hỏi tất cả xem ai có ${address} (một broadcast ARP).`,
  "explain.solicits": ({ device, address, group, mac }) =>
    `${device} hỏi nhóm ${group} (khung gửi tới ${mac}) xem ai có ${address}: chỉ ai có địa chỉ kết thúc như vậy mới nghe ở đó (một neighbour solicitation).`,
  "explain.nobodyAnswers": ({ address }) =>
    `Không ai có ${address} nghe được câu hỏi, nên không biết gửi tới địa chỉ MAC nào.`,
  "explain.answers": ({ device, address }) =>
    `${device} trả lời cho ${address} bằng địa chỉ MAC của chính nó.`,
  "explain.severalAnswer": ({ count }) =>
    `${count} giao diện cùng trả lời; câu trả lời nào đến trước sẽ quyết định (ARP flux).`,
  "explain.severalAdvertise": ({ count }) =>
    `${count} giao diện có địa chỉ này và cùng trả lời; câu trả lời nào đến trước sẽ quyết định.`,
  "explain.knownFromRequest": () => "Địa chỉ MAC của bên hỏi đã biết từ chính câu hỏi.",
  "explain.verdict.yes": ({ from, to }) => `${from} tới được ${to}.`,
  "explain.verdict.no": ({ from, to }) => `${from} không tới được ${to}.`,
  "explain.verdict.local": ({ from, to }) => `${from} và ${to} là cùng một máy.`,
  "explain.verdict.race": ({ from, to }) =>
    `${from} có tới được ${to} hay không tùy điều gì đến trước.`,
  "explain.request": ({ from, to }) => `Từ ${from} tới ${to}`,
  "explain.reply": ({ from, to }) => `Từ ${to} quay về ${from}`,
  "explain.frame.route": () => "Định tuyến",
  "explain.frame.arpRequest": () => "Câu hỏi ARP",
  "explain.frame.arpReply": () => "Trả lời ARP",
  "explain.frame.solicitation": () => "Câu hỏi NDP (solicitation)",
  "explain.frame.advertisement": () => "Trả lời NDP (advertisement)",
  "explain.frame.echoRequest": () => "Echo đi",
  "explain.frame.echoReply": () => "Echo về",
  "explain.frame.unicast": () => "Khung unicast",
  "explain.frame.broadcast": () => "Khung quảng bá",
  "explain.remedies": () => "Ở đây điều gì sẽ thay đổi được",
  "explain.effect": ({ begins, breaks }) =>
    `${begins} cặp bắt đầu thông, ${breaks === 0 ? "không cặp nào hỏng" : `${breaks} cặp không còn thông`}.`,
  "explain.more": ({ count }) => `       và ${count} cặp nữa (xem --json)`,
};
