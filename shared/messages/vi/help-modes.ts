import type { helpModes as english } from "../en/help-modes.ts";

/** The help's pages about the five modes, in Vietnamese. */
export const helpModes: typeof english = {
  private: {
    title: "Chế độ private",
    lead: "Các giao diện con bị tách khỏi nhau, dù switch làm gì với broadcast của chúng.",
    sections: {
      apart: {
        title: "Tách khỏi nhau",
        text: [
          "Giao diện con ở chế độ `private` nói chuyện với LAN, nhưng không với ai trên cùng NIC. Khung nào cũng đi thẳng ra dây; switch bình thường không bao giờ trả khung về cổng mà nó đi vào, nên các giao diện cùng NIC không gặp nhau.",
          "Broadcast vẫn bị tách ngay cả sau một cổng biết gửi trả: kernel giao broadcast quay về cho chính bên đã gửi, không cho ai khác. Không giao diện nào bên cạnh nghe được yêu cầu ARP, nên không ai hỏi được địa chỉ.",
        ],
      },
      unicast: {
        title: "Không phải bức tường với unicast",
        text: [
          "Sau một cổng reflective relay thì unicast đi qua được. Khi khung đi vào, kernel chỉ nhìn địa chỉ đích, không nhìn ai gửi. Chỉ cần một mục ARP tĩnh là guest tới được hàng xóm.",
          "Muốn tách các guest không tin nhau, hãy dùng VLAN, hoặc một cổng switch không có reflective relay.",
        ],
      },
      own: {
        title: "Tiếng vọng của chính nó",
        text: [
          "Qua cổng reflective relay, giao diện con private nghe lại broadcast của chính mình một lần. Bước dò địa chỉ trùng của IPv6 sẽ tưởng đó là hàng xóm có cùng địa chỉ nếu `enhanced_dad` bị tắt; mặc định nó được bật.",
        ],
      },
    },
  },
  vepa: {
    title: "Chế độ vepa",
    lead: "Mọi thứ đều rời NIC, còn switch quyết định. Đây là mặc định khi không ghi chế độ.",
    sections: {
      nothing: {
        title: "VEPA không thêm gì vào khung",
        text: [
          "Nhiều tài liệu nói rằng VEPA gắn thẻ vào khung. Không phải vậy: chế độ `vepa` không thêm gì vào khung, không bớt gì, và không switch nào thấy được rằng khung đã đi qua nó. Gắn thẻ là việc của những kỹ thuật khác: VN-Tag của Cisco và E-tag của IEEE 802.1BR.",
          "Chế độ này là một quy tắc bên trong kernel: khung gửi cho giao diện cùng NIC cũng đi ra dây, và thứ gì switch gửi trả thì được giao tiếp.",
        ],
      },
      without: {
        title: "Khi switch không phối hợp",
        text: [
          "Switch bình thường không bao giờ gửi khung trở ra cổng mà nó đi vào. Sau một switch như thế, các giao diện con ở chế độ `vepa` tới được LAN, nhưng không tới được nhau và không tới được máy chủ.",
          "`ip link add … type macvlan` mà không ghi chế độ sẽ tạo giao diện con VEPA. Ai thắc mắc vì sao hai container không tới được nhau thì phần lớn là đã quên ghi `mode bridge`.",
        ],
      },
    },
  },
  bridge: {
    title: "Chế độ bridge",
    lead: "Các giao diện cùng NIC gặp nhau ngay bên trong; phần còn lại đi ra ngoài. Đây là thứ đa số cần.",
    sections: {
      inside: {
        title: "Gặp nhau bên trong",
        text: [
          "Khung từ một giao diện con `bridge` tới địa chỉ MAC của giao diện con `bridge` khác được giao ngay bên trong NIC và không bao giờ xuất hiện trên dây. Broadcast được sao cho các giao diện bridge cùng NIC, và cũng đi ra ngoài.",
          "Chỉ các giao diện con ở chế độ này gặp nhau như vậy. Một giao diện `bridge` với một giao diện `vepa` hay `private` bên cạnh vẫn là người lạ nếu switch không gửi trả khung.",
        ],
      },
      parent: {
        title: "NIC phải đang bật",
        text: [
          "Giao diện con mượn sóng mang của NIC. Khi rút dây cáp, hoặc NIC đang tắt, ngay cả các giao diện đáng lẽ gặp nhau bên trong cũng bị cắt. Có sóng mang mà đầu kia không có ai thì chúng vẫn nói chuyện được.",
          "Máy chủ không phải là một trong các giao diện đó: giữa ngăn xếp mạng của NIC và các giao diện con không có đường nào bên trong, kể cả ở chế độ này.",
        ],
      },
    },
  },
  passthru: {
    title: "Chế độ passthru",
    lead: "Một giao diện con chiếm trọn NIC, cùng địa chỉ MAC và mọi thứ NIC nghe được.",
    sections: {
      alone: {
        title: "Một giao diện con, một mình",
        text: [
          "Giao diện con `passthru` không chấp nhận ai bên cạnh: khi nó còn đó thì không tạo thêm được giao diện con nào trên NIC, và khi NIC đã có giao diện con thì không tạo được nó. Kernel trả lời `Invalid argument`. Đổi chế độ sang passthru hay từ passthru cũng bị từ chối.",
          "Nó nhận mọi khung đi vào, dù đích là ai. Vì vậy đây là chế độ duy nhất mà guest có thể tự làm bridge hay router.",
        ],
      },
      mac: {
        title: "Đặt MAC của giao diện con là đặt MAC của NIC",
        text: [
          "Nhiều tài liệu cho giao diện con passthru một địa chỉ MAC riêng. Nó không có: nó mang địa chỉ của NIC. Địa chỉ ghi lúc tạo bị bỏ qua, còn đặt MAC của giao diện con về sau là đặt MAC của NIC, và ngược lại.",
          "Vì thế trên dây không bao giờ xuất hiện địa chỉ MAC thứ hai. Khi giao diện con bị gỡ, NIC lấy lại địa chỉ cũ.",
        ],
      },
      host: {
        title: "Máy chủ mất NIC",
        text: [
          "Từ lúc giao diện con tồn tại, kể cả khi đang tắt, ngăn xếp mạng của NIC không còn nhận unicast. Máy chủ vẫn nghe và gửi broadcast, nhưng trả lời cho ping của nó lại vào giao diện con. Hãy chuyển địa chỉ của máy chủ sang NIC khác trước.",
          "Nếu NIC đó ở cùng LAN thì hai NIC trả lời cho một địa chỉ: NIC bị điếc vẫn nghe yêu cầu ARP. `sysctl net.ipv4.conf.all.arp_ignore=1` chỉ để NIC mang địa chỉ trả lời.",
        ],
      },
    },
  },
  source: {
    title: "Chế độ source",
    lead: "Giao diện con chỉ nghe những trạm có trong danh sách của nó.",
    sections: {
      list: {
        title: "Chỉ nghe bên có tên",
        text: [
          "Giao diện con ở chế độ `source` nhận một khung khi địa chỉ MAC của bên gửi nằm trong danh sách của nó, dù đích của khung là ai. Không có danh sách thì nó không nghe ai. Nó gửi được cho bất kỳ ai.",
          "Danh sách nói nó nghe ai, không nói ai được nghe nó: hai giao diện như thế phải ghi tên nhau, và khung của chúng phải đi vào từ dây. Rời chế độ này là mất danh sách.",
        ],
      },
      nodst: {
        title: "Một bản sao, hay bản duy nhất",
        text: [
          "Thứ giao diện con source nhận là bản sao: bên mà khung gửi tới cũng nhận được. Với cờ `nodst` khung dừng lại ở đó, và ngăn xếp mạng của NIC cùng mọi giao diện khác mất hết những gì các trạm trong danh sách gửi, ngay cả khi giao diện con đang tắt.",
          "Hãy để `nodst` tắt, trừ khi chỉ riêng giao diện con này được nghe các trạm ấy.",
        ],
      },
    },
  },
};
