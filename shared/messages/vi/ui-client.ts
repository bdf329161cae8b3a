export const uiClientMessages = {
  "ui.client.unreachable": ({ status }: { status: number }): string =>
    status === 0
      ? "Chương trình đứng sau trang này không trả lời. Cửa sổ dòng lệnh đang chạy nó, hoặc đường hầm, còn mở không?"
      : `Chương trình đứng sau trang này từ chối lời gọi (HTTP ${status}). Hãy mở địa chỉ mà nó đã in ra.`,
};
