import { list, plural } from "../plural.ts";

export const liveMessages = {
  "live.unreadable": ({ what, detail }: { what: string; detail: string }): string =>
    `Không đọc được kết quả của lệnh "${what}" (${detail}). Bản iproute2 này có thể quá cũ hoặc quá mới; các bản từ 5.0 đến 6.x đã được kiểm chứng.`,
  "live.noIproute": (): string =>
    `Thiếu chương trình "ip" nên không đọc được mạng của máy. Hãy cài gói iproute2 (Fedora, openSUSE: iproute).`,
  "live.toolFailed": ({ command, detail }: { command: string; detail: string }): string =>
    `Lệnh "${command}" thất bại: ${detail}`,
  "live.unseenNamespace": ({ name, reason }: { name: string; reason: string }): string =>
    `Không xem được bên trong namespace ${name}: ${reason}`,
  "live.unseenNamespaces": ({ names }: { names: readonly string[] }): string =>
    `Không có quyền root nên không xem được bên trong ${plural("vi", names.length, { other: "namespace" })} (${list("vi", names)}); vì vậy không thứ gì trong đó bị coi là thiếu. Hãy chạy lệnh với quyền root để xem tất cả.`,
};
