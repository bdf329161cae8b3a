import type { uiFilesMessages as english } from "../en/ui-files.ts";

export const uiFilesMessages: typeof english = {
  "ui.files.program": () => "Macvlan Designer",
  "ui.files.untitled": () => "Sơ đồ chưa đặt tên",
  "ui.files.copyOf": ({ name }) => `${name} (bản sao)`,
  "ui.files.saved": ({ name }) => `Đã lưu ${name}.`,
  "ui.files.upload.tooLarge": ({ name, megabytes }) =>
    `${name} lớn hơn ${megabytes} MB, mức tối đa của một tài liệu. Chưa mở gì cả.`,
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
};
