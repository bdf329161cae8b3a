import { list } from "../plural.ts";
import type { uiChangeMessages as english } from "../en/ui-change.ts";

export const uiChangeMessages: typeof english = {
  "ui.change.badDocument": () => "Đây không phải tài liệu của phiên bản này.",
  "ui.change.busy": () =>
    "Máy này đang có một thay đổi khác. Hãy chờ đến khi nó được giữ lại hoặc hoàn tác.",
  "ui.change.unknown": () => "Thay đổi này đã kết thúc.",
  "ui.change.lost": () =>
    "Đã hết giờ mà chương trình đứng sau cửa sổ này chưa trả lời. Những gì không ai giữ lại sẽ tự được hoàn tác; chân cửa sổ cho biết đang áp dụng những gì.",

  "ui.change.action.apply": () => "Áp dụng vào máy này…",
  "ui.change.action.applyCount": ({ count }) => `Áp dụng ${count} thay đổi…`,
  "ui.change.action.applyAgain": () => "Áp dụng lại…",
  "ui.change.action.takeDrift": () => "Đưa hiện trạng của máy vào tài liệu",
  "ui.change.action.remove": () => "Gỡ khỏi máy này…",
  "ui.change.action.verify": () => "Đo thật xem ai tới được ai",
  "ui.change.action.stopVerify": () => "Dừng đo",
  "ui.change.action.import": () => "Nhập mạng của máy này…",
  "ui.change.action.bindings": () => "Chọn card mạng của máy này…",
  "ui.change.action.recover": () => "Hoàn tác thay đổi dang dở",

  "ui.change.op.create": ({ count }) => `Tạo ${count}`,
  "ui.change.op.change": ({ count }) => `Sửa ${count}`,
  "ui.change.op.recreate": ({ count }) => `Tạo lại ${count}`,
  "ui.change.op.delete": ({ count }) => `Gỡ ${count}`,

  "ui.change.noPlan": () => "Chưa có gì để áp dụng vào máy này",
  "ui.change.noPlanText": () =>
    "Hãy vẽ máy này vào sơ đồ, chẳng hạn kéo một card mạng của nó vào khung vẽ.",
  "ui.change.planFailed": () => "Không xem được máy này",
  "ui.change.nothing": () => "Máy này đã đúng như tài liệu vẽ",
  "ui.change.nothingText": () => "Không có gì cần áp dụng.",
  "ui.change.notHere": () => "Trên máy này không có gì của tài liệu này.",
  "ui.change.planLead": ({ count }) => `Áp dụng sẽ thực hiện ${count} thay đổi trên máy này.`,
  "ui.change.look": () => "Xem và áp dụng…",
  "ui.change.noCommands": () => "Không có lệnh nào cần chạy",
  "ui.change.noCommandsText": () => "Ở đây có đúng các lệnh làm bằng tay những gì nút Áp dụng làm.",
  "ui.change.commandsLead": () =>
    "Áp dụng làm đúng như vậy theo từng lô, có kiểm tra và hoàn tác được. Làm bằng tay thì không ai hoàn tác giúp.",
  "ui.change.commands": ({ count }) => `${count} lệnh`,
  "ui.change.copy": () => "Chép",
  "ui.change.copyScript": () => "Chép thành script",
  "ui.change.copied": () => "Đã chép",

  "ui.change.preparing": () => "Đang xem máy này…",
  "ui.change.applyTitle": ({ name }) => `Áp dụng ${name} vào máy này`,
  "ui.change.removeTitle": ({ name }) => `Gỡ ${name} khỏi máy này`,
  "ui.change.promise": () => "Tất cả sẽ tự được hoàn tác nếu sau đó bạn không giữ lại.",
  "ui.change.risks": () => "Rủi ro",
  "ui.change.acceptRisk": () => "Tôi chấp nhận rủi ro này",
  "ui.change.riskForGood": () => "Ở đây không thể chấp nhận rủi ro này.",
  "ui.change.leftToOthers": () => "Để chương trình khác làm",
  "ui.change.stays": () => "Có khác nhưng được để nguyên",
  "ui.change.unseen": () => "Không xem được",
  "ui.change.decideWithin": () => "Thời gian quyết định",
  "ui.change.seconds": ({ seconds }) => `${seconds} giây`,
  "ui.change.cancel": () => "Thôi",
  "ui.change.close": () => "Đóng",
  "ui.change.applyNow": ({ count }) => `Áp dụng ${count} thay đổi`,
  "ui.change.removeNow": ({ count }) => `Thực hiện ${count} thay đổi`,

  "ui.change.impossible": () => "Tài liệu này không khớp với máy này",
  "ui.change.nicMissing": ({ nic, nearest }) =>
    nearest.length === 0
      ? `Máy này không có card mạng tên ${nic}.`
      : `Máy này không có card mạng tên ${nic}. Nó có ${list("vi", nearest)}.`,
  "ui.change.nicDiffers": (p) =>
    `${p.nic} ở đây là card khác: địa chỉ MAC là ${p.live}, còn tài liệu ghi ${p.drawn}. ` +
    (p.found === "" ? "Không card nào ở đây có địa chỉ đó." : `${p.found} có địa chỉ đó.`),
  "ui.change.impossibleLead": () => "Chưa có gì bị thay đổi. Vướng mắc là:",
  "ui.change.showProblems": () => "Xem các vấn đề",
  "ui.change.chooseNic": () => "Chọn card mạng…",

  "ui.change.asking": () => "Đang chờ mật khẩu",
  "ui.change.askingDesktop": () =>
    "Desktop của bạn đang hỏi mật khẩu người quản trị trong một cửa sổ riêng.",
  "ui.change.askingEither": ({ hostName }) =>
    `Mật khẩu người quản trị đang được hỏi trên ${hostName}: trong một cửa sổ của desktop, hoặc ở terminal mà bạn đã khởi động chương trình này.`,
  "ui.change.askingTerminal": ({ hostName }) =>
    `Hãy gõ mật khẩu người quản trị ở terminal trên ${hostName} mà bạn đã khởi động chương trình này.`,
  "ui.change.askingNothing": () => "Chưa có mật khẩu thì chưa có gì thay đổi.",

  "ui.change.applying": ({ name }) => `Đang áp dụng ${name}`,
  "ui.change.removing": ({ name }) => `Đang gỡ ${name}`,
  "ui.change.takingBack": () => "Đang hoàn tác…",
  "ui.change.starting": () => "Kiểm tra lại kế hoạch lần nữa",
  "ui.change.stepOf": ({ done, total }) => `${done}/${total}`,
  "ui.change.takeBack": () => "Hoàn tác",

  "ui.change.appliedTitle": () => "Đã áp dụng. Mọi thứ vẫn chạy chứ?",
  "ui.change.removedTitle": () => "Đã gỡ. Mọi thứ vẫn chạy chứ?",
  "ui.change.countdownLead": ({ changes }) =>
    `Đã thực hiện và kiểm tra ${changes} thay đổi. Nếu bạn không trả lời, chúng sẽ được hoàn tác.`,
  "ui.change.decide": () => "Giữ lại hoặc hoàn tác thay đổi",
  "ui.change.keep": () => "Giữ thay đổi",
  "ui.change.takeBackIn": ({ left }) => `Hoàn tác ngay (${left} giây)`,
  "ui.change.moreTime": ({ seconds }) => `Cho thêm ${seconds} giây`,
  "ui.change.secondsShort": () => "giây",
  "ui.change.secondsLeft": ({ left }) => `Còn ${left} giây`,
  "ui.change.probeGateway": ({ address }) => `Gateway ${address}`,
  "ui.change.probeClient": ({ address }) => `Kết nối của bạn từ ${address}`,
  "ui.change.probe.answers": () => "vẫn trả lời",
  "ui.change.probe.lost": () => "không còn trả lời",
  "ui.change.probe.silent": () => "trước đó cũng không trả lời",

  "ui.change.kept": () => "Đã giữ thay đổi",
  "ui.change.keptText": ({ count, name }) =>
    count === 0
      ? `Máy này vốn đã đúng như ${name} vẽ.`
      : `Đã thực hiện ${count} thay đổi. Máy này giờ đúng như ${name} vẽ, cho đến khi khởi động lại.`,
  "ui.change.removed": () => "Đã gỡ",
  "ui.change.removedText": ({ name }) =>
    `Trên máy này không còn gì của ${name}, và các card mạng đã có lại những gì chúng vốn có.`,
  "ui.change.reverted": () => "Đã hoàn tác",
  "ui.change.notReverted": () => "Chưa hoàn tác được hết",
  "ui.change.refused": () => "Chưa có gì bị thay đổi",
  "ui.change.recovered": () => "Đã hoàn tác thay đổi dang dở",
  "ui.change.recoveredText": ({ actions }) =>
    actions === 0
      ? "Không còn gì phải hoàn tác."
      : `Đã hoàn tác ${actions} bước. Máy này lại như trước.`,
  "ui.change.failed": () => "Chưa có gì bị thay đổi",
  "ui.change.lostTitle": () => "Thay đổi bị ngắt giữa chừng",
  "ui.change.details": () => "Lời của các công cụ",
  "ui.change.left": ({ count }) => `Hãy tự chạy ${count} lệnh này với quyền root:`,
  "ui.change.lookAgain": () => "Xem lại",
  "ui.change.verifyNow": () => "Đo thử",

  "ui.change.help.dismissed": () => "Câu hỏi mật khẩu đã bị đóng. Bấm Xem lại để được hỏi lần nữa.",
  "ui.change.help.notAuthorised": () =>
    "Sai mật khẩu, hoặc một quy tắc của máy này cấm. Bấm Xem lại rồi gõ mật khẩu của người quản trị.",
  "ui.change.help.noAgent": () =>
    "Không ai hỏi được mật khẩu: phiên này không có tác tử polkit. Hãy bật tác tử của desktop, hoặc khởi động chương trình này từ terminal để nó tự hỏi ở đó.",
  "ui.change.help.noPkexec": () =>
    "Chưa cài pkexec nên không hỏi được mật khẩu. Hãy cài nó (gói pkexec, hoặc policykit-1), hoặc chép các lệnh và tự chạy.",
  "ui.change.help.notInstalled": () =>
    "Chưa cài chương trình trợ giúp root. Chạy một lần trong terminal: sudo npx macvlan-designer helper install. Hoặc chép các lệnh và tự chạy.",
  "ui.change.help.reinstall": () =>
    "Hãy cài lại trong terminal: sudo npx macvlan-designer helper install.",
  "ui.change.help.risk": () =>
    "Rủi ro đã khác với những gì bạn thấy và chấp nhận. Bấm Xem lại rồi quyết định lại.",
  "ui.change.help.died": () =>
    "Chương trình trợ giúp kết thúc mà không nói gì. Tiến trình giám hộ sẽ hoàn tác những gì đã bắt đầu. Nếu chân cửa sổ vẫn báo thay đổi dang dở, hãy hoàn tác ở đó.",
  "ui.change.help.busy": () => "Bấm Xem lại khi thay đổi kia đã kết thúc.",
  "ui.change.help.unreachable": () =>
    "Terminal hoặc đường hầm còn mở không? Những gì chưa giữ lại sẽ tự được hoàn tác.",
  "ui.change.help.stale": () =>
    "Mạng đã thay đổi từ khi kế hoạch được đưa ra, nên kế hoạch giờ sẽ khác. Hãy xem kế hoạch mới và quyết định lại.",
  "ui.change.help.probeFailed": () =>
    "Hãy xem ai tới được ai: thường là thiếu shim, hoặc thiếu tuyến đi qua nó.",
  "ui.change.help.timeout": () =>
    "Nếu kết nối của bạn đã đứt thì chính bản vẽ làm đứt; nếu không, hãy áp dụng lại và đặt thời gian dài hơn.",
  "ui.change.help.stepFailed": () =>
    "Có thể một chương trình khác quản lý các liên kết này. Lời của các công cụ ở bên dưới.",

  "ui.change.verifyBusy": () => "Các cặp đang được đo rồi.",
  "ui.change.verifyStopped": () => "Đã dừng đo.",
  "ui.change.verifyEnded": () =>
    "Việc đo kết thúc sớm: trình trợ giúp dừng mà không nói gì. Những gì đã đo được vẫn còn đó.",
  "ui.change.verifying": ({ count }) => `Đang đo ${count} cặp…`,
  "ui.change.verifyingSample": ({ count, total }) =>
    `Đang đo mẫu: ${count} trong ${total} cặp, rải đều trên tài liệu. Đo hết thì quá lâu.`,
  "ui.change.verified": ({ agree, differ, unknown }) =>
    [
      `Đã đo: ${agree} cặp đúng như dự đoán`,
      differ === 0 ? "không cặp nào khác" : `${differ} cặp khác`,
      ...(unknown === 0 ? [] : [`${unknown} cặp không hỏi được`]),
    ].join(", ") + ".",
  "ui.change.verifyNotApplied": () =>
    "Chỉ đo được những gì đã áp dụng. Hãy áp dụng tài liệu trước.",
  "ui.change.verifyNothing": () =>
    "Ở đây không có gì đo được: cần giao diện của máy này hoặc của namespace, có địa chỉ cùng phiên bản IP.",
};
