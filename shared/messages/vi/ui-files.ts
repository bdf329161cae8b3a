import type { uiFilesMessages as english } from "../en/ui-files.ts";

export const uiFilesMessages: typeof english = {
  "ui.files.untitled": () => "Sơ đồ chưa đặt tên",
  "ui.files.copyOf": ({ name }) => `${name} (bản sao)`,
  "ui.files.saved": ({ name }) => `Đã lưu ${name}.`,
  "ui.files.upload.tooLarge": ({ name, megabytes }) =>
    `${name} lớn hơn ${megabytes} MB, mức tối đa của một tài liệu. Chưa mở gì cả.`,
  "ui.files.upload.picture": ({ name, reason }) =>
    `Không mở được ${name}: ${reason}. Những gì đang hiển thị vẫn giữ nguyên.`,
  "ui.files.upload.unreadable": ({ name }) =>
    `${name} không phải văn bản UTF-8, nên không phải là sơ đồ mạng. Chưa mở gì cả.`,

  "ui.files.action.new": () => "Sơ đồ mới",
  "ui.files.action.templates": () => "Tạo mới từ mẫu…",
  "ui.files.action.open": () => "Mở…",
  "ui.files.action.save": () => "Lưu",
  "ui.files.action.saveAs": () => "Lưu thành…",
  "ui.files.action.download": () => "Tải về một bản sao",
  "ui.files.action.duplicateAsNew": () => "Nhân bản thành sơ đồ mới",
  "ui.files.action.close": () => "Đóng tài liệu",

  "ui.files.template.home-lab.title": () => "Mạng ở nhà",
  "ui.files.template.home-lab.text": () =>
    "Máy trạm, máy khách và NAS: mạng nhỏ thường gặp, và điều bất ngờ thường gặp của nó.",
  "ui.files.template.macvtap-vms.title": () => "Máy ảo trên macvtap",
  "ui.files.template.macvtap-vms.text": () =>
    "Ba máy ảo trên một card mạng; một máy tự đổi MAC nên không còn nghe được gì.",
  "ui.files.template.two-hosts.title": () => "Hai máy chủ",
  "ui.files.template.two-hosts.text": () =>
    "Máy khách của máy này tới được máy kia, nhưng không tới được chính máy của mình.",
  "ui.files.template.vlan-trunk.title": () => "Đường trunk VLAN",
  "ui.files.template.vlan-trunk.text": () =>
    "Một card mạng, hai VLAN, mỗi VLAN có giao diện con; hai VLAN không gặp nhau.",
  "ui.files.template.host-vm-restriction.title": () => "Chính giới hạn ấy",
  "ui.files.template.host-vm-restriction.text": () =>
    "Máy chủ và máy khách chung card mạng nên không nói chuyện được, ở bất kỳ chế độ nào.",
  "ui.files.template.host-vm-shim.title": () => "Giao diện con cho máy chủ",
  "ui.files.template.host-vm-shim.text": () =>
    "Một giao diện con chế độ bridge trong chính máy chủ, kèm tuyến tới từng máy khách.",
  "ui.files.template.host-vm-host-on-child.title": () => "Địa chỉ máy chủ trên giao diện con",
  "ui.files.template.host-vm-host-on-child.text": () =>
    "Máy chủ chuyển địa chỉ sang một giao diện con và thành anh em với máy khách.",
  "ui.files.template.host-vm-reflective-relay.title": () => "Reflective relay trên switch",
  "ui.files.template.host-vm-reflective-relay.text": () =>
    "Switch gửi khung trở lại đúng cổng mà nó đã đi vào.",
  "ui.files.template.host-vm-second-nic.title": () => "Card mạng thứ hai",
  "ui.files.template.host-vm-second-nic.text": () =>
    "Máy chủ nói chuyện qua một card mạng khác trên cùng switch.",
  "ui.files.template.host-vm-bridge.title": () => "Thay bằng bridge của Linux",
  "ui.files.template.host-vm-bridge.text": () =>
    "Không dùng macvlan: card mạng thành một cổng, máy khách nối bằng cặp veth.",
  "ui.files.template.mode-bridge.title": () => "Chế độ bridge",
  "ui.files.template.mode-bridge.text": () =>
    "Các giao diện con tới được nhau ngay trong card mạng, không cần switch.",
  "ui.files.template.mode-private.title": () => "Chế độ private",
  "ui.files.template.mode-private.text": () =>
    "Không giao diện con nào nghe được giao diện con khác, dù switch có gửi lại.",
  "ui.files.template.mode-vepa.title": () => "Chế độ VEPA",
  "ui.files.template.mode-vepa.text": () =>
    "Mọi khung đều ra khỏi card mạng; một cổng hairpin gửi nó trở lại.",
  "ui.files.template.mode-passthru.title": () => "Chế độ passthru",
  "ui.files.template.mode-passthru.text": () =>
    "Một giao diện con chiếm cả card mạng, kể cả địa chỉ MAC.",
  "ui.files.template.mode-source.title": () => "Chế độ source",
  "ui.files.template.mode-source.text": () => "Giao diện con chỉ nghe những máy mà nó liệt kê.",

  "ui.files.templates.title": () => "Bắt đầu từ một mẫu",
  "ui.files.templates.hint": () => "Mỗi mẫu mở ra thành một tài liệu mới của riêng bạn.",
  "ui.files.templates.labs": () => "Phòng thí nghiệm",
  "ui.files.templates.restriction": () => "Giới hạn giữa máy chủ và máy ảo, và các lối vòng qua",
  "ui.files.templates.modes": () => "Năm chế độ",

  "ui.files.start.heading": () => "Biết ai tới được ai trước khi chạm vào dây mạng",
  "ui.files.start.lead": () =>
    "Vẽ mạng macvlan, đọc xem vì sao một khung dừng lại ở chỗ nó dừng, rồi áp dụng lên máy này theo cách luôn có thể hoàn lại.",
  "ui.files.start.import": () => "Vẽ máy trạm này",
  "ui.files.start.importText": ({ hostName }) =>
    `${hostName} như hiện tại: card mạng, bridge, giao diện con, namespace`,
  "ui.files.start.empty": () => "Trang vẽ trống",
  "ui.files.start.emptyText": () => "Kéo card mạng và máy khách từ bảng bên trái",
  "ui.files.start.open": () => "Mở tệp",
  "ui.files.start.openText": () => "Một tệp *.macvlan.json đã lưu trước đây, hoặc ảnh vẽ từ nó",
  "ui.files.start.openFolder": ({ folder }) => `Từ ${folder}, hoặc tải lên`,
  "ui.files.start.try": () => "Mở mạng này",
  "ui.files.start.recent": () => "Tệp gần đây",
  "ui.files.start.forget": ({ name }) => `Bỏ ${name} khỏi danh sách này`,
  "ui.files.start.drop": () =>
    "Bạn cũng có thể thả một tệp *.macvlan.json, hoặc ảnh vẽ từ nó, vào bất cứ đâu trên cửa sổ này.",
  "ui.files.missing": () => "không còn ở đó",
  "ui.files.cancel": () => "Huỷ",
  "ui.files.drop": () => "Thả ra để mở",

  "ui.files.recover.title": () => "Có phần việc chưa lưu",
  "ui.files.recover.text": () =>
    "Chương trình đã kết thúc trước khi phần này được lưu. Hãy mở để làm tiếp, hoặc bỏ đi.",
  "ui.files.recover.neverSaved": ({ time }) => `${time} · chưa từng lưu`,
  "ui.files.recover.from": ({ name, folder, time }) => `${time} · ${name} trong ${folder}`,
  "ui.files.recover.open": () => "Mở",
  "ui.files.recover.openNamed": ({ name }) => `Mở phần chưa lưu của ${name}`,
  "ui.files.recover.discard": () => "Bỏ đi",
  "ui.files.recover.discardNamed": ({ name }) => `Bỏ phần chưa lưu của ${name}`,
  "ui.files.recover.later": () => "Quyết định sau",

  "ui.files.open.title": () => "Mở tệp",
  "ui.files.open.hint": ({ folder }) => `Các sơ đồ trong ${folder}`,
  "ui.files.open.files": () => "Các tệp",
  "ui.files.open.search": () => "Tìm theo tên hoặc thư mục",
  "ui.files.open.upload": () => "Tải lên…",
  "ui.files.open.none": () => "Ở đây chưa có sơ đồ nào",
  "ui.files.open.noneText": () =>
    "Những tệp kết thúc bằng .macvlan.json, và ảnh vẽ từ chúng, được liệt kê ở đây. Hãy tải lên một tệp, hoặc bắt đầu từ mẫu.",
  "ui.files.open.noMatch": ({ search }) => `Không có tệp nào khớp với "${search}"`,

  "ui.files.saveAs.title": () => "Lưu thành",
  "ui.files.saveAs.hint": ({ folder }) => `Trong ${folder}`,
  "ui.files.saveAs.folder": () => "Thư mục",
  "ui.files.saveAs.name": () => "Tên",
  "ui.files.saveAs.suffix": () => ".macvlan.json được thêm vào.",
  "ui.files.saveAs.save": () => "Lưu",
  "ui.files.saveAs.replace": () => "Thay thế",

  "ui.files.unsaved.title": ({ name }) => `Lưu thay đổi của ${name}?`,
  "ui.files.unsaved.text": () => "Nếu không lưu, mọi thứ từ lần lưu trước sẽ mất.",
  "ui.files.unsaved.save": () => "Lưu",
  "ui.files.unsaved.discard": () => "Không lưu",

  "ui.files.changed.title": ({ name }) => `${name} đã bị chương trình khác sửa`,
  "ui.files.changed.text": () => "Những gì bản kia có mà bản của bạn không có, hoặc có khác:",
  "ui.files.changed.goneTitle": ({ name }) => `Không còn đọc được ${name}`,
  "ui.files.changed.goneText": () => "Tài liệu của bạn vẫn còn ở đây, chưa lưu.",
  "ui.files.changed.brokenTitle": ({ name }) =>
    `Chương trình khác đã làm ${name} không đọc được nữa`,
  "ui.files.changed.keep": () => "Giữ bản của tôi",
  "ui.files.changed.load": () => "Dùng bản kia",
  "ui.files.changed.same": () => "Hai bản vẽ giống nhau: chỉ cách trình bày tệp là khác.",
  "ui.files.changed.broken": ({ line, reason }) => `Dòng ${line} của nội dung hiện giờ: ${reason}`,
  "ui.files.diff.added": () => "thêm",
  "ui.files.diff.removed": () => "bớt",
  "ui.files.diff.changed": () => "sửa",
  "ui.files.diff.moved": ({ count }) => `${count} nút đổi chỗ trên trang vẽ`,

  "ui.files.broken.title": ({ name }) => `Không vẽ được ${name}`,
  "ui.files.broken.text": ({ count }) => `Có ${count} chỗ cần sửa. Tệp chưa bị thay đổi.`,
  "ui.files.broken.place": ({ line, column }) => `Dòng ${line}, cột ${column}`,
  "ui.files.broken.source": ({ line }) => `Tệp quanh dòng ${line}`,
  "ui.files.broken.start": () => "Màn hình đầu",
  "ui.files.broken.again": () => "Đọc lại",
  "ui.files.broken.another": () => "Mở tệp khác",
};
