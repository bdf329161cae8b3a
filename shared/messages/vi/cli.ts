import type { cliMessages as english } from "../en/cli.ts";
import { list } from "../plural.ts";

export const cliMessages: typeof english = {
  "file.missing": () => "không có tệp hay thư mục này",
  "file.forbidden": () => "bạn không có quyền",
  "file.notAFolder": () => "một phần của đường dẫn không phải thư mục",
  "file.full": () => "đĩa đã đầy",
  "file.readOnly": () => "hệ thống tệp chỉ cho đọc",
  "file.folder": () => "đây là thư mục; hãy chỉ ra một tệp *.macvlan.json trong đó",
  "file.other": ({ reason }) => `lý do: ${reason}`,
  "cli.cannotRead": ({ file, reason }) => `Không đọc được ${file}: ${reason}.`,
  "cli.bug": ({ reason }) =>
    `Đây là lỗi của macvlan-designer: ${reason}. Xin hãy báo lỗi kèm theo tài liệu.`,

  "cli.validate.good": ({ name }) => `${name}: không có gì phải phàn nàn.`,
  "cli.validate.sum": ({ errors, warnings, infos }) =>
    `${errors} lỗi, ${warnings} cảnh báo, ${infos} nhận xét.`,
  "cli.validate.kernelSays": ({ text }) => `nhân Linux: ${text}`,
  "cli.validate.fix": ({ title }) => `cách sửa: ${title}`,

  "cli.documentHasErrors": ({ count, command }) =>
    `Tài liệu có ${count} lỗi; ${command} cần một tài liệu không lỗi. Hãy sửa những gì "macvlan-designer validate" chỉ ra.`,
  "cli.tooManyInterfaces": ({ count, limit }) =>
    `${count} giao diện tạo thành bảng ${count * count} ô. Trên ${limit} giao diện, hãy dùng --classes.`,
  "cli.reach.groups": () => "Các giao diện mà quy tắc không phân biệt được nằm chung một hàng:",
  "cli.unknownInterface": ({ name }) =>
    `Tài liệu không có giao diện "${name}". Hãy dùng id của nút, tên duy nhất của nó, hoặc một máy khách có một giao diện.`,
  "cli.didYouMean": ({ name, guess }) =>
    `Tài liệu không có giao diện "${name}". Có phải bạn muốn nói "${guess}"?`,
  "cli.notAnInterface": ({ name, kind }) =>
    `"${name}" là một ${kind}, tự nó không gửi cũng không trả lời. Hãy chỉ ra một giao diện: NIC, bridge, macvlan, veth hoặc station.`,
  "cli.bridgePort": ({ name, bridge }) =>
    `"${name}" là một cổng của ${bridge}, nơi nhận mọi khung của nó: nó không có ngăn xếp mạng riêng. Hãy chỉ ra ${bridge}.`,
  "cli.guestWithoutInterface": ({ name }) =>
    `"${name}" là một máy khách không có giao diện. Hãy chỉ ra một giao diện, hoặc vẽ một giao diện cho nó.`,
  "cli.ambiguousInterface": ({ name, ids }) => `"${name}" có thể là ${ids}. Hãy dùng id.`,

  "cli.plan.nothing": ({ name }) => `Không có gì phải làm: máy này đã đúng như "${name}" vẽ.`,
  "cli.plan.nothingSeen": ({ name }) =>
    `Trong phạm vi xem được thì không có gì phải làm: phần xem được của máy này đã đúng như "${name}" vẽ.`,
  "cli.plan.title": ({ name, count }) => `${count} thay đổi để máy này đúng như "${name}" vẽ:`,
  "cli.plan.removeTitle": ({ name, count }) => `${count} thay đổi để gỡ "${name}" khỏi máy này:`,
  "cli.plan.nothingToRemove": ({ id }) =>
    `Không có gì để gỡ: trên máy này không có gì mang id ${id}.`,
  "cli.plan.nothingSeenToRemove": ({ id }) =>
    `Trong phạm vi xem được thì không có gì để gỡ: không gì xem được mang id ${id}.`,
  "cli.plan.risks": () => "Rủi ro:",
  "cli.plan.leftToOthers": () => "Để cho bên khác làm:",
  "cli.plan.notes": () => "Khác với tài liệu, và không phải việc của chúng tôi:",
  "cli.plan.unseen": () => "Không nhìn thấy được:",
  "cli.badBinding": ({ text }) =>
    `--nic ${text}: hãy viết dạng TÊN-VẼ=TÊN-THẬT, ví dụ --nic eno1=enp5s0.`,
  "cli.badTimeout": ({ text, least, most }) =>
    `--confirm-timeout ${text}: hãy cho số giây nguyên từ ${least} đến ${most}.`,

  "cli.ask.apply": ({ count }) => `Áp dụng ${count} thay đổi? [y/N] `,
  "cli.ask.remove": ({ count }) => `Thực hiện ${count} thay đổi? [y/N] `,
  "cli.ask.keep": ({ seconds }) => `Giữ lại? Sẽ hoàn tác sau ${seconds} giây. [y/N] `,
  "cli.declined": () => "Không có gì bị thay đổi.",
  "cli.needsTerminal": () =>
    "Lệnh này hỏi trước khi thay đổi, nhưng không có terminal để hỏi. Thêm --yes để trả lời đồng ý. Không có gì bị thay đổi.",
  "cli.blocked": ({ codes }) =>
    `Bị từ chối vì quá rủi ro (${codes}). Không có gì bị thay đổi. Thêm --allow-disconnect nếu chấp nhận mất kết nối.`,
  "cli.blockedForGood": ({ codes }) =>
    `Bị từ chối vì quá rủi ro (${codes}); không thể bỏ qua. Không có gì bị thay đổi.`,
  "cli.progress": ({ done, total, title }) => `[${done} trên ${total}] ${title}`,
  "cli.applied": ({ count }) => `Đã làm ${count} thay đổi, đọc lại và so với tài liệu.`,
  "cli.probeAnswers": ({ address }) => `${address} vẫn trả lời.`,
  "cli.probeSilent": ({ address }) => `${address} trước đó cũng không trả lời.`,
  "cli.kept.owner": ({ name }) =>
    `"${name}" vẫn được áp dụng như cũ, và thiết bị của các tap đã thuộc về người bạn nêu tên.`,
  "cli.tap.none": ({ name }) =>
    `Ở đây không có giao diện "${name}", và không tài liệu đã áp dụng nào có tap như vậy trong namespace của máy khách. macvlan-designer status cho biết những gì đang được áp dụng.`,
  "cli.tap.several": ({ name, names }) =>
    `Nhiều máy khách có tap "${name}". Hãy nói rõ: ${list("vi", names)}.`,
  "cli.tap.notATap": ({ name }) =>
    `"${name}" không phải là tap: nó không có thiết bị nào để máy ảo mở. Hãy vẽ nó với "tap" để nó thành macvtap, rồi áp dụng.`,
  "cli.tap.noDevice": ({ name }) =>
    `Tap "${name}" không có thiết bị trong /dev ở đây: tên đó thuộc về tap khác, hoặc không ai tạo nó, như trong container. Hãy áp dụng lại tài liệu với --tap-owner và tên của bạn: thiết bị sẽ được tạo.`,
  "cli.tap.notYours": ({ name, path, owner, user }) =>
    `Thiết bị của tap "${name}", ${path}, thuộc về ${owner} chứ không phải ${user}. Hãy áp dụng tài liệu với --tap-owner ${user}; nếu không, ai áp dụng thì người đó có nó.`,
  "cli.tap.busy": ({ name, pid }) =>
    `Tap "${name}" đang được dùng${pid > 0 ? `: tiến trình ${pid} đang mở nó` : ""}. Hai bên trên một tap thì mỗi bên chỉ nhận được một phần khung tin; hãy kết thúc bên kia trước.`,
  "cli.tap.cannotOpen": ({ name, path, reason }) =>
    `Không mở được ${path}, thiết bị của tap "${name}": ${reason}.`,
  "cli.tap.noCommand": ({ command }) =>
    `Không có lệnh "${command}" mà bạn được chạy. Hãy cài nó, hoặc nêu đường dẫn.`,
  "cli.tap.cannotStart": ({ command, reason }) => `Không chạy được lệnh "${command}": ${reason}.`,
  "cli.kept": ({ count }) => `Đã giữ: ${count} thay đổi.`,
  "cli.removed": ({ count }) => `Đã gỡ: ${count} thay đổi.`,
  "cli.interrupted": () => "Bị ngắt; những gì đã thay đổi đang được hoàn tác.",
  "cli.helperSaidNothing": () =>
    'Chương trình trợ giúp root kết thúc mà không cho biết kết quả. "macvlan-designer status" cho biết những gì đang được áp dụng.',
  "cli.leftToRun": () => "Các lệnh sau cần chạy tay, với quyền root:",

  "cli.remove.badId": ({ text }) =>
    `--id ${text}: hãy cho id của tài liệu, một UUID chữ thường; "macvlan-designer status" liệt kê những gì đã áp dụng ở đây.`,
  "cli.remove.nothingNamed": () => "Hãy chỉ ra tệp tài liệu, hoặc id của nó bằng --id.",
  "cli.remove.bothNamed": () => "Hãy chỉ ra tệp tài liệu hoặc cho --id, không dùng cả hai.",

  "cli.recover.none": () => "Không có gì để khôi phục: không có thay đổi nào dang dở.",
  "cli.recover.done": ({ actions }) =>
    `Đã hoàn tác những gì một thay đổi dang dở để lại (${actions} bước).`,

  "cli.status.none": () => "Chưa có gì của macvlan-designer được áp dụng ở đây.",
  "cli.status.applied": ({ name, since, user }) => `${name}: áp dụng lúc ${since} bởi ${user}.`,
  "cli.status.id": ({ id }) => `mã id ${id}`,
  "cli.status.asDrawn": () => "Máy vẫn đúng như lúc áp dụng.",
  "cli.status.drift": ({ count }) =>
    `Máy đã lệch: cần ${count} thay đổi để đúng lại như lúc áp dụng:`,
  "cli.status.unreadable": ({ file }) =>
    `${file} không phải bản ghi của phiên bản này; được để nguyên.`,
  "cli.status.oldRecord": ({ name }) =>
    `Phiên bản này không đọc được những gì đã áp dụng với tên ${name}; không thể nói máy đã lệch ra sao.`,
  "cli.status.interrupted": () =>
    `Một thay đổi đã bị ngắt và chưa được hoàn tác. Hãy chạy "macvlan-designer recover".`,

  "cli.elevation.asks": () => "Đang xin quyền (polkit)…",
  "cli.elevation.ownAgent": () =>
    "Ở đây không có desktop để hỏi mật khẩu, nên pkttyagent hỏi trên terminal này.",

  "cli.cannotWrite": ({ file, reason }) => `Không ghi được ${file}: ${reason}.`,
  "cli.fileExists": ({ file }) =>
    `${file} đã có rồi. Hãy chọn tệp khác, hoặc thêm --force để thay thế.`,
  "cli.import.done": ({ file, nodes }) => `${file}: ${nodes} nút.`,

  "cli.wrote": ({ file }: { file: string }) => `Đã ghi ${file}.`,
  "cli.whichHost": ({ names }: { names: readonly string[] }) =>
    names.length === 0
      ? "Tài liệu không có máy chủ nào, nên không có gì để xuất."
      : `Tài liệu có nhiều máy chủ và không máy nào là máy này. Hãy chọn bằng --host: ${list("vi", names)}.`,
  "cli.noHost": ({ host, names }: { host: string; names: readonly string[] }) =>
    `Không có đúng một máy chủ tên "${host}". Tài liệu có: ${list("vi", names)}.`,
  "cli.export.usage": () =>
    "Hãy nói tệp nào và xuất thành gì: export TỆP --to ĐÍCH. --list liệt kê các đích.",
  "cli.export.noTarget": ({ target, names }: { target: string; names: readonly string[] }) =>
    `Không có đích "${target}". Các đích là: ${list("vi", names)}.`,
  "cli.export.left": ({ text }: { text: string }) => `không có trong đó: ${text}`,
  "cli.export.lost": ({ text }: { text: string }) => `bị bỏ: ${text}`,
  "cli.export.hint": ({ text }: { text: string }) => `ghi chú: ${text}`,
  "cli.render.usage": ({ formats }: { formats: readonly string[] }) =>
    `Hãy nói vẽ vào đâu: render TỆP -o HÌNH. Đuôi tệp hoặc --format cho biết định dạng: ${list("vi", formats)}.`,
  "cli.render.noFormat": ({ format, formats }: { format: string; formats: readonly string[] }) =>
    `Không có định dạng "${format}". Các định dạng là: ${list("vi", formats)}.`,
  "cli.render.badScale": ({ least, most }) => `Phải là một số từ ${least} đến ${most}.`,
  "cli.render.cannotDraw": ({ reason }) => `Không vẽ được: ${reason}.`,
  "cli.render.warning": ({ about }) => `cảnh báo: ${about}.`,
  "cli.render.animateTwo": () =>
    "--animate cần hai giao diện: giao diện gửi và giao diện được gửi tới.",
  "cli.render.unheeded": ({ option, format, formats }) =>
    `${option} không có nghĩa với ${format}. Tùy chọn này dành cho: ${list("vi", formats)}.`,
  "cli.render.binary": ({ format }) =>
    `Cửa sổ dòng lệnh không hiện được ${format}. Hãy ghi ra tệp bằng -o, hoặc chuyển cho chương trình khác.`,
};
