import { list } from "../plural.ts";
import type { uiPermanentMessages as english } from "../en/ui-permanent.ts";

/** Những câu mà cửa sổ nói về việc giữ một tài liệu qua các lần khởi động lại. */
export const uiPermanentMessages: typeof english = {
  "ui.permanent.action.persist": () => "Giữ qua khởi động lại…",
  "ui.permanent.action.unpersist": () => "Thôi giữ qua khởi động lại…",

  "ui.permanent.title": ({ name }) => `Giữ ${name} qua khởi động lại`,
  "ui.permanent.endTitle": ({ name }) => `Thôi giữ qua khởi động lại: ${name}`,
  "ui.permanent.atOnce": () =>
    "Không đụng đến gì đang chạy nên không có gì để thử: việc này được làm ngay.",
  "ui.permanent.keeper": ({ manager, nics, links }) =>
    `${manager} đang quản lý ${list("vi", nics)}. Sau mỗi lần máy này khởi động, nó sẽ tạo lại ${list("vi", links)} theo các tệp dưới đây.`,
  "ui.permanent.keeperAlone": ({ manager, links }) =>
    `Sau mỗi lần máy này khởi động, ${manager} sẽ tạo lại ${list("vi", links)} theo các tệp dưới đây.`,
  "ui.permanent.taken": ({ manager }) =>
    `Những gì đã ghi cho ${manager} được gỡ đi, đúng từng chữ. Không đụng đến thứ gì khác.`,
  "ui.permanent.newFile": ({ mode }) => `tệp mới, quyền ${mode}`,
  "ui.permanent.fileChanges": () => "được sửa",
  "ui.permanent.fileGoes": () => "bị xoá",
  "ui.permanent.notKept": () => "Không được giữ lại",
  "ui.permanent.remarks": () => "Nên biết",
  "ui.permanent.already": () => "Đã được giữ qua khởi động lại, đúng như tài liệu vẽ.",
  "ui.permanent.nothingLeft": () => "Ở đây không có gì của tài liệu này được giữ lại.",
  "ui.permanent.now": ({ count }) => `Ghi ${count} tệp`,
  "ui.permanent.endNow": ({ count }) => `Gỡ ${count} tệp`,
  "ui.permanent.impossible": () => "Ở đây không giữ qua khởi động lại được",
  "ui.permanent.endImpossible": () => "Ở đây không gỡ được",
  "ui.permanent.noNic": () =>
    "Không card mạng nào mang những gì được vẽ ở đây, nên không biết phải dùng chương trình quản lý mạng nào. Hãy chọn ở đây ai giữ chúng, hoặc vẽ card mang chúng.",
  "ui.permanent.otherManager": (p) =>
    `${p.nic} do ${p.by} quản lý. Hai chương trình không bao giờ được cùng cấu hình một card, nên ${p.manager} không nhận gì ở đó: hãy chọn ${p.by}.`,
  "ui.permanent.keptBy": () => "Do ai giữ",
  "ui.permanent.chooseKeeper": () => "Chọn ai giữ",
  "ui.permanent.otherwise": ({ name, manager }) =>
    `${name} đã được giữ lại trước đây với ${manager}, nay card của nó do chương trình khác quản lý. Hãy gỡ phần đó trước, rồi giữ lại lần nữa.`,

  "ui.permanent.working": ({ name }) => `Đang giữ ${name} qua khởi động lại`,
  "ui.permanent.endWorking": ({ name }) => `Đang gỡ những gì giữ ${name}`,
  "ui.permanent.made": () => "Sẵn sàng để giữ. Mọi thứ vẫn chạy chứ?",
  "ui.permanent.ended": () => "Đã gỡ. Mọi thứ vẫn chạy chứ?",
  "ui.permanent.lead": ({ count }) =>
    `Nếu bạn giữ, ${count} tệp sẽ ở lại cho mọi lần khởi động. Nếu bạn không trả lời, tất cả lại như trước.`,
  "ui.permanent.endLead": ({ count }) =>
    `Nếu bạn giữ, ${count} tệp này sẽ không trở lại. Nếu bạn không trả lời, tất cả lại như trước.`,
  "ui.permanent.kept": () => "Đã giữ qua khởi động lại",
  "ui.permanent.keptText": ({ count, name }) =>
    count === 0
      ? `${name} vốn đã được giữ lại, đúng như bản vẽ.`
      : `Đã ghi ${count} tệp: những gì ${name} vẽ cho chính máy này sẽ có lại sau mỗi lần khởi động.`,
  "ui.permanent.endKept": () => "Không còn giữ qua khởi động lại",
  "ui.permanent.endKeptText": ({ count, name }) =>
    `Đã gỡ ${count} tệp: sau khi khởi động lại, không có gì của ${name} trở lại. Những gì đã áp dụng vẫn còn đến lúc đó.`,

  "ui.permanent.status": () => "Giữ qua khởi động lại",
  "ui.permanent.statusBoth": ({ applied }) => `${applied} · giữ qua khởi động lại`,
  "ui.permanent.heading": () => "Được giữ qua khởi động lại",
  "ui.permanent.since": ({ since, user, manager, count }) =>
    `Có lại sau mỗi lần khởi động. ${user} đã giữ lại lúc ${since}: ${count} tệp cho ${manager}.`,
  "ui.permanent.untilRestart": () => "Cho đến khi máy này khởi động lại.",
};
