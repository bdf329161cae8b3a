import type { helpWords as english } from "../en/help-words.ts";

const capital = (text: string): string => text.replace(/^máy chủ(?![\p{L}])/u, "Máy chủ");

const onOff = { off: "tắt", on: "bật" };

/** What is said about the help's small networks, in Vietnamese. */
export const helpWords: typeof english = {
  index: "Trợ giúp",
  indexLead:
    "Macvlan hoạt động thế nào, mỗi chế độ và khái niệm một trang. Trong chương trình (F1) hình nào cũng sống: gạt công tắc và xem ai tới được ai.",
  groups: {
    modes: "Các chế độ",
    host: "Máy chủ, guest, switch",
    hardware: "Phần cứng",
    ground: "Khi vẽ",
  },
  commands: "Câu lệnh",
  sources: "Nguồn",
  lookedUp: "Những gì dẫn tới đây",
  theHost: "máy chủ",
  picture: ({ title, verdicts }) => `${title}. ${verdicts}`,
  verdict: {
    reachable: ({ from, to }) => capital(`${from} và ${to} tới được nhau`),
    "one-way": ({ from, to }) =>
      capital(`${from} tới được ${to}, nhưng ${to} không tới được ${from}`),
    race: ({ from, to }) =>
      capital(`${from} và ${to} chỉ tới được nhau nếu bên đúng trả lời trước`),
    blocked: ({ from, to }) => capital(`${from} và ${to} không tới được nhau`),
  },
  promiscuous: {
    no: ({ name }) => `${name} không ở chế độ promiscuous`,
    likely: ({ name }) => `${name} có lẽ ở chế độ promiscuous`,
    yes: ({ name }) => `${name} ở chế độ promiscuous`,
  },
  macs: ({ name, count }) => `Trên dây của ${name} xuất hiện ${count} địa chỉ MAC`,
  switches: {
    modes: {
      label: "Chế độ của cả hai giao diện con",
      values: { private: "private", vepa: "vepa", bridge: "bridge" },
    },
    mode: {
      label: "Chế độ",
      values: { vepa: "vepa", bridge: "bridge", passthru: "passthru" },
    },
    other: {
      label: "Chế độ của db",
      values: { vepa: "vepa", bridge: "bridge" },
    },
    hairpin: { label: "Reflective relay (hairpin) ở cổng switch", values: onOff },
    cable: { label: "Dây cáp của NIC", values: { off: "đã rút", on: "đã cắm" } },
    home: {
      label: "Địa chỉ của máy chủ",
      values: { nic: "trên NIC này", second: "trên NIC thứ hai" },
    },
    nopromisc: { label: "Cờ nopromisc", values: onOff },
    list: {
      label: "Danh sách nguồn của web",
      values: { none: "trống", nas: "NAS", both: "NAS và PC" },
    },
    nodst: { label: "Cờ nodst", values: onOff },
    way: {
      label: "Cách đi vòng",
      values: {
        none: "không có",
        shim: "shim",
        hostOnChild: "máy chủ trên giao diện con",
        secondNic: "NIC thứ hai",
        reflectiveRelay: "reflective relay",
        bridgeInstead: "bridge Linux",
      },
    },
    shim: { label: "Shim", values: onOff },
    routes: { label: "Tuyến tới các guest qua shim", values: onOff },
    guestMac: {
      label: "Địa chỉ MAC trong máy ảo",
      values: { same: "của thiết bị", own: "của riêng nó" },
    },
    parent: {
      label: "Giao diện con đứng trên",
      values: { nic: "NIC", bridge: "bridge Linux" },
    },
    wireless: { label: "NIC", values: { off: "có dây", on: "Wi-Fi" } },
    guests: { label: "Guest", values: { one: "một, passthru", two: "hai, bridge" } },
    on: { label: "Guest dùng", values: { macvlan: "macvlan", bridge: "bridge Linux" } },
    network: { label: "Địa chỉ của db", values: { same: "cùng mạng", other: "mạng khác" } },
  },
};
