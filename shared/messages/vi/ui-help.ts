import type { uiHelpMessages as english } from "../en/ui-help.ts";

export const uiHelpMessages: typeof english = {
  "ui.help.title": () => "Trợ giúp",
  "ui.help.lead": () =>
    "Hình nào cũng sống: gạt một công tắc và xem ai tới được ai theo quy tắc của kernel.",
  "ui.help.open": () => "Trợ giúp",
  "ui.help.pages": () => "Các trang",
  "ui.help.search": () => "Tìm trong trợ giúp",
  "ui.help.noMatch": ({ search }) => `Trợ giúp không có gì về “${search}”`,
  "ui.help.loading": () => "Đang mở trợ giúp…",
  "ui.help.more": () => "Tìm hiểu thêm",
  "ui.help.moreAbout": ({ about }) => `Tìm hiểu thêm: ${about}`,
  "ui.help.try": () => "Thử xem",
  "ui.help.show": ({ verdict }) => `Xem đường đi: ${verdict}`,
  "ui.help.copy": () => "Sao chép",
};
