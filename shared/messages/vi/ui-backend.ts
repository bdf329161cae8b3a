import type { uiBackendMessages as english } from "../en/ui-backend.ts";

export const uiBackendMessages: typeof english = {
  "ui.backend.unknownCall": ({ call }) =>
    `Trang này gọi "${call}", nhưng chương trình không có lời gọi ấy. Hãy tải lại trang: có thể trang cũ hơn chương trình.`,
  "ui.backend.badInput": ({ call, place, reason }) =>
    `Trang này gọi "${call}" theo cách mà chương trình không hiểu (${place === "" ? "" : `${place}: `}${reason}). Hãy tải lại trang: có thể trang cũ hơn chương trình.`,
  "ui.backend.bug": ({ call, reason }) =>
    `Lỗi của macvlan-designer: "${call}" thất bại với "${reason}". Tài liệu của bạn còn nguyên; xin hãy báo lỗi.`,
  "ui.backend.notHere": () => "Ở đây không làm được việc này.",

  "ui.backend.unknownHandle": () =>
    "Chương trình không còn biết tệp nào được nhắc tới. Hãy mở lại tệp từ danh sách.",
  "ui.backend.outside": ({ folder }) =>
    `Ở đây không mở hay lưu tệp nằm ngoài ${folder}. Hãy chạy macvlan-designer serve với thư mục khác.`,
  "ui.backend.noWindows": () =>
    "Ở đây không mở thêm cửa sổ được. Hãy mở địa chỉ đã in ra trong một thẻ khác.",
  "ui.backend.noDialogs": () => "Ở đây không có hộp thoại của hệ thống để chọn tệp.",
  "ui.backend.noFolder": () => "Ở đây không có thư mục nào để liệt kê tệp.",
  "ui.backend.cannotKeepSettings": ({ folder, reason }) =>
    `Thiết đặt có hiệu lực lúc này, nhưng không ghi lại được vào ${folder}: ${reason}.`,

  "ui.backend.cannotRead": ({ name, folder, reason }) =>
    `Không mở được ${name} trong ${folder}: ${reason}.`,
  "ui.backend.tooLarge": ({ name, folder, megabytes }) =>
    `${name} trong ${folder} lớn hơn ${megabytes} MB, mức tối đa của một tài liệu.`,
  "ui.backend.notUtf8": ({ name, folder, line, column }) =>
    `${name} trong ${folder} không phải văn bản UTF-8: dòng ${line}, cột ${column} có những byte vô nghĩa trong UTF-8. Hãy lưu lại dưới dạng UTF-8 từ trình soạn thảo đã tạo ra nó.`,
  "ui.backend.cannotWrite": ({ name, folder, reason, todo }) =>
    `Không lưu được ${name} vào ${folder}: ${reason}. ${todo} Những gì bạn làm vẫn còn ở đây, chỉ là chưa lưu.`,
  "ui.backend.todo.space": () => "Hãy giải phóng dung lượng rồi lưu lại, hoặc lưu vào chỗ khác.",
  "ui.backend.todo.folder": () => "Hãy tạo lại thư mục, hoặc lưu vào chỗ khác.",
  "ui.backend.todo.permission": () =>
    "Hãy xin chủ thư mục quyền ghi vào đó, hoặc lưu vào chỗ khác.",
  "ui.backend.todo.elsewhere": () => "Hãy lưu vào chỗ khác.",
  "ui.backend.changedMeanwhile": ({ name, folder }) =>
    `${name} trong ${folder} đã bị chương trình khác sửa từ khi được mở, nên chưa bị ghi đè. Hãy so sánh hai bản trước.`,
  "ui.backend.exists": ({ name, folder }) =>
    `Trong ${folder} đã có ${name}. Hãy thay thế nó, hoặc chọn tên khác.`,
  "ui.backend.badName": ({ name }) =>
    `Ở đây không đặt tên tệp là "${name}" được. Hãy viết một cái tên, có thể kèm thư mục phía trước (lab/home), và không phần nào bắt đầu bằng dấu chấm.`,
  "ui.backend.notRegular": () => "nó không phải tệp thông thường",
  "ui.backend.nameTooLong": () => "tên của nó quá dài với ổ đĩa này",
  "ui.backend.quota": () => "phần dung lượng dành cho bạn đã hết",
};
