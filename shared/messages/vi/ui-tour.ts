import type { uiTourMessages as english } from "../en/ui-tour.ts";

export const uiTourMessages: typeof english = {
  "ui.tour.invitation": () => "Lần đầu dùng chương trình?",
  "ui.tour.invitation.text": () =>
    "Ba bước trên một lab nhỏ cho thấy chương trình làm được gì. Không có gì trên máy này thay đổi.",
  "ui.tour.start": () => "Xem thử",
  "ui.tour.decline": () => "Không, cảm ơn",
  "ui.tour.action": () => "Giới thiệu trong ba bước",
  "ui.tour.step": ({ step, count }) => `Bước ${step} trên ${count}`,
  "ui.tour.next": () => "Tiếp",
  "ui.tour.back": () => "Quay lại",
  "ui.tour.skip": () => "Bỏ qua",
  "ui.tour.done": () => "Xong",
  "ui.tour.see.title": () => "Xem ai tới được ai",
  "ui.tour.see.text": () =>
    "Đường màu đỏ: máy chủ này không nói chuyện được với guest của chính nó, điều bất ngờ mà đa số gặp đầu tiên. Đường nối và ma trận đi theo quy tắc của kernel và mọi thay đổi của bản vẽ.",
  "ui.tour.why.title": () => "Hỏi vì sao, và cách nào khắc phục",
  "ui.tour.why.text": () =>
    "Bấm vào một đường hay một ô, ở đây sẽ kể chuyện gì xảy ra với khung qua từng chặng, và thay đổi nào làm cho nó tới được. Hãy xem trước một cách: tác dụng hiện ra ngay, mà chưa có gì bị đổi.",
  "ui.tour.real.title": () => "Áp dụng thật, và lấy lại được",
  "ui.tour.real.text": () =>
    "Áp dụng cho xem mọi câu lệnh trước khi hỏi mật khẩu, và lấy lại tất cả nếu bạn không kịp giữ. Xuất viết ra cùng nội dung cho Docker, libvirt, networkd và các chương trình khác. F1 giải thích thứ đang được chọn.",
};
