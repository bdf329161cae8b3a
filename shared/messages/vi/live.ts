export const liveMessages = {
  "live.unreadable": ({ what, detail }: { what: string; detail: string }): string =>
    `Không đọc được kết quả của lệnh "${what}" (${detail}). Bản iproute2 này có thể quá cũ hoặc quá mới; các bản từ 5.0 đến 6.x đã được kiểm chứng.`,
};
