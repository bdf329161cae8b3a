import type { uiChangeMessages as english } from "../en/ui-change.ts";

export const uiChangeMessages: typeof english = {
  "ui.change.badDocument": () => "Đây không phải tài liệu của phiên bản này.",
  "ui.change.busy": () =>
    "Máy này đang có một thay đổi khác. Hãy chờ đến khi nó được giữ lại hoặc hoàn tác.",
  "ui.change.unknown": () => "Thay đổi này đã kết thúc.",
  "ui.change.verifying": () => "Các cặp đang được đo rồi.",
  "ui.change.verifyStopped": () => "Đã dừng.",
};
