import type { uiExportMessages as english } from "../en/ui-export.ts";

const files = (count: number): string => `${count} tệp`;

export const uiExportMessages: typeof english = {
  "ui.export.title": () => "Xuất",
  "ui.export.lead": () => "Tài liệu viết lại cho các chương trình khác, đúng như lúc này.",
  "ui.export.action": () => "Xuất…",
  "ui.export.actionTo": ({ title }) => `Xuất cho ${title}`,

  "ui.export.notLoaded": () => "Không tải được phần xuất",
  "ui.export.notLoaded.text": () =>
    "Phần này của trang không tới nơi: chương trình phục vụ trang còn chạy không? Tài liệu của bạn vẫn nguyên vẹn.",
  "ui.export.loadAgain": () => "Thử lại",

  "ui.export.search": () => "Tìm đích xuất",
  "ui.export.targets": () => "Các đích xuất",
  "ui.export.noMatch": ({ search }) => `Không có đích nào khớp “${search}”`,
  "ui.export.family.diagrams": () => "Hình vẽ và trang tài liệu",
  "ui.export.family.workstation": () => "Mạng của chính máy chủ",
  "ui.export.family.containers": () => "Container",
  "ui.export.family.machines": () => "Máy ảo và container hệ thống",
  "ui.export.lossy": ({ count }) => `${count} điều bị bỏ lại`,
  "ui.export.refuses": () => "Không chứa được tài liệu này",

  "ui.export.host": () => "Máy chủ",
  "ui.export.files": () => "Các tệp",
  "ui.export.content": ({ name }) => `Nội dung của ${name}`,
  "ui.export.mode": ({ mode }) => `quyền ${mode}`,
  "ui.export.lines": ({ count }) => `${count} dòng`,
  "ui.export.writing": () => "Đang viết…",

  "ui.export.copy": () => "Chép",
  "ui.export.copyAll": () => "Chép tất cả",
  "ui.export.copyFile": ({ name }) => `Chép ${name}`,
  "ui.export.copied": () => "Đã chép",
  "ui.export.notCopied": () => "Ở đây không ghi được vào clipboard. Hãy chọn chữ rồi bấm Ctrl+C.",
  "ui.export.save": () => "Lưu…",
  "ui.export.saveAll": ({ count }) => `Lưu ${files(count)}…`,
  "ui.export.saveFile": ({ name }) => `Lưu ${name}…`,
  "ui.export.downloadIt": () => "Tải về",
  "ui.export.download": ({ name }) => `Tải ${name} về`,

  "ui.export.notes": ({ title }) => `Những gì ${title} không diễn đạt được`,
  "ui.export.notes.none": () => "Không có: mọi thứ vẽ cho máy chủ này đều nằm trong các tệp.",
  "ui.export.notes.left": () => "Không có trong các tệp",
  "ui.export.notes.lost": () => "Chỉ có một phần",
  "ui.export.notes.hint": () => "Nên biết và nên làm",
  "ui.export.notes.refused": () => "Vì sao không được",
  "ui.export.notes.never": ({ title }) => `${title} nói chung`,
  "ui.export.notes.more": ({ count }) => `Xem thêm ${count} mục`,

  "ui.export.refused": ({ title }) => `${title} không chứa được tài liệu này`,
  "ui.export.refused.text": () => "Điều cản trở nằm ở cột bên cạnh, kèm cách dùng thay thế.",
  "ui.export.nothing": ({ title }) => `Máy chủ này không có gì dành cho ${title}`,
  "ui.export.nothing.text": () => "Vì sao, và dùng gì thay thế, có ở cột bên cạnh.",
  "ui.export.errors": ({ count }) => `Cần sửa ${count} lỗi trước đã`,
  "ui.export.errors.text": () =>
    "Những gì kernel từ chối thì không được xuất: các tệp cũng sẽ không chạy được.",
  "ui.export.errors.show": () => "Xem các vấn đề",
  "ui.export.noHost": () => "Chưa có máy chủ nào để xuất",
  "ui.export.noHost.text": () => "Mỗi lần xuất là phần của một máy chủ. Hãy vẽ một máy chủ trước.",
  "ui.export.failed": () => "Không viết ra được",
  "ui.export.failed.text": ({ reason }) =>
    `Lỗi của Macvlan Designer: ${reason}. Tài liệu của bạn vẫn nguyên vẹn; xin hãy báo lỗi này.`,

  "ui.export.picture": () => "Hình vẽ",
  "ui.export.picture.theme": () => "Giao diện",
  "ui.export.picture.theme.light": () => "Sáng",
  "ui.export.picture.theme.dark": () => "Tối",
  "ui.export.picture.theme.print": () => "Để in",
  "ui.export.picture.positions": () => "Bố cục",
  "ui.export.picture.positions.laid-out": () => "Gọn gàng",
  "ui.export.picture.positions.canvas": () => "Như đã vẽ",
  "ui.export.picture.reachability": () => "Ai tới được ai",
  "ui.export.picture.legend": () => "Chú giải",
  "ui.export.picture.addresses": () => "Địa chỉ",
  "ui.export.picture.png": () => "PNG",
  "ui.export.picture.scale": () => "Cỡ của PNG",
  "ui.export.picture.savePng": () => "Lưu thành PNG…",
  "ui.export.picture.pixels": ({ width, height }) => `${width} × ${height} điểm ảnh`,
  "ui.export.picture.opens": () => "SVG và PNG mang theo tài liệu: cả hai mở lại được ở đây.",
  "ui.export.picture.tooLarge": ({ width, height }) =>
    `PNG cỡ ${width} × ${height} điểm ảnh vượt quá khả năng vẽ của trình duyệt này. Hãy chọn cỡ nhỏ hơn, hoặc lưu thành SVG.`,
  "ui.export.picture.pdf": () => "PDF",
  "ui.export.picture.savePdf": () => "Lưu thành PDF…",
  "ui.export.picture.drawing": () => "Đang vẽ…",
  "ui.export.noFormat": ({ name }) => `không có định dạng hình ${name}`,
  "ui.export.picture.view": () => "Bức hình, cuộn và phóng to được",
  "ui.export.picture.alt": ({ name }) => `Hình vẽ của ${name}`,

  "ui.export.saveTitle": ({ title }) => `Lưu cho ${title}`,
  "ui.export.saveHint": ({ folder }) => `Trong ${folder}`,
  "ui.export.saveName": () => "Tên",
  "ui.export.saveFolder": () => "Thư mục mới",
  "ui.export.saveFolderHint": () => "Sẽ được tạo nếu chưa có. Để trống: không tạo.",
  "ui.export.saveNow": () => "Lưu",
  "ui.export.replace": ({ count }) => (count === 1 ? "Thay tệp cũ" : "Thay các tệp cũ"),
  "ui.export.cancel": () => "Hủy",
  "ui.export.saved": ({ name, count, folder }) =>
    count === 1 ? `Đã lưu ${name} trong ${folder}.` : `Đã lưu ${files(count)} trong ${folder}.`,
  "ui.export.exists": ({ name, count, folder }) =>
    count === 1
      ? `Trong ${folder} đã có một ${name} khác.`
      : `Trong ${folder} đã có ${files(count)} cùng tên với nội dung khác, ví dụ ${name}.`,
  "ui.export.badName": ({ name }) =>
    `“${name}” không dùng làm tên tệp hay thư mục ở đây được. Hãy viết một tên, có thể kèm thư mục phía trước (lab/home), và không phần nào bắt đầu bằng dấu chấm.`,
  "ui.export.cannotWrite": ({ name, folder, reason, todo, written }) =>
    `Không ghi được ${name} trong ${folder}: ${reason}. ${todo}${written === 0 ? "" : ` ${files(written)} trước nó đã nằm ở đó.`}`,

  "ui.export.native.folder": () => "Chọn thư mục để lưu các tệp",
  "ui.export.native.save": () => "Lưu vào đây",
  "ui.export.native.replaceDetail": () => "Nội dung đang có trong đó sẽ mất.",
};
