import type { reportMessages as english } from "../en/report.ts";
import { plural } from "../plural.ts";

export const reportMessages: typeof english = {
  "report.madeBy": () =>
    "Do Macvlan Designer tạo ra. Hãy sửa tài liệu thay vì trang này rồi tạo lại báo cáo.",
  "report.contents": () => "Mục lục",
  "report.picture": () => "Sơ đồ",
  "report.problems": () => "Vấn đề",
  "report.noProblems": () => "Không tìm thấy điều gì gây bất ngờ.",
  "report.problemsMore": ({ count }) => `Và thêm ${count}; lệnh validate nói ra tất cả.`,
  "report.warning": () => "Cảnh báo",
  "report.info": () => "Nên biết",
  "report.reach": () => "Ai liên lạc được với ai",
  "report.frames": () => "Khung và quảng bá",
  "report.groups": () =>
    "Các giao diện mà quy tắc không phân biệt được nằm chung một hàng, gọi theo giao diện đầu tiên.",
  "report.cut": ({ shown, count }) =>
    `${shown} hàng và cột đầu tiên trong số ${count}. Lệnh reach in ra tất cả.`,
  "report.commands": () => "Kế hoạch",
  "report.aboutCommands": () =>
    "Những gì tạo ra mạng, dưới dạng script. Điều gì sẽ thay đổi trên một máy cụ thể thì plan và apply cho biết ngay tại máy đó.",
  "report.exports": () => "Bản xuất",
  "report.aboutExports": () =>
    "Tài liệu theo cách các chương trình khác đọc, và những gì mỗi chương trình không diễn đạt được.",
  "report.refused": () => "Nó không chứa được tài liệu này:",
  "report.left": ({ text }) => `Không có trong đó: ${text}`,
  "report.lost": ({ text }) => `Bị mất: ${text}`,
  "report.tooLong": ({ count, target }) =>
    `${plural("vi", count, { other: "tệp" })}, quá dài cho một trang: export FILE --to ${target} -o PATH ghi chúng ra.`,
  "report.notesMore": ({ count }) =>
    `Và thêm ${plural("vi", count, { other: "ghi chú" })}; lệnh export nói ra tất cả.`,
  "report.interfacesMore": ({ shown, count }) => `${shown} mục đầu tiên trong số ${count}.`,
  "report.noHost": () => "Tài liệu không có máy chủ nào nên không có gì để tạo.",
  "report.hosts": ({ count }) => plural("vi", count, { other: "máy chủ" }),
  "report.guests": ({ count }) => plural("vi", count, { other: "khách" }),
  "report.count": ({ count }) => plural("vi", count, { other: "giao diện" }),
};
