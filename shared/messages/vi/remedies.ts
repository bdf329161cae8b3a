import { list } from "../plural.ts";
import type { remedyMessages as english } from "../en/remedies.ts";

const named = (names: readonly string[]): string => list("vi", names);

export const remedyMessages: typeof english = {
  "remedy.shim": ({ name, parent }) =>
    `Thêm shim cho máy chủ: child ${name} chế độ bridge trên ${parent}, ở lại với máy chủ, kèm tuyến đi qua nó tới từng máy khách`,
  "remedy.reflectiveRelay": ({ ports, switches, parent }) =>
    `Bật reflective relay (hairpin) trên ${ports === 1 ? "cổng" : "các cổng"} của ${named(switches)} nối với ${parent}`,
  "remedy.bridgeMode": ({ names }) =>
    `Chuyển ${named(names)} sang chế độ bridge để hai bên gặp nhau ngay trong parent`,
  "remedy.hostOnChild": ({ name, parent }) =>
    `Chuyển địa chỉ của máy chủ từ ${parent} sang một child chế độ bridge của riêng nó, ${name}`,
  "remedy.otherNic": ({ nic, parent }) =>
    `Chuyển địa chỉ của máy chủ từ ${parent} sang ${nic}, cùng nối vào một switch`,
  "remedy.secondNic": ({ parent }) =>
    `Nối thêm một NIC vào switch và chuyển địa chỉ của máy chủ từ ${parent} sang nó`,
  "remedy.bridgeInstead": ({ name, port }) =>
    `Dùng bridge Linux thay cho macvlan: ${name} với ${port} làm cổng, các máy khách nối vào bằng cặp veth`,
  "remedy.bringUp": ({ names }) => `Bật ${named(names)} lên`,
  "remedy.listSource": ({ names }) =>
    `Ghi địa chỉ MAC của bên kia vào danh sách nguồn của ${named(names)}`,
  "remedy.sameMacAsVm": ({ names }) =>
    `Đặt cho ${named(names)} địa chỉ MAC mà máy ảo phía sau đang dùng`,
  "remedy.withoutNodst": ({ names }) =>
    `Bỏ cờ nodst khỏi ${named(names)} để khung của các trạm trong danh sách cũng đến những bên khác`,
  "remedy.broadcastQueue": ({ names }) =>
    `Trả hàng đợi broadcast mặc định cho ${named(names)} (bcqueuelen đang là 0)`,
};
