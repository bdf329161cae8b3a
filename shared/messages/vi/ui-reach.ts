import type { uiReachMessages as english } from "../en/ui-reach.ts";
import { list } from "../plural.ts";

/** Đầu câu viết hoa; tên riêng thì giữ nguyên. */
const capital = (text: string): string => text.replace(/^máy chủ(?!\p{L})/u, "Máy chủ");

export const uiReachMessages: typeof english = {
  "ui.reach.host": () => "máy chủ",
  "ui.reach.theHost": () => "máy chủ",

  "ui.reach.matrix.name": () => "Ai tới được ai: hàng gửi, cột nhận",
  "ui.reach.matrix.side": () => "Thứ tự và chú giải của bảng",
  "ui.reach.matrix.corner": () => "từ ↓ đến →",
  "ui.reach.matrix.waiting": () => "Đang tính xem ai tới được ai…",
  "ui.reach.matrix.empty": () => "Chưa có ai ở đây",
  "ui.reach.matrix.emptyHint": () =>
    "Đặt một NIC và một child lên khung vẽ: ai tới được ai sẽ hiện ra ở đây.",
  "ui.reach.matrix.grouped": () =>
    "Những đầu mà quy tắc không phân biệt được nằm chung một hàng; +3 nghĩa là còn ba đầu nữa giống nó.",
  "ui.reach.matrix.group": ({ name, count }) => `${name}: nhóm ${count} đầu`,
  "ui.reach.sort": () => "Thứ tự hàng và cột",
  "ui.reach.sort.document": () => "Như trên hình",
  "ui.reach.sort.name": () => "Theo tên",
  "ui.reach.sort.kind": () => "Theo loại và chế độ",
  "ui.reach.sort.address": () => "Theo địa chỉ",
  "ui.reach.sort.blocked": () => "Bị chặn nhiều nhất trước",
  "ui.reach.copy": () => "Sao chép",
  "ui.reach.copy.markdown": () => "Sao chép dạng Markdown",
  "ui.reach.copy.csv": () => "Sao chép dạng CSV",
  "ui.reach.copy.done": () => "Đã sao chép bảng.",
  "ui.reach.copy.failed": () => "Ở đây không ghi được vào clipboard.",
  "ui.reach.copy.tooLarge": () =>
    "Bảng này quá lớn cho clipboard. Lệnh `macvlan-designer reach FILE --csv` ghi nó ra tệp.",

  "ui.reach.cell.self": ({ from }) => `chính ${from}`,
  "ui.reach.cell.reaches": ({ from, to }) => `${from} tới được ${to}`,
  "ui.reach.cell.oneWay": ({ from, to }) =>
    `${from} tới được ${to}, nhưng ${to} không tới được ${from}`,
  "ui.reach.cell.blocked": ({ from, to }) => `${from} không tới được ${to}`,
  "ui.reach.cell.local": ({ from, to }) => `${from} và ${to} là cùng một máy`,
  "ui.reach.cell.race": ({ from, to }) =>
    `${from} có tới được ${to} hay không tùy ai trả lời trước`,
  "ui.reach.cell.frames": ({ from, to }) =>
    `${from} đến ${to}: khung và broadcast đều đến nơi, nhưng không có địa chỉ để ping`,
  "ui.reach.cell.unicastOnly": ({ from, to }) =>
    `${from} đến ${to}: khung đến nơi, broadcast thì không`,
  "ui.reach.cell.broadcastOnly": ({ from, to }) => `${from} đến ${to}: chỉ broadcast đến nơi`,
  "ui.reach.cell.nothing": ({ from, to }) => `${from} đến ${to}: không gì đến nơi`,
  "ui.reach.cell.changed": ({ said }) => `${said}; cách sửa này làm thay đổi điều đó`,
  "ui.reach.cell.measured.agrees": ({ said }) => `${said}; đã đo`,
  "ui.reach.cell.measured.differs": ({ said }) =>
    `${said}, theo quy tắc là vậy, nhưng đo thật thì ngược lại`,

  "ui.reach.legend.reaches": () => "tới được, cả hai chiều",
  "ui.reach.legend.oneWay": () => "tới được, nhưng chỉ theo chiều này",
  "ui.reach.legend.blocked": () => "không tới được",
  "ui.reach.legend.local": () => "cùng một máy",
  "ui.reach.legend.race": () => "tùy ai trả lời trước",
  "ui.reach.legend.frames": () => "không có gì để ping; khung và broadcast đều đến",
  "ui.reach.legend.unicastOnly": () => "không có gì để ping; khung đến, broadcast không",
  "ui.reach.legend.broadcastOnly": () => "không có gì để ping; chỉ broadcast đến",
  "ui.reach.legend.nothing": () => "không có gì để ping; không gì đến",

  "ui.reach.title.yes": ({ from, to }) => capital(`${from} tới được ${to}`),
  "ui.reach.title.no": ({ from, to }) => capital(`${from} không tới được ${to}`),
  "ui.reach.title.local": ({ from, to }) => capital(`${from} và ${to} là cùng một máy`),
  "ui.reach.title.race": ({ from, to }) => capital(`${from} chỉ đôi khi tới được ${to}`),
  "ui.reach.explain.name": () => "Vì sao",
  "ui.reach.explain.ping": () => "Ping từ",
  "ui.reach.explain.frame": () => "Một khung từ",
  "ui.reach.explain.to": () => "đến",
  "ui.reach.explain.waiting": () => "Đang lần theo khung…",
  "ui.reach.explain.gone": () => "Cặp này không còn trong tài liệu",
  "ui.reach.explain.none": () => "Chưa chọn cặp nào",
  "ui.reach.explain.noneHint": () =>
    "Bấm một ô trong bảng hoặc một đường trên khung vẽ để xem điều gì xảy ra với khung.",
  "ui.reach.explain.request": () => "Điều gì xảy ra với khung",
  "ui.reach.explain.reply": () => "Còn câu trả lời",
  "ui.reach.explain.remedies": () => "Cách làm cho thông",
  "ui.reach.explain.pending": () => "Đang thử các cách sửa…",
  "ui.reach.explain.noRemedy": () =>
    "Chương trình không biết sửa đổi đơn lẻ nào làm cho cặp này thông.",
  "ui.reach.explain.close": () => "Đóng phần giải thích",
  "ui.reach.measured.answered": () => "Đã đo: có trả lời.",
  "ui.reach.measured.silent": () => "Đã đo: không có trả lời.",
  "ui.reach.measured.differs": () => "Quy tắc dự đoán khác.",
  "ui.reach.step.dies": () => "Khung dừng ở đây",
  "ui.reach.step.unanswered": () => "Không ai trả lời",
  "ui.reach.step.light": ({ number }) => `Chỉ bước ${number} trên khung vẽ`,

  "ui.reach.rule": ({ rule }) => `Quy tắc ${rule}`,
  "ui.reach.rule.T1": () =>
    "Child chế độ bridge gửi broadcast: mọi child bridge khác nhận ngay một bản sao, rồi khung đi ra ngoài.",
  "ui.reach.rule.T2": () =>
    "Child chế độ bridge gửi tới MAC của một child bridge khác: trao ngay bên trong, không ra dây.",
  "ui.reach.rule.T3": () =>
    "Mọi khung khác rời parent ra dây. Bên trong không có đường nào giữa child và parent, ở bất kỳ chế độ nào.",
  "ui.reach.rule.T4": () =>
    "Child không có sóng mang thì không gửi gì; sóng mang của nó theo parent.",
  "ui.reach.rule.R1": () =>
    "Mỗi child source có bên gửi trong danh sách nhận một bản sao. Với cờ nodst, khung dừng ở đó.",
  "ui.reach.rule.R2": () =>
    "Child passthru lấy mọi khung unicast của parent. Khi nó tắt, khung biến mất.",
  "ui.reach.rule.R3": () =>
    "Child có MAC trùng với đích thì nhận, nếu nó đang bật và không ở chế độ source. Ai gửi không được xét đến.",
  "ui.reach.rule.R4": () => "Nếu không thì ngăn xếp của chính parent nhận.",
  "ui.reach.rule.M1": () => "Các child source trước; nodst làm khung dừng lại, cả với parent.",
  "ui.reach.rule.M2": () =>
    "Broadcast của chính một child private, source hay passthru quay lại: chỉ trao cho child đó.",
  "ui.reach.rule.M3": () =>
    "Broadcast của một child VEPA quay lại: đến mọi child VEPA và bridge khác, và parent.",
  "ui.reach.rule.M4": () =>
    "Broadcast của một child bridge quay lại: đến các child VEPA và parent; các child bridge đã có bản của mình.",
  "ui.reach.rule.M5": () =>
    "Broadcast từ bất kỳ ai khác: đến mọi child private, VEPA, bridge và passthru, và parent.",
  "ui.reach.rule.M6": () => "Khung phải qua bộ lọc multicast của từng child.",
  "ui.reach.rule.M7": () =>
    "Broadcast cho các child chờ trong hàng đợi. Nếu tất cả đều yêu cầu độ dài 0 thì chúng mất.",

  "ui.reach.effect.begins": ({ count }) => `${count} cặp bắt đầu thông`,
  "ui.reach.effect.noneBreaks": () => "không cặp nào hỏng",
  "ui.reach.effect.breaks": ({ count }) => `${count} cặp hỏng`,
  "ui.reach.effect.oneWay": ({ names }) => `${list("vi", names)} chỉ một chiều`,
  "ui.reach.effect.oneWayMany": ({ count }) => `${count} đầu chỉ một chiều`,
  "ui.reach.effect.pair": ({ from, to }) => `${from} tới ${to}`,
  "ui.reach.effect.more": ({ count }) => `và ${count} cặp nữa`,
  "ui.reach.remedy.title.shim": () => "Cho máy chủ một child riêng",
  "ui.reach.remedy.title.reflectiveRelay": () => "Bật reflective relay",
  "ui.reach.remedy.title.bridgeMode": () => "Chuyển sang chế độ bridge",
  "ui.reach.remedy.title.hostOnChild": () => "Đưa chính máy chủ lên một child",
  "ui.reach.remedy.title.otherNic": () => "Dùng NIC khác của máy chủ",
  "ui.reach.remedy.title.secondNic": () => "Thêm một NIC thứ hai",
  "ui.reach.remedy.title.bridgeInstead": () => "Dùng bridge Linux thay thế",
  "ui.reach.remedy.title.bringUp": () => "Bật giao diện lên",
  "ui.reach.remedy.title.listSource": () => "Ghi bên kia vào danh sách nguồn",
  "ui.reach.remedy.title.sameMacAsVm": () => "Dùng địa chỉ MAC của máy ảo",
  "ui.reach.remedy.title.withoutNodst": () => "Bỏ cờ nodst",
  "ui.reach.remedy.title.broadcastQueue": () => "Trả lại hàng đợi broadcast",
  "ui.reach.remedy.apply": () => "Sửa luôn",
  "ui.reach.remedy.preview": () => "Xem thử",
  "ui.reach.remedy.leave": () => "Thôi xem thử",
  "ui.reach.preview.banner": ({ title }) => `Xem thử: ${title}`,
  "ui.reach.preview.keep": () => "Giữ lại",
  "ui.reach.preview.leave": () => "Bỏ",

  "ui.reach.relation.reachable": ({ from, to }) => `${from} và ${to} nói chuyện được với nhau`,
  "ui.reach.relation.oneWay": ({ from, to }) =>
    `${from} mở lời được với ${to}, chiều ngược lại thì không`,
  "ui.reach.relation.blocked": ({ from, to }) => `${from} và ${to} không nói chuyện được với nhau`,
  "ui.reach.relation.many": ({ to, count }) => `${to} và ${count - 1} đầu nữa`,
  "ui.reach.relation.explain": ({ said, tag }) => `${said}: ${tag}. Nhấn Enter để xem vì sao.`,

  "ui.reach.play.name": () => "Phát một khung",
  "ui.reach.play.play": () => "Phát",
  "ui.reach.play.pause": () => "Tạm dừng",
  "ui.reach.play.back": () => "Lùi một bước",
  "ui.reach.play.forward": () => "Tiến một bước",
  "ui.reach.play.close": () => "Thôi phát",
  "ui.reach.play.speed": () => "Tốc độ",
  "ui.reach.play.step": ({ step, steps }) => `${step} trên ${steps}`,
  "ui.reach.play.request": () => "Đi",
  "ui.reach.play.reply": () => "Về",
  "ui.reach.play.broadcast": () => "Phát tỏa",
  "ui.reach.play.nothing": () => "Không khung nào được gửi nên không có gì để phát.",

  "ui.reach.action.explain": () => "Giải thích cặp đang chọn",
  "ui.reach.action.swap": () => "Đổi chiều",
  "ui.reach.action.play": () => "Phát khung",
  "ui.reach.action.playBroadcast": () => "Phát một broadcast của đầu đang chọn",
  "ui.reach.action.copyMarkdown": () => "Sao chép bảng dạng Markdown",
  "ui.reach.action.copyCsv": () => "Sao chép bảng dạng CSV",

  "ui.reach.news.stopped": ({ count, names }) =>
    `${count} cặp không còn thông: ${list("vi", names)}.`,
  "ui.reach.news.began": ({ count, names }) => `${count} cặp bắt đầu thông: ${list("vi", names)}.`,
  "ui.reach.news.more": ({ count }) => `${count} cặp nữa`,
};
