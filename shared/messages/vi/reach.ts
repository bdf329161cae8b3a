export const reachMessages = {
  "reach.from": (): string => "Từ \\ đến",
  "reach.mark.self": (): string => "–",
  "reach.mark.yes": (): string => "được",
  "reach.mark.no": (): string => "không",
  "reach.mark.local": (): string => "nội bộ",
  "reach.mark.race": (): string => "tùy lúc",
  "reach.mark.frames": (): string => "khung",
  "reach.mark.unicast": (): string => "unicast",
  "reach.mark.broadcast": (): string => "bcast",
  "reach.mark.nothing": (): string => ".",
  "reach.legend.yes": (): string => "ping được, với bộ nhớ đệm láng giềng trống ở cả hai phía",
  "reach.legend.no": (): string => "ping không được",
  "reach.legend.local": (): string => "cùng một ngăn xếp mạng tự trả lời",
  "reach.legend.race": (): string => "ai trả lời trước thì quyết định; lệnh explain cho biết là ai",
  "reach.legend.frames": (): string =>
    "không có địa chỉ như vậy ở cả hai phía; khung và broadcast đều đến nơi",
  "reach.legend.unicast": (): string =>
    "không có địa chỉ như vậy ở cả hai phía; khung đến nơi, broadcast thì không",
  "reach.legend.broadcast": (): string =>
    "không có địa chỉ như vậy ở cả hai phía; chỉ broadcast đến nơi",
  "reach.legend.nothing": (): string => "không có địa chỉ như vậy ở cả hai phía; không gì đến nơi",
  "reach.others": ({ label, count }: { label: string; count: number }): string =>
    `${label} và ${count} giao diện khác giống nó`,
  "reach.title.ping": (): string => "Ping",
  "reach.title.ping6": (): string => "Ping qua IPv6",
  "reach.title.unicast": (): string => "Khung gửi đến MAC của bên nhận",
  "reach.title.broadcast": (): string => "Broadcast",
  "reach.about.ping": (): string =>
    "Một lần hỏi ARP từ đầu và một gói echo. Hàng hỏi, cột trả lời; ô trống là thiếu địa chỉ IPv4.",
  "reach.about.ping6": (): string =>
    "Một lần tìm láng giềng từ đầu và một gói echo. Hàng hỏi, cột trả lời; ô trống là thiếu địa chỉ IPv6.",
  "reach.about.unicast": (): string =>
    "Số bản sao của một khung mà ngăn xếp của bên nhận chấp nhận. Hàng gửi, cột nhận.",
  "reach.about.broadcast": (): string =>
    "Số bản sao của một broadcast mà ngăn xếp của bên nhận có được; trên đường chéo là số bản sao quay về bên gửi.",
};
