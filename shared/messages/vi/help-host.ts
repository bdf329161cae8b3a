import type { helpHost as english } from "../en/help-host.ts";

/** The help's pages about the host, its guests and the switch, in Vietnamese. */
export const helpHost: typeof english = {
  "host-vm": {
    title: "Vì sao máy chủ không tới được guest của nó",
    lead: "Giữa ngăn xếp mạng của NIC và các giao diện con không có đường nào bên trong, ở mọi chế độ.",
    sections: {
      why: {
        title: "Đi ra, và không quay lại",
        text: [
          "Khung của máy chủ đi thẳng từ NIC ra dây; kernel không xem có giao diện con nào mang địa chỉ đó hay không. Khung của giao diện con gửi tới MAC của máy chủ cũng đi ra. Switch bình thường không bao giờ gửi khung trở ra cổng mà nó đi vào, nên máy chủ và guest không gặp nhau, dù cả hai đều tới được phần còn lại của LAN.",
          "Đây không phải tường lửa và không thiết lập nào tắt nó được. Đó là cách macvlan tìm đường cho khung, và chế độ `bridge` không thay đổi điều này.",
        ],
      },
      ways: {
        title: "Năm cách đi vòng",
        text: [
          "Shim: một giao diện con `bridge` ở lại với máy chủ, kèm tuyến tới từng guest. Không phải đổi gì khác, nên thường đây là cách tốt nhất.",
          "Địa chỉ của máy chủ trên một giao diện con `bridge`: máy chủ thành ngang hàng với các guest. NIC thứ hai: hạn chế này là của NIC, không phải của máy chủ. Cổng switch có reflective relay: khung quay lại. Bridge Linux với các cặp veth: không dùng macvlan nữa.",
          "Hãy thử ngay ở đây: hình vẽ, kết luận và câu lệnh thay đổi theo.",
        ],
      },
    },
  },
  shim: {
    title: "Shim",
    lead: "Một giao diện con của riêng máy chủ, cánh cửa tới các guest.",
    sections: {
      what: {
        title: "Người anh em ở lại nhà",
        text: [
          "Shim là giao diện con macvlan không giao cho ai: nó ở lại trong ngăn xếp mạng của máy chủ. Ở chế độ `bridge` nó ngang hàng với các guest, và thứ gì máy chủ gửi qua nó thì tới nơi.",
          "Chỉ `bridge` có tác dụng, và chỉ với guest ở chế độ `bridge`, vì không chế độ nào khác gặp nhau bên trong NIC.",
        ],
      },
      routes: {
        title: "Nó cần tuyến tới từng guest",
        text: [
          "Mạng của máy chủ nằm trên NIC, nên khung của nó rời đi bằng NIC, có shim hay không, rồi mất ở switch. Tuyến `/32` qua shim cho từng guest chính xác hơn tuyến của mạng, nên được ưu tiên.",
          "Không có các tuyến này thì ngay cả ping của guest tới shim cũng không được trả lời: yêu cầu đi vào bằng shim, trả lời lại đi ra bằng NIC.",
        ],
      },
    },
  },
  relay: {
    title: "Reflective relay (hairpin)",
    lead: "Cổng switch gửi khung trở lại nơi nó đến, dành cho VEPA.",
    sections: {
      what: {
        title: "Trở ra cùng một cổng",
        text: [
          "Với reflective relay, còn gọi là hairpin, cổng switch được phép gửi khung trở ra chính cổng mà nó đi vào. Các giao diện con vốn gửi mọi thứ ra ngoài sẽ gặp nhau qua switch, và máy chủ cũng gặp guest: mỗi khung giữa họ đi trên dây hai lần.",
          "VEPA là sự phân công đó: máy tính gửi mọi thứ ra, switch quyết định. Nó không thêm gì vào khung, nên switch nào biết gửi trả cũng dùng được.",
        ],
      },
      where: {
        title: "Bật ở đâu",
        text: [
          "Đây là thiết lập của cổng switch, không phải của máy chủ: trên Linux là `bridge link set dev PORT hairpin on`, trên switch quản lý có 802.1Qbg là “reflective relay” hoặc “VEPA”. Phần lớn switch nhỏ không làm được.",
          "Trong bản vẽ nó thuộc về dây cáp giữa NIC và switch. Dây nối NIC với NIC không có cổng switch nào để bật.",
        ],
      },
      bridge: {
        title: "Đừng đặt trước bridge Linux",
        text: [
          "Khi NIC là cổng của một bridge Linux thông thường, cổng hairpin gây hại: broadcast nào cũng quay lại, guest nhận hai lần, và bridge học địa chỉ của họ ở sai cổng. Hai guest có tới được nhau hay không khi đó thay đổi từng lúc.",
        ],
      },
    },
  },
  macvtap: {
    title: "macvtap cho máy ảo",
    lead: "Giao diện con macvlan mà khung đi vào một tệp do hypervisor mở.",
    sections: {
      device: {
        title: "Giao diện con có tệp thiết bị",
        text: [
          "Máy ảo không có network namespace để chuyển giao diện con vào. Giao diện con macvtap có một thiết bị ký tự, `/dev/tapN`, đặt tên theo số giao diện; hypervisor mở nó rồi đọc và ghi khung ở đó.",
          "Về chế độ và khả năng tới nhau thì macvtap chính là macvlan. Nó không thể làm cổng của bridge, vì chương trình phía sau đã lấy khung của nó. Khi chưa ai mở, nó là một giao diện bình thường của máy chủ.",
        ],
      },
      mac: {
        title: "Máy ảo phải dùng MAC của thiết bị",
        text: [
          "Kernel giao khung theo địa chỉ MAC của macvtap. Máy ảo dùng địa chỉ khác thì gửi được, nghe được broadcast, nhưng không nhận unicast: nó ping mà không có gì trở về. Hãy cho cả hai cùng một địa chỉ. Ở chế độ `passthru` thì không quan trọng, vì giao diện con đó nhận mọi thứ.",
        ],
      },
      groups: {
        title: "IPv6: máy ảo không nghe thấy ai hỏi mình",
        text: [
          "IPv6 hỏi láng giềng bằng multicast, trong nhóm của địa chỉ cần tìm. Máy ảo tham gia nhóm đó trên card mạng của chính nó; macvtap ở máy chủ không được báo và giữ câu hỏi lại. Vì vậy máy ảo ping được máy khác qua IPv6, nhưng ai chưa từng nghe từ máy ảo thì không ping được nó. IPv4 hỏi bằng broadcast, thứ vẫn lọt qua.",
          "`ip link set dev NAME allmulticast on`, với tên của macvtap, cho mọi nhóm lọt qua. Với libvirt, `trustGuestRxFilters='yes'` trên giao diện, điều mà bản xuất cho libvirt ghi sẵn, khiến hypervisor chép các nhóm của máy ảo. Cả hai đều không thuộc về tài liệu: điều dự đoán ở đây là macvtap như kernel tạo ra.",
        ],
      },
    },
  },
};
