import type { uiServeMessages as english } from "../en/ui-serve.ts";

export const uiServeMessages: typeof english = {
  "ui.serve.noPages": ({ folder }) =>
    `Không thấy các trang của ứng dụng trong ${folder}. Hãy dựng chúng trước: npm run build.`,
  "ui.serve.cannotListen": ({ port, reason }) =>
    `Không mở được 127.0.0.1${port === 0 ? "" : `:${port}`} để lắng nghe: ${reason}.`,
  "ui.serve.asRoot": () =>
    "Cảnh báo: đang chạy với quyền root. Ai có địa chỉ bên dưới đều đổi được mạng của máy này mà không cần mật khẩu, và tệp được đọc, ghi với quyền root. Chạy bằng người dùng thường thì mỗi lần thay đổi đều hỏi mật khẩu.",
  "ui.serve.portTaken": ({ port }) =>
    `Một chương trình khác đã dùng cổng ${port}. Hãy chọn cổng khác bằng --port, hoặc bỏ trống.`,
};
