/** The list of problems, said in Vietnamese. */
export const uiProblemsMessages = {
  "ui.problems.title": () => "Vấn đề",
  "ui.problems.filter": () => "Hiện những vấn đề nào",
  "ui.problems.all": ({ count }: { count: number }) => `Tất cả ${count}`,
  "ui.problems.error": ({ count }: { count: number }) => `${count} lỗi`,
  "ui.problems.warning": ({ count }: { count: number }) => `${count} cảnh báo`,
  "ui.problems.info": ({ count }: { count: number }) => `${count} lưu ý`,
  "ui.problems.one.error": () => "Lỗi:",
  "ui.problems.one.warning": () => "Cảnh báo:",
  "ui.problems.one.info": () => "Lưu ý:",
  "ui.problems.kernel": () => "Nhân Linux sẽ báo:",
  "ui.problems.cable": () => "dây cáp",
  "ui.problems.fixAll": ({ count }: { count: number }) => `Sửa cả ${count} chỗ cùng loại`,
  "ui.problems.fixAllHelp": ({ code }: { code: string }) =>
    `Dùng cách sửa đầu tiên cho mọi ${code}. Chỉ cần hoàn tác một lần.`,
  "ui.problems.looking": () => "Đang tìm vấn đề…",
  "ui.problems.none": () => "Không có vấn đề nào",
  "ui.problems.noneHint": () => "Nhân Linux sẽ chấp nhận đúng như bản vẽ.",
  "ui.problems.noneOfThese": () => "Không có mục nào thuộc loại này.",
};
