export const uiWindowMessages = {
  "ui.window.menu.file": (): string => "&Tệp",
  "ui.window.menu.edit": (): string => "&Sửa",
  "ui.window.menu.view": (): string => "&Xem",
  "ui.window.menu.machine": (): string => "&Máy này",
  "ui.window.menu.help": (): string => "Trợ &giúp",

  "ui.window.action.file.new": (): string => "&Mới…",
  "ui.window.action.file.open": (): string => "Mở &tệp…",
  "ui.window.action.file.save": (): string => "&Lưu",
  "ui.window.action.file.saveAs": (): string => "Lưu &thành…",
  "ui.window.action.file.export": (): string => "&Xuất…",
  "ui.window.action.file.close": (): string => "Đón&g tài liệu",
  "ui.window.action.edit.undo": (): string => "&Hoàn tác",
  "ui.window.action.edit.redo": (): string => "&Làm lại",
  "ui.window.action.edit.cut": (): string => "&Cắt",
  "ui.window.action.edit.copy": (): string => "&Sao chép",
  "ui.window.action.edit.paste": (): string => "&Dán",
  "ui.window.action.edit.duplicate": (): string => "&Nhân đôi",
  "ui.window.action.edit.delete": (): string => "&Xóa",
  "ui.window.action.edit.selectAll": (): string => "Chọn &tất cả",
  "ui.window.action.view.fit": (): string => "&Vừa khung nhìn",
  "ui.window.action.view.zoomIn": (): string => "&Phóng to",
  "ui.window.action.view.zoomOut": (): string => "&Thu nhỏ",
  "ui.window.action.view.tidy": (): string => "&Sắp xếp gọn",
  "ui.window.action.view.palette": (): string => "&Bảng lệnh…",
  "ui.window.action.view.search": (): string => "Tìm &kiếm…",
  "ui.window.action.machine.apply": (): string => "Á&p dụng…",
  "ui.window.action.machine.persist": (): string => "Giữ &qua khởi động lại…",
  "ui.window.action.machine.unpersist": (): string => "Thôi giữ qua khởi độ&ng lại…",
  "ui.window.action.machine.remove": (): string => "&Gỡ bỏ…",
  "ui.window.action.machine.verify": (): string => "&Kiểm chứng bằng phép thử…",
  "ui.window.action.help.open": (): string => "&Trợ giúp",
  "ui.window.action.help.shortcuts": (): string => "&Phím tắt",
  "ui.window.action.app.settings": (): string => "&Cài đặt…",

  "ui.window.newWindow": (): string => "Cửa &sổ mới",
  "ui.window.fullScreen": (): string => "T&oàn màn hình",
  "ui.window.developerTools": (): string => "&Công cụ nhà phát triển",
  "ui.window.about": (): string => "&Giới thiệu Macvlan Designer",
  "ui.window.quit": (): string => "Th&oát",

  "ui.window.about.versions": ({
    version,
    electron,
    chromium,
  }: {
    version: string;
    electron: string;
    chromium: string;
  }): string => `Phiên bản ${version}\nElectron ${electron}, Chromium ${chromium}`,

  "ui.window.topologyFiles": (): string => "Sơ đồ macvlan",
  "ui.window.allFiles": (): string => "Mọi tệp",

  "ui.window.close.title": ({ title }: { title: string }): string =>
    `“${title}” có thay đổi chưa được lưu.`,
  "ui.window.close.detail": (): string => "Các thay đổi sẽ mất nếu đóng cửa sổ mà không lưu.",
  "ui.window.close.save": (): string => "Lưu",
  "ui.window.close.discard": (): string => "Đóng không lưu",
  "ui.window.close.cancel": (): string => "Hủy",

  "ui.window.crash.title": (): string => "Cửa sổ này đã ngừng hoạt động.",
  "ui.window.crash.detail": (): string =>
    "Khi tải lại, tài liệu trở lại cùng với những thay đổi chưa kịp lưu. Thay đổi trên máy này mà bạn chưa giữ lại thì đang được hoàn nguyên.",
  "ui.window.crash.reload": (): string => "Tải lại và khôi phục",
  "ui.window.crash.close": (): string => "Đóng cửa sổ",

  "ui.window.hang.title": (): string => "Cửa sổ này không phản hồi.",
  "ui.window.hang.detail": (): string =>
    "Có thể nó vẫn đang làm việc. Khi tải lại, tài liệu trở lại cùng với những thay đổi chưa kịp lưu; thay đổi trên máy này mà bạn chưa giữ lại sẽ được hoàn nguyên.",
  "ui.window.hang.wait": (): string => "Đợi",
};
