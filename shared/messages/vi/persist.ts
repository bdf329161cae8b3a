import { list, plural } from "../plural.ts";
import type { persistMessages as english } from "../en/persist.ts";

const files = (amount: number): string => plural("vi", amount, { other: "tệp" });

/** Những câu nói về việc giữ một mạng qua các lần khởi động lại. */
export const persistMessages: typeof english = {
  "persist.notFirstNamespace": () =>
    "Chỉ không gian mạng chính của máy mới giữ lại được, mà chương trình này đang chạy trong một không gian khác. Không có gì bị thay đổi.",
  "persist.nothingHere": ({ name }) =>
    `“${name}” không vẽ giao diện nào mà máy chủ giữ cho chính nó: giao diện của máy khách do chương trình chạy máy khách tạo. Không có gì để giữ lại.`,
  "persist.twoManagers": ({ nics, one, other }) =>
    `Các card ${list("vi", nics)} không do cùng một chương trình quản lý: ${one} giữ một card, ${other} giữ card khác. Hãy giao chúng cho một trong hai trước, hoặc vẽ thành hai tài liệu.`,
  "persist.noManager": ({ nics }) =>
    nics.length === 0
      ? "Không card nào mang những gì được vẽ ở đây, nên không biết phải dùng chương trình quản lý mạng nào. Hãy nói rõ bằng --with."
      : `Không chương trình quản lý mạng nào giữ ${list("vi", nics)}, nên không ai giữ lại được những gì nằm trên đó. Hãy để systemd-networkd hoặc NetworkManager quản lý trước, hoặc xuất tài liệu ra.`,
  "persist.otherManager": ({ nic, manager, by, option }) =>
    `${nic} do ${by} quản lý. Hai chương trình không bao giờ được cùng cấu hình một card, nên ${manager} không được nhận gì ở đó. Hãy dùng --with ${option}.`,
  "persist.notManaged": ({ nic, manager }) =>
    `${manager} không quản lý ${nic}, và ở đây không card nào bị giao cho chương trình khác. Hãy để nó quản lý ${nic} trước, hoặc xuất tài liệu ra.`,
  "persist.noIfupdown": () =>
    "ifupdown không đọc /etc/network/interfaces.d ở đây: /etc/network/interfaces không có dòng “source /etc/network/interfaces.d/*”. Hãy thêm dòng đó, hoặc dùng chương trình quản lý khác.",
  "persist.noNetworkFile": ({ nic }) =>
    `systemd-networkd không theo tệp .network nào cho ${nic}, nên không thể nói thêm gì bên cạnh nó.`,
  "persist.sharedNetworkFile": ({ nic, path }) =>
    `${path} không chỉ dành cho ${nic}: phần [Match] của nó khớp cả với liên kết khác, và mỗi liên kết đó sẽ phải mang những gì được vẽ. Hãy cho ${nic} một tệp .network riêng (“Name=${nic}”) trước.`,
  "persist.oddPath": ({ path }) =>
    `${path} sẽ không phải là tệp được đánh dấu là của chúng tôi và nằm trong thư mục của chương trình quản lý.`,
  "persist.onBond": ({ name, bond }) =>
    `${name} đứng trên bond ${bond}; các tệp của chính bond phải nêu tên nó, mà chúng tôi không đổi các tệp đó. Hãy tự thêm nó vào cấu hình của ${bond}: phần xuất cho biết cách làm.`,
  "persist.nicIsPort": ({ nic, bridge }) =>
    `${nic} được vẽ làm cổng của ${bridge}. Việc đó khiến địa chỉ riêng của card không dùng được nữa, nên không làm sau lưng chương trình quản lý: hãy biến ${nic} thành cổng trong cấu hình của chính nó, hoặc xuất tài liệu ra.`,
  "persist.addressTwice": ({ name, address, other }) =>
    `${name} sẽ có ${address}, mà ${other} đã có theo cấu hình của chính nó: sau khi khởi động cả hai sẽ cùng có. Hãy bỏ nó khỏi cấu hình của ${other} trước, hoặc vẽ địa chỉ khác.`,
  "persist.claimed": ({ name, path, by }) =>
    `${path} (${by}) đã nêu tên ${name}. Hai cấu hình không bao giờ được cùng tạo một giao diện: hãy bỏ nó ở đó trước, hoặc đổi tên ${name}.`,
  "persist.fileThere": ({ path }) =>
    `${path} đã có ở đó và không phải do persist tạo cho tài liệu này. Nó được để yên: hãy chuyển nó đi trước.`,
  "persist.nameTaken": ({ name }) =>
    `Máy này có giao diện ${name} không được áp dụng từ tài liệu này. Nó được để yên: hãy đổi tên giao diện trong bản vẽ, hoặc tự gỡ nó.`,
  "persist.otherwise": ({ name, manager }) =>
    `“${name}” đã được giữ lại trước đây với ${manager}, nay card của nó do chương trình khác quản lý hoặc bạn chọn chương trình khác. Hãy chạy macvlan-designer unpersist trước, rồi persist lại.`,
  "persist.applyFirst": ({ name }) =>
    `${name} cũng đã được áp dụng, và khác với bản vẽ bây giờ. Hãy áp dụng tài liệu trước, rồi mới giữ lại.`,
  "persist.edited": ({ path }) =>
    `${path} đã bị sửa sau khi được ghi, nên chúng tôi không còn quyền sửa hay xoá nó. Không có gì bị thay đổi: hãy trả nó về như cũ, hoặc tự gỡ rồi thử lại.`,

  "persist.fileCreated": () => "chưa có",
  "persist.fileChanged": () => "nay được vẽ khác",
  "persist.fileObsolete": () => "không còn cần nữa",
  "persist.fileRemoved": () => "đã được giữ lại",
  "persist.fileGone": ({ path }) => `${path} đã mất rồi.`,
  "persist.nicKept": ({ nic }) => `Cấu hình của chính ${nic} giữ nguyên, dù tài liệu nói gì về nó.`,
  "persist.nicAnew": ({ nic }) =>
    `systemd-networkd cấu hình lại ${nic}: địa chỉ của nó mất trong chốc lát (đo được 0,3 giây), lease được xin lại. Thường thì các kết nối vẫn sống.`,
  "persist.remade": ({ names }) =>
    `${list("vi", names)} bị gỡ rồi tạo lại: những gì đang dùng bị ngắt vài giây.`,
  "persist.stageAside": ({ manager, count }) => `để ${files(count)} của ${manager} sang một bên`,
  "persist.fromBoot": () =>
    "ifupdown đọc tệp khi khởi động máy: trước đó không có gì thay đổi (“ifup TÊN” tạo ngay một giao diện, “apply” tạo tất cả).",
  "persist.untilBoot": () =>
    "ifupdown không tự gỡ gì: các giao diện đang có ở lại đến lần khởi động sau.",
  "persist.stage": ({ manager, count }) => `${files(count)} cho ${manager}`,
  "persist.stageRemove": ({ manager, count }) => `gỡ ${files(count)} của ${manager}`,

  "helper.stopFile": ({ path }) =>
    `${path} không như trước mà cũng không như mong muốn: có ai khác đang sửa nó`,
  "helper.notPersisted": ({ id }) =>
    `Trên máy này không có gì của tài liệu có id ${id} được giữ lại.`,
  "helper.persistedUnreadable": ({ path, reason }) =>
    `Những gì đã giữ lại được ghi ở ${path}, nhưng không đọc được (${reason}), nên không ai biết tệp nào là của chúng tôi. Không có gì bị thay đổi; có lẽ một phiên bản khác đã ghi nó: hãy cài lại phiên bản đó.`,
  "helper.notPlaced": ({ files: left }) =>
    `Thay đổi được giữ, nhưng chưa đặt được mọi thứ vào chỗ (${list("vi", left)}); lần gọi tiếp theo của bất kỳ động từ nào sẽ thử lại.`,
  "helper.cannotPut": ({ path, reason }) =>
    `Không đặt được ${path} vào chỗ: ${reason}. Không có gì bị thay đổi.`,

  "cli.persist.title": ({ name, manager }) => `Giữ “${name}” qua khởi động lại với ${manager}:`,
  "cli.persist.nothing": ({ name }) => `“${name}” đã được giữ lại, đúng như bản vẽ.`,
  "cli.persist.ask": ({ count }) => `Ghi ${files(count)}, thử trước khi giữ? [y/N] `,
  "cli.persist.kept": ({ count }) =>
    `Đã giữ lại: ghi ${files(count)}. “macvlan-designer unpersist” gỡ đúng những tệp đó.`,
  "cli.unpersist.title": ({ name }) => `Không giữ lại nữa: “${name}”`,
  "cli.unpersist.nothing": () => "Ở đây không có gì được persist giữ lại.",
  "cli.unpersist.ask": ({ count }) => `Gỡ ${files(count)}? [y/N] `,
  "cli.unpersist.kept": ({ count }) =>
    `Đã gỡ ${files(count)}: sau khi khởi động lại không có gì trong đó trở lại.`,
  "cli.unpersist.which": () =>
    "Hãy nói rõ: một TỆP, --id UUID, hoặc --all cho mọi thứ persist đã tạo ở đây.",

  "cli.status.permanent": ({ name, manager, since, user }) =>
    `${name}: được ${manager} giữ qua khởi động lại từ ${since}, bởi ${user}.`,
  "cli.status.permanentLinks": ({ names }) => `được tạo ở mỗi lần khởi động: ${list("vi", names)}`,
  "cli.status.fileGone": () => "đã mất; “persist” sẽ ghi lại",
  "cli.status.fileEdited": () => "có người đã sửa",

  "polkit.persist.description": () => "Giữ một thiết kế mạng qua khởi động lại",
  "polkit.persist.message": () => "Cần xác thực để ghi cấu hình mạng còn lại sau khi khởi động lại",
  "polkit.unpersist.description": () => "Không giữ một thiết kế mạng nữa",
  "polkit.unpersist.message": () =>
    "Cần xác thực để gỡ cấu hình mạng mà một thiết kế để lại cho các lần khởi động",
};
