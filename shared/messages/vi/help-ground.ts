import type { helpGround as english } from "../en/help-ground.ts";

/** The help's pages about what children stand on and what they are called, in Vietnamese. */
export const helpGround: typeof english = {
  parents: {
    title: "Giao diện con đứng trên gì",
    lead: "NIC, VLAN, bond, bridge; trạng thái và kích thước của chúng cũng là của giao diện con.",
    sections: {
      what: {
        title: "Parent",
        text: [
          "Parent của giao diện con là một giao diện kiểu Ethernet: NIC, VLAN của NIC, bond, hoặc bridge. Cổng của bridge thì không được: bridge và macvlan đều muốn nhận khung của nó trước, và kernel trả lời `Device or resource busy`. Hãy đặt giao diện con lên bridge.",
        ],
      },
      nested: {
        title: "Giao diện con trên giao diện con",
        text: [
          "Macvlan trên macvlan không được chồng lên nhau: kernel gắn nó vào thiết bị thật bên dưới, nơi cả hai ngang hàng. Nó vẫn còn khi cái mà nó được tạo trên đó bị gỡ. Thiết bị chồng được tối đa tám tầng.",
        ],
      },
      state: {
        title: "Bật, tắt, và không có dây cáp",
        text: [
          "Giao diện con sống nhờ sóng mang của parent. Khi parent tắt, hoặc bị rút dây, không ai trên nó nói chuyện được, kể cả các giao diện chế độ `bridge` với nhau. Giao diện con đang tắt thì coi như không có, trừ passthru, vẫn giữ NIC dù đang tắt.",
        ],
      },
      mtu: {
        title: "MTU",
        text: [
          "MTU của giao diện con nhiều nhất bằng của parent. Giảm của parent là giảm luôn của các giao diện con; tăng lại thì của chúng vẫn giữ nguyên.",
        ],
      },
      vlan: {
        title: "VLAN",
        text: [
          "VLAN của một NIC là thiết bị riêng, có giao diện con và quy tắc riêng. Mỗi NIC chỉ có mỗi số VLAN một lần. Ở đầu kia, cổng switch phải cho thẻ đi qua: cổng access chỉ nhận khung không thẻ, và thứ gì VLAN gửi sẽ mất ở đó.",
        ],
      },
      bond: {
        title: "Bond",
        text: [
          "Bond gộp nhiều NIC thành một giao diện, và giao diện con nằm trên bond, không bao giờ trên cổng của nó: kernel trả lời `Device or resource busy`. Một NIC là cổng của một bond hoặc một bridge, còn địa chỉ và VLAN thì đặt trên bond. Ở đây bond không bao giờ được tạo hay đổi; nó phải có sẵn trên máy.",
          "`active-backup` hợp với giao diện con và với mọi switch. `balance-rr`, `balance-xor` và `802.3ad` cần switch coi các cổng là một, và dự đoán giả định như vậy; `broadcast` gửi mỗi khung qua mọi cổng. `balance-tlb` và `balance-alb` cho những gì giao diện con gửi mang MAC của một cổng, nên hãy dùng chế độ khác. Điều xảy ra khi một cổng hỏng thì không được dự đoán.",
        ],
      },
      broadcasts: {
        title: "Hàng đợi broadcast",
        text: [
          "Broadcast đi vào được xếp hàng cho các giao diện con; số khung được chờ là `bcqueuelen` lớn nhất trong số chúng, 1000 nếu không ai ghi gì. Nếu tất cả ghi 0, các giao diện con không nhận broadcast, không có ARP, và chẳng mấy chốc không nhận được gì nữa. `bclim` nói từ bao nhiêu bên nhận thì dùng hàng đợi, không đổi việc ai nhận.",
        ],
      },
    },
  },
  bridges: {
    title: "Bridge, dây cáp và vòng lặp",
    lead: "Bridge Linux bên cạnh hoặc thay cho macvlan.",
    sections: {
      instead: {
        title: "Bridge thay cho macvlan",
        text: [
          "Khi NIC là cổng của một bridge Linux, địa chỉ máy chủ nằm trên bridge và guest nối bằng cặp veth, ai cũng tới được ai. Cái giá là một bảng MAC và NIC ở chế độ promiscuous, và mạng của máy chủ phải chuyển sang bridge, có gián đoạn ngắn.",
        ],
      },
      ports: {
        title: "Cổng",
        text: [
          "Một thiết bị là cổng của nhiều nhất một bridge, và không bao giờ là cổng của bridge mà nó đứng trên. Bridge lấy những gì cổng nghe được, nên địa chỉ đặt trên cổng không có ích gì: hãy đặt lên bridge.",
        ],
      },
      onBridge: {
        title: "Giao diện con trên bridge",
        text: [
          "Bridge có thể làm parent của giao diện con, và khi đó thành promiscuous. Chúng tới được LAN và các guest ở cổng của bridge; địa chỉ của chính bridge đối với chúng cũng như của NIC: không tới được nếu không có shim.",
        ],
      },
      childPort: {
        title: "Giao diện con làm cổng",
        text: [
          "Macvlan chế độ `bridge` có thể làm cổng, nhưng chỉ nhận khung cho địa chỉ của chính nó, nên guest phía sau gửi đi mà không bao giờ nghe trả lời. Giao diện con `passthru` nhận mọi thứ nên làm cổng được.",
        ],
      },
      loops: {
        title: "Dây cáp và vòng lặp",
        text: [
          "NIC có một ổ cắm, nên có một dây. Hai đường giữa cùng các switch hay bridge tạo thành vòng, trong đó broadcast chạy mãi nếu không có giao thức như STP cắt nó; ở đó không thể dự đoán gì.",
        ],
      },
    },
  },
  addresses: {
    title: "Tên, địa chỉ và tuyến",
    lead: "Thứ gì phải là duy nhất, và ở đâu.",
    sections: {
      names: {
        title: "Tên",
        text: [
          "Tên giao diện là duy nhất trong một ngăn xếp mạng. `eth0` của guest trên `eth0` của máy chủ thì được; macvtap ở lại ngăn xếp của máy chủ, nên tên của nó tính ở đó. `lo` ở đâu cũng đã có. Các namespace của một máy chủ phải khác tên.",
        ],
      },
      ip: {
        title: "Địa chỉ IP",
        text: [
          "Hai đầu tới được nhau trực tiếp khi địa chỉ của chúng cùng một mạng. Guest ở mạng khác nhau trên cùng dây cần router, dù khung của chúng tới được. Một địa chỉ thuộc về một giao diện của LAN: nếu có hai, trả lời đến từ bên được hỏi sau cùng.",
          "Địa chỉ mạng, broadcast, multicast và dành riêng không thuộc về riêng ai. Đầu không có địa chỉ thì chỉ xét được bằng khung của nó.",
        ],
      },
      routes: {
        title: "Tuyến",
        text: [
          "Gateway của tuyến phải nằm trong một mạng của giao diện, địa chỉ nguồn phải thuộc cùng ngăn xếp, đích phải ghi bằng địa chỉ đầu của mạng. Mỗi ngăn xếp có một tuyến cho mỗi đích. Tuyến trên giao diện đang tắt thì không tồn tại.",
        ],
      },
      macs: {
        title: "Địa chỉ MAC",
        text: [
          "Hai đầu trên một NIC không thể dùng chung địa chỉ MAC: cái thứ hai tạo được, nhưng bị từ chối khi bật, với lỗi `Address already in use`. Hai đầu trên một LAN thì có thể, và switch gửi cho bên nói sau cùng.",
          "Không có địa chỉ riêng thì giao diện con nhận một địa chỉ suy ra từ tài liệu, lần nào cũng như nhau. Bit địa chỉ cục bộ của nó được bật (chữ số thứ hai là 2, 6, a hoặc e), nên không bao giờ trùng với địa chỉ do nhà sản xuất cấp.",
        ],
      },
    },
  },
};
