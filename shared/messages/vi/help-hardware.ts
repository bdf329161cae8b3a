import type { helpHardware as english } from "../en/help-hardware.ts";

/** The help's pages about NICs, Wi-Fi and networks that count MAC addresses, in Vietnamese. */
export const helpHardware: typeof english = {
  promiscuous: {
    title: "NIC ở chế độ promiscuous",
    lead: "Khi nào NIC nghe mọi khung trên dây, và khi nào không cần.",
    sections: {
      filter: {
        title: "Danh sách địa chỉ trong NIC",
        text: [
          "Tự giao diện con không làm NIC thành promiscuous. Địa chỉ MAC của mỗi giao diện con được ghi vào bộ lọc của NIC. Bộ lọc này nhỏ, một loại phổ biến có 15 địa chỉ; khi đầy, đa số trình điều khiển cho NIC nghe tất cả, và phần mềm lọc khung.",
          "Bridge Linux không có bộ lọc như thế: có một giao diện con trên nó là nó thành promiscuous ngay.",
        ],
      },
      passthru: {
        title: "passthru yêu cầu điều đó",
        text: [
          "Giao diện con `passthru` muốn mọi khung, nên nó chuyển NIC sang chế độ promiscuous. Cờ `nopromisc` bỏ việc này; khi đó NIC nghe địa chỉ của chính nó và những gì trong bộ lọc. Cờ này chỉ có ở chế độ passthru.",
          "Hãy đặt `nopromisc` ngay khi tạo giao diện con. Bật tắt cờ khi giao diện con đang tắt sẽ làm hỏng bộ đếm của kernel cho NIC đó, đến Linux 6.18 vẫn vậy.",
        ],
      },
    },
  },
  wifi: {
    title: "Wi-Fi",
    lead: "Điểm truy cập nói chuyện với một địa chỉ MAC cho mỗi trạm, nên giao diện con không nghe được gì.",
    sections: {
      why: {
        title: "Mỗi bộ thu phát một địa chỉ",
        text: [
          "Trạm Wi-Fi đăng nhập vào điểm truy cập bằng địa chỉ MAC của mình. Khung từ địa chỉ khác bị bỏ, còn khung gửi cho địa chỉ khác không bao giờ được phát tới nó: định dạng thông thường của 802.11 không có chỗ cho địa chỉ của ai đó đứng sau trạm.",
          "Vì vậy giao diện con có địa chỉ riêng không nghe được gì trên NIC không dây, dù kernel vẫn cho tạo. Còn làm cổng của bridge thì kernel từ chối NIC như thế, trừ khi cả hai bên dùng định dạng bốn địa chỉ (`4addr`).",
        ],
      },
      instead: {
        title: "Dùng gì thay thế",
        text: [
          "Giao diện con `passthru` dùng địa chỉ của chính NIC nên chạy được, cho một guest. Nhiều guest thì cần định tuyến: một bridge không có NIC, kèm NAT hoặc tuyến trên máy chủ, hoặc ipvlan, loại giao diện dùng chung địa chỉ MAC của NIC.",
        ],
      },
    },
  },
  "mac-limits": {
    title: "Đám mây, hypervisor và port security",
    lead: "Nhiều mạng chỉ cho một địa chỉ MAC qua mỗi cổng, còn macvlan dùng một địa chỉ cho mỗi giao diện con.",
    sections: {
      where: {
        title: "Gặp ở đâu",
        text: [
          "Đám mây cấp cho mỗi card mạng một địa chỉ MAC và bỏ khung từ địa chỉ khác. Hypervisor cũng làm thế với guest nếu không được cho phép: VMware cần cho phép “Forged transmits” và “Promiscuous mode” (hoặc MAC learning), Hyper-V cần “MAC address spoofing”. Switch của công ty có port security hay 802.1X sẽ khoá cổng có nhiều địa chỉ.",
          "Trên máy chủ không có dấu hiệu gì: giao diện con bật lên, gửi đi, và không bao giờ có trả lời. Phần dự đoán cũng không biết các quy định này; hãy đếm số địa chỉ trên dây.",
        ],
      },
      instead: {
        title: "Dùng gì thay thế",
        text: [
          "Một guest: chế độ `passthru`, mang địa chỉ của chính NIC. Nhiều guest: ipvlan, bridge kèm NAT, hoặc tuyến tới một dải địa chỉ của máy chủ. Trong đám mây, thêm địa chỉ nghĩa là thêm card ảo, mỗi card làm parent cho một giao diện con passthru.",
        ],
      },
    },
  },
};
