import { list, plural } from "../plural.ts";
import type { helperMessages as english } from "../en/helper.ts";

/** Những câu mà trình trợ giúp chạy bằng quyền root nói. */
export const helperMessages: typeof english = {
  "helper.notRoot": () =>
    "Trình trợ giúp thay đổi giao diện mạng nên phải chạy bằng quyền root; chưa có gì bị thay đổi. Dòng lệnh khởi động nó qua pkexec; với sudo thì chạy trực tiếp.",
  "helper.unknownVerb": ({ verb, verbs }) =>
    `Trình trợ giúp không biết động từ “${verb}”; nó biết ${list("vi", verbs)}.`,
  "helper.requestMissing": () =>
    "Trình trợ giúp được khởi động mà không có yêu cầu: nó chờ một dòng JSON ở đầu vào chuẩn.",
  "helper.requestTooLong": ({ bytes }) =>
    `Yêu cầu dài hơn ${plural("vi", bytes, { other: "byte" })}; tài liệu lớn như vậy bị từ chối.`,
  "helper.requestNotText": () => "Yêu cầu không phải là văn bản UTF-8.",
  "helper.requestNotJson": ({ reason }) => `Yêu cầu không phải là JSON: ${reason}.`,
  "helper.requestWrong": ({ path, reason }) => `Yêu cầu không đúng dạng: ${path}: ${reason}.`,
  "helper.otherProtocol": ({ ours, theirs }) =>
    `Trình trợ giúp đã cài nói giao thức ${ours}, bên gọi nói ${theirs}: hai bên khác phiên bản. Hãy cài lại trình trợ giúp (macvlan-designer helper install).`,
  "helper.documentRefused": ({ issues }) =>
    `Tài liệu bị từ chối: có ${plural("vi", issues, { other: "lỗi" })}. Chưa có gì bị thay đổi; macvlan-designer validate cho biết lỗi ở đâu.`,
  "helper.planRefused": ({ problems }) =>
    `Không thể áp dụng tài liệu ở đây: vướng ${plural("vi", problems, { other: "vấn đề" })}. Chưa có gì bị thay đổi.`,
  "helper.stale": () =>
    "Mạng không còn như lúc kế hoạch được hiển thị, nên bây giờ kế hoạch sẽ khác. Chưa có gì bị thay đổi; hãy xem kế hoạch mới rồi quyết định lại.",
  "helper.risky": ({ codes }) =>
    `Thay đổi này quá rủi ro: ${list("vi", codes)}. Chưa có gì bị thay đổi; --allow-disconnect chấp nhận những rủi ro có thể chấp nhận.`,
  "helper.locked": ({ user, document, since }) =>
    `Ở đây đang có một thay đổi khác: của ${user}, cho “${document}”, từ ${since}. Chưa có gì bị thay đổi; hãy thử lại khi thay đổi đó đã được xác nhận hoặc hoàn tác.`,
  "helper.lockedUnknown": () =>
    "Ở đây đang có một thay đổi khác. Chưa có gì bị thay đổi; hãy thử lại khi thay đổi đó đã được xác nhận hoặc hoàn tác.",
  "helper.missingTool": ({ tool }) =>
    `Chương trình ${tool} không có trong các thư mục của hệ thống. Chưa có gì bị thay đổi; hãy cài gói chứa nó (iproute2, util-linux, coreutils, iputils).`,
  "helper.unsafeFolder": ({ path }) =>
    `${path} không phải là thư mục chỉ thuộc về root, nên không thể tin nội dung của nó. Chưa có gì bị thay đổi; hãy xoá nó rồi thử lại.`,
  "helper.cannotWrite": ({ path, reason }) =>
    `Không ghi được ${path} (${reason}), và không có gì được thay đổi nếu không thể hoàn tác. Hãy giải phóng chỗ trong /run rồi thử lại.`,
  "helper.noGuardian": () =>
    "Không khởi động được tiến trình canh giữ, tiến trình hoàn tác mọi thứ khi trình trợ giúp chết. Chưa có gì bị thay đổi; còn đủ bộ nhớ không?",
  "helper.unrecovered": ({ commands }) =>
    `Một thay đổi trước đó chưa ai xác nhận và không thể hoàn tác trọn vẹn: còn ${plural("vi", commands, { other: "lệnh" })} phải chạy bằng tay. Hãy chạy chúng, rồi chạy macvlan-designer recover.`,
  "helper.journalUnreadable": ({ path, reason }) =>
    `Một thay đổi trước đó còn dang dở và không đọc được nhật ký ${path} của nó (${reason}). Chưa có gì bị thay đổi; khởi động lại máy sẽ xoá cả hai.`,
  "helper.recordUnreadable": ({ path, reason }) =>
    `Không đọc được ${path}, bản ghi của tài liệu đã áp dụng (${reason}), nên không biết trước đó các NIC có gì. Chưa có gì bị thay đổi; có thể phiên bản khác đã viết nó: hãy cài lại phiên bản đó.`,
  "helper.notApplied": ({ id }) =>
    `Không có tài liệu nào mang id ${id} được áp dụng trong không gian mạng này.`,
  "helper.noEndpoint": ({ node, document }) =>
    `“${node}” không phải là điểm đầu cuối của “${document}” mà máy này có thể thăm dò: điểm đi cần một giao diện trong ngăn xếp của máy này hoặc của một namespace, điểm đến cần một địa chỉ.`,
  "helper.namespaceKept": ({ name, processes, links }) =>
    `Namespace ${name} được giữ lại vì đang có người dùng: ${plural("vi", processes, { other: "tiến trình" })}${links.length > 0 ? `, và các liên kết ${list("vi", links)}` : ""}. Khi nó rảnh: ip netns del ${name}.`,
  "helper.probesSkipped": () =>
    "Chưa kiểm tra được cổng mặc định và máy khách SSH còn trả lời hay không: ping (iputils) chưa được cài.",
  "helper.unknownUser": ({ user }) =>
    `Máy này không có người dùng “${user}” để giao thiết bị của các tap. Chưa có gì bị thay đổi; hãy nêu tên đăng nhập hoặc số hiệu của một người dùng có thật.`,
  "helper.tapsNotGiven": ({ names, reason }) =>
    `Mạng đã đúng như hình vẽ, nhưng không giao được thiết bị của ${list("vi", names)} (${reason}), nên chỉ root chạy được máy ảo trên đó.`,
  "helper.takenBack": ({ why }) => `Mọi thứ đã được hoàn tác và như trước: ${why}`,
  "helper.notTakenBack": ({ why }) =>
    `Không hoàn tác được tất cả; hãy chạy những lệnh còn lại. Lý do hoàn tác: ${why}`,
  "helper.stopAsked": () => "bạn đã yêu cầu như vậy.",
  "helper.stopTimeout": () => "không ai xác nhận thay đổi kịp thời.",
  "helper.stopCallerGone": () => "chương trình yêu cầu thay đổi đã kết thúc.",
  "helper.stopSignal": ({ signal }) => `trình trợ giúp được lệnh kết thúc (${signal}).`,
  "helper.stopGuardianGone": () =>
    "tiến trình canh giữ, tiến trình hoàn tác mọi thứ khi trình trợ giúp chết, đã kết thúc.",
  "helper.stopStepFailed": ({ command, reason }) => `“${command}” thất bại: ${reason}.`,
  "helper.stopMismatch": ({ difference }) =>
    `các lệnh đều thành công nhưng kết quả không như kế hoạch: ${difference}.`,
  "helper.stopProbeFailed": ({ addresses }) =>
    `địa chỉ trước đó trả lời nay không còn trả lời: ${list("vi", addresses)}.`,
  "helper.stopBug": ({ detail }) => `trình trợ giúp có lỗi: ${detail}.`,
};
