import type { elevationMessages as english } from "../en/elevation.ts";

export const elevationMessages: typeof english = {
  "elevation.dismissed": () =>
    "Hộp thoại mật khẩu đã bị đóng. Không có gì bị thay đổi. Chạy lại lệnh để được hỏi lại.",
  "elevation.notAuthorised": () =>
    "Không được phép: sai mật khẩu, hoặc một quy tắc polkit cấm. Không có gì bị thay đổi. Hãy thử lại, hoặc xin người quản trị cho phép các hành động của macvlan-designer.",
  "elevation.noAgent": () =>
    "Không ai hỏi được mật khẩu: phiên này không có tác tử polkit. Không có gì bị thay đổi. Hãy chạy trên terminal, khởi động tác tử của desktop, hoặc dùng sudo.",
  "elevation.notInstalled": () =>
    'Chương trình trợ giúp root chưa được cài. Không có gì bị thay đổi. Chạy "sudo npx macvlan-designer helper install", cài gói, hoặc chạy lệnh này với quyền root.',
  "elevation.notSafe": ({ path, reason }) =>
    `Chương trình trợ giúp root không an toàn để chạy với quyền root: ${path} ${reason}. Không có gì bị thay đổi. Hãy cài lại, hoặc để root là chủ duy nhất.`,
  "elevation.noPolicy": ({ helper, policy }) =>
    `Chương trình trợ giúp root ở ${helper}, nhưng không có chính sách polkit nào nêu tên nó (${policy}). Không có gì bị thay đổi. Hãy cài lại, hoặc chạy lệnh này với quyền root.`,
  "elevation.otherVersion": ({ version }) =>
    `Chương trình trợ giúp root đã cài (${version}) thuộc phiên bản khác và dùng giao thức khác. Không có gì bị thay đổi. Hãy cài chương trình trợ giúp và chương trình chính cùng phiên bản.`,
  "elevation.noPkexec": () =>
    "Chưa cài pkexec. Không có gì bị thay đổi. Hãy cài gói pkexec (policykit-1 trên hệ thống cũ), hoặc chạy lệnh này với quyền root.",
  "elevation.failed": ({ reason }) =>
    `Không khởi động được chương trình trợ giúp root: ${reason}. Không có gì bị thay đổi.`,
  "elevation.helperDied": ({ code }) =>
    `Chương trình trợ giúp root kết thúc mà không nói gì (${code}). Tiến trình giám hộ hoàn tác những gì đã bắt đầu; "macvlan-designer status" cho biết.`,
  "elevation.helperEndedAs": ({ code }) => `mã thoát ${code}`,
  "elevation.helperKilledBy": ({ signal }) => `bị dừng bởi ${signal}`,
  "elevation.noReason": () => "không rõ lý do",
  "elevation.badEvent": ({ reason }) =>
    `Chương trình trợ giúp root nói điều mà phiên bản này không hiểu (${reason}). Nó hoàn tác những gì chưa được yêu cầu giữ lại; "macvlan-designer status" cho biết.`,
  "elevation.unsafe.owner": () => "không thuộc về root",
  "elevation.unsafe.writable": () => "có thể bị ghi bởi người khác ngoài root",
  "elevation.unsafe.missing": () => "không tồn tại",
  "elevation.unsafe.noInterpreter": () =>
    "không nêu ở dòng đầu trình thông dịch bằng đường dẫn tuyệt đối kèm --disable-sigusr1; hãy cài lại chương trình trợ giúp",
  "elevation.unsafe.kind": () => "không phải tệp thường",
  "elevation.unsafe.unreadable": () => "không xem được",
  "elevation.unsafe.loop": () => "là một chuỗi liên kết không có điểm cuối",

  "polkit.apply.description": () => "Áp dụng một thiết kế mạng",
  "polkit.apply.message": () =>
    "Cần xác thực để thay đổi các giao diện mạng của máy này theo đúng bản thiết kế",
  "polkit.remove.description": () => "Gỡ một thiết kế mạng đã áp dụng",
  "polkit.remove.message": () =>
    "Cần xác thực để gỡ các giao diện mạng của một thiết kế đã áp dụng khỏi máy này",
  "polkit.recover.description": () => "Hoàn tác một thay đổi mạng dang dở",
  "polkit.recover.message": () =>
    "Cần xác thực để hoàn tác một thay đổi mạng đã bị ngắt giữa chừng",
  "polkit.inspect.description": () => "Xem các giao diện mạng đã áp dụng trong mọi namespace",
  "polkit.inspect.message": () =>
    "Cần xác thực để xem các giao diện mạng của máy này trong mọi namespace",
  "polkit.probe.description": () => "Thử xem các giao diện đã áp dụng có tới được nhau không",
  "polkit.probe.message": () =>
    "Cần xác thực để gửi gói tin thử giữa các giao diện của một thiết kế đã áp dụng",

  "cli.helper.needsRoot": ({ verb }) =>
    `Chỉ root làm được việc này: sudo npx macvlan-designer helper ${verb}`,
  "cli.helper.notBuilt": ({ path }) =>
    `Không có chương trình trợ giúp đã dựng ở ${path}. Hãy chạy "npm run build" trước.`,
  "cli.helper.installed": ({ path }) => `Đã cài ${path}`,
  "cli.helper.removed": ({ path }) => `Đã gỡ ${path}`,
  "cli.helper.nothingInstalled": () => "Ở đây chưa cài gì của chương trình trợ giúp.",
  "cli.helper.cannotWrite": ({ path, reason }) =>
    `Không ghi được ${path}: ${reason}. Không để lại gì dang dở.`,
  "cli.helper.foreign": ({ path }) =>
    `${path} chắn chỗ và không phải do "helper install" đặt; nó thuộc về một gói hoặc người khác. Không có gì bị thay đổi.`,
  "cli.helper.unsafe": ({ path, reason }) =>
    `Đặt chương trình trợ giúp ở đó không an toàn: ${path} ${reason}. Không có gì bị thay đổi. Trước hết hãy để root là chủ duy nhất.`,
  "cli.helper.noPolkit": ({ path }) =>
    `Chưa cài polkit: không có ${path}. Không có gì bị thay đổi. Hãy cài gói polkitd (policykit-1 trên hệ thống cũ).`,
  "cli.helper.brokenNode": ({ path, reason }) =>
    `Bản sao của ${path} không tự chạy được: ${reason}. Không có gì bị thay đổi. Hãy chạy lệnh này bằng Node.js 22.14 trở lên, từ nodejs.org hoặc từ bản phân phối của bạn.`,
  "cli.helper.ready": () =>
    "Chương trình trợ giúp đã sẵn sàng. apply, remove và recover giờ sẽ hỏi mật khẩu người quản trị.",
};
