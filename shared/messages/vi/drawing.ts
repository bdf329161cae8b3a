interface Described {
  readonly hosts: number;
  readonly guests: number;
  readonly children: number;
  readonly blocked: number;
}

export const drawingMessages = {
  "drawing.more": ({ count }: { count: number }): string => `+${count} nữa`,
  "drawing.described": ({ hosts, guests, children, blocked }: Described): string =>
    `Mạng macvlan gồm ${hosts} máy chủ, ${guests} máy khách và ${children} giao diện macvlan con.` +
    (blocked > 0 ? " Có máy khách không liên lạc được với chính máy chủ của nó." : ""),
  "drawing.wire": ({ from, to }: { from: string; to: string }): string => `${from} trên ${to}`,
  "drawing.cable": ({ from, to }: { from: string; to: string }): string =>
    `Cáp từ ${from} tới ${to}`,
  "drawing.relation": (p: { from: string; to: string; count: number; tag: string }): string =>
    `${p.from}, ${p.to}${p.count > 1 ? ` và ${p.count - 1} giao diện tương tự` : ""}: ${p.tag}`,
  "drawing.notDrawn": ({ count, all }: { count: number; all: number }): string =>
    `Có ${count} trong ${all} đường nối máy chủ với máy khách không được vẽ, vì nhiều quá thì không ai ` +
    `theo dõi nổi. Bảng “Ai tới được ai” có đủ tất cả: trong trang Markdown (render FILE -o FILE.md), trong ` +
    `báo cáo (report FILE) và trong ứng dụng.`,
  "drawing.legend": (): string => "Chú giải",
  "drawing.legend.private": (): string => "các con bị tách khỏi nhau",
  "drawing.legend.vepa": (): string => "các con chỉ gặp nhau qua switch biết gửi ngược",
  "drawing.legend.bridge": (): string => "các con tới thẳng được nhau",
  "drawing.legend.passthru": (): string => "một con giữ riêng cả card mạng",
  "drawing.legend.source": (): string => "chỉ nghe các địa chỉ MAC đã liệt kê",
  "drawing.legend.wire": (): string => "giao diện trên thứ mang nó",
  "drawing.legend.cable": (): string => "cáp",
  "drawing.legend.down": (): string => "cáp không có kết nối",
  "drawing.legend.reachable": (): string => "máy chủ và máy khách liên lạc được",
  "drawing.legend.oneWay": (): string => "chỉ một bên bắt đầu được",
  "drawing.legend.blocked": (): string => "máy chủ và máy khách không liên lạc được",
};
