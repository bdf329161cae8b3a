export const diagramMessages = {
  "diagram.stack": (): string => "ngăn xếp mạng của máy chủ",
  "diagram.about.svg": (): string =>
    "Hình cho trang web, văn bản và Inkscape, nét ở mọi kích cỡ, chữ vẫn là chữ.",
  "diagram.about.dot": (): string => "Đồ thị cho dot, để bạn tự vẽ theo ý mình.",
  "diagram.about.mermaid": (): string =>
    "Sơ đồ ở dạng chữ mà GitHub, GitLab và nhiều wiki tự vẽ ra.",
  "diagram.about.markdown": (): string =>
    "Một trang cho wiki: hình vẽ, các giao diện, ai tới được ai và vì sao không, các lệnh.",
  "page.madeBy": (): string => "Tạo bởi Macvlan Designer; hãy sửa tài liệu rồi vẽ lại.",
  "page.interfaces": (): string => "Các giao diện",
  "page.whyNot": (): string => "Vì sao một số không tới được nhau",
  "page.commands": (): string => "Các lệnh",
  "page.more": (): string => "Còn nữa; lệnh explain giải thích từng cặp.",
  "page.allReach": (): string => "Ai cũng tới được nhau.",
  "page.column.name": (): string => "Tên",
  "page.column.kind": (): string => "Loại",
  "page.column.stack": (): string => "Thuộc về",
  "page.column.on": (): string => "Trên",
  "page.column.mac": (): string => "Địa chỉ MAC",
  "page.column.addresses": (): string => "Địa chỉ",
};
