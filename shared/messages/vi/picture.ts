import type { pictureMessages as english } from "../en/picture.ts";

export const pictureMessages: typeof english = {
  "picture.noDocument": () =>
    "ảnh này không chứa tài liệu nào; chỉ mở được SVG hoặc PNG do Macvlan Designer vẽ kèm tài liệu",
  "picture.cutOff": () =>
    "tệp ảnh bị cắt cụt nên tài liệu bên trong không đầy đủ; hãy lấy lại tệp từ nơi gốc",
  "picture.damaged": () =>
    "tài liệu trong ảnh này đã bị thay đổi trên đường đi nên không tin được; hãy lấy lại tệp từ nơi gốc",
  "picture.compressed": () =>
    "một chương trình khác đã nén tài liệu trong ảnh này; hãy mở ảnh gốc như lúc được vẽ",
  "picture.tooLarge": ({ megabytes }) => `ảnh lớn hơn ${megabytes} MB, mức tối đa được đọc`,
  "picture.noFont": ({ letters, where }) =>
    `máy này không có phông nào dùng được cho PNG hay PDF mà có ${letters}: trong hình đó là ô trống, ở ${where}; hãy cài một phông có chữ ấy, hoặc xuất SVG, vì SVG được vẽ bằng phông của máy người xem`,
  "picture.inWords": () => "chữ bên ngoài các nút",
  "picture.tooManyPixels": ({ megapixels }) =>
    `ảnh sẽ có ${megapixels} triệu điểm ảnh, nhiều hơn mức 100 triệu có thể tạo; hãy dùng --scale nhỏ hơn, SVG hoặc PDF`,

  "diagram.drawio.wiring": () => "Đấu nối",
  "diagram.drawio.reachability": () => "Ai tới được ai",
  "diagram.about.drawio": () =>
    "Sơ đồ có các hình và đường nối di chuyển, chỉnh sửa được trong draw.io (diagrams.net).",
  "diagram.about.png": () => "Ảnh cho tin nhắn, trang chiếu và wiki, phóng từ một đến bốn lần.",
  "diagram.about.pdf": () => "Một trang để in, tìm và chép được chữ trong đó.",
};
