import { list } from "../plural.ts";

/** What the grammar of a topology document refuses, said in Vietnamese. */
export const topologyMessages = {
  "topology.fileTooLarge": ({ mebibytes }: { mebibytes: number }) =>
    `Tệp lớn hơn ${mebibytes} MiB, mức tối đa của một sơ đồ mạng. Bạn có chọn đúng tệp không?`,
  "topology.tooDeep": ({ limit }: { limit: number }) =>
    `Ở đây có hơn ${limit} dấu ngoặc lồng nhau; không sơ đồ mạng nào lồng sâu như vậy.`,
  "topology.tooManyValues": ({ limit }: { limit: number }) =>
    `Tệp chứa hơn ${limit} giá trị, nhiều hơn mức một sơ đồ mạng có thể cần.`,
  "topology.tooManyNodes": ({ count, limit }: { count: number; limit: number }) =>
    `Tài liệu có ${count} nút; tối đa là ${limit}. Hãy chia thành nhiều tài liệu.`,
  "topology.tooManyCables": ({ count, limit }: { count: number; limit: number }) =>
    `Tài liệu có ${count} dây cáp; tối đa là ${limit}. Hãy chia thành nhiều tài liệu.`,

  "topology.notUtf8": () =>
    "Từ chỗ này tệp không phải văn bản UTF-8. Hãy lưu lại dưới dạng UTF-8; trình soạn thảo gọi đó là bảng mã.",
  "topology.picture": ({ reason }: { reason: string }) =>
    `Không lấy được tài liệu từ ảnh này: ${reason}.`,
  "topology.emptyFile": () => "Tệp trống. Một tài liệu topology bắt đầu bằng “{”.",

  "topology.json.TrailingComma": () =>
    "Có dấu phẩy ngay trước dấu ngoặc đóng. JSON chỉ cho phép dấu phẩy giữa hai mục: hãy xóa nó.",
  "topology.json.InvalidSymbol": ({ found }: { found: string }) =>
    `“${found}” không phải giá trị JSON. Văn bản và khóa nằm trong dấu nháy kép; các giá trị khác là số, true, false và null.`,
  "topology.json.InvalidNumberFormat": () => "Đây không phải số theo cách viết của JSON.",
  "topology.json.PropertyNameExpected": () => "Ở đây cần một khóa trong dấu nháy kép.",
  "topology.json.ValueExpected": () => "Ở đây cần một giá trị.",
  "topology.json.ColonExpected": () => "Ở đây cần dấu hai chấm giữa khóa và giá trị.",
  "topology.json.CommaExpected": () => "Thiếu dấu phẩy trước chỗ này.",
  "topology.json.CloseBraceExpected": () => "Ở đây thiếu dấu ngoặc nhọn đóng “}”.",
  "topology.json.CloseBracketExpected": () => "Ở đây thiếu dấu ngoặc vuông đóng “]”.",
  "topology.json.EndOfFileExpected": () =>
    "Tài liệu đã kết thúc trước chỗ này; hãy xóa phần phía sau.",
  "topology.json.InvalidCommentToken": () =>
    "JSON không có chú thích. Hãy đưa nội dung vào “description” hoặc một nút note.",
  "topology.json.UnexpectedEndOfComment": () =>
    "Một chú thích bắt đầu ở đây mà không kết thúc, và JSON không có chú thích.",
  "topology.json.UnexpectedEndOfString": () =>
    "Văn bản bắt đầu ở đây không có dấu nháy đóng trên cùng dòng.",
  "topology.json.UnexpectedEndOfNumber": () => "Số bắt đầu ở đây bị cắt ngang.",
  "topology.json.InvalidUnicode": () => "Sau “\\u” phải có bốn chữ số thập lục phân.",
  "topology.json.InvalidEscapeCharacter": () =>
    "Văn bản bắt đầu ở đây có dấu gạch chéo ngược trước một ký tự không cần nó.",
  "topology.json.InvalidCharacter": () =>
    "Văn bản bắt đầu ở đây chứa ký tự điều khiển; hãy viết tab là \\t và xuống dòng là \\n.",

  "topology.duplicateKey": ({ key }: { key: string }) =>
    `Khóa “${key}” xuất hiện hai lần trong đối tượng này; chỉ một cái có hiệu lực. Hãy xóa cái còn lại.`,
  "topology.forbiddenKey": ({ key }: { key: string }) => `Không được dùng “${key}” làm khóa.`,
  "topology.notJson": ({ found }: { found: string }) =>
    `Giá trị kiểu ${found} không thể nằm trong tài liệu; tài liệu chỉ chứa JSON thuần.`,
  "topology.notATopology": ({ expected, found }: { expected: string; found: string }) =>
    `Đây không phải tài liệu sơ đồ mạng: “format” phải là “${expected}”, không phải ${found}.`,
  "topology.noFormat": ({ expected }: { expected: string }) =>
    `Đây không phải tài liệu sơ đồ mạng: thiếu khóa “format” với giá trị “${expected}”.`,
  "topology.newerVersion": ({ version, supported }: { version: number; supported: number }) =>
    `Tài liệu thuộc phiên bản ${version} của định dạng; Macvlan Designer này đọc được đến phiên bản ${supported}. Hãy mở bằng Macvlan Designer mới hơn.`,

  "topology.unknownKey": ({ key, known }: { key: string; known: readonly string[] }) =>
    `Ở đây không có khóa “${key}”. Các khóa hợp lệ: ${known.join(", ")}.`,
  "topology.unknownKeyNear": ({ key, suggestion }: { key: string; suggestion: string }) =>
    `Ở đây không có khóa “${key}”. Có phải ý bạn là “${suggestion}”?`,
  "topology.missingKey": ({ key }: { key: string }) => `Ở đây thiếu khóa “${key}”.`,
  "topology.wrongValue": (p: { what: string; expected: string; found: string }) =>
    `${subject(p.what)} phải là ${p.expected}, không phải ${p.found}.`,
  "topology.wrongValueNear": (p: {
    what: string;
    expected: string;
    found: string;
    suggestion: string;
  }) =>
    `${subject(p.what)} phải là ${p.expected}, không phải ${p.found}. Có phải ý bạn là “${p.suggestion}”?`,
  "topology.unknownKind": ({ found, kinds }: { found: string; kinds: readonly string[] }) =>
    `Không có loại nút ${found}. Các loại hợp lệ: ${kinds.join(", ")}.`,
  "topology.unknownKindNear": ({ found, suggestion }: { found: string; suggestion: string }) =>
    `Không có loại nút ${found}. Có phải ý bạn là “${suggestion}”?`,

  "topology.duplicateId": ({ id, path }: { id: string; path: string }) =>
    `Id “${id}” đã được ${path} dùng. Id là duy nhất trong tất cả nút và dây cáp.`,
  "topology.duplicatePort": ({ id }: { id: string }) => `Cổng “${id}” được liệt kê hai lần.`,
  "topology.dangling": ({ what, id }: { what: string; id: string }) =>
    `“${what}” trỏ đến “${id}”, nhưng không nút nào có id này.`,
  "topology.danglingNear": (p: { what: string; id: string; suggestion: string }) =>
    `“${p.what}” trỏ đến “${p.id}”, nhưng không nút nào có id này. Có phải ý bạn là “${p.suggestion}”?`,
  "topology.danglingPosition": ({ id }: { id: string }) =>
    `“positions” đặt vị trí cho “${id}”, nhưng không nút nào có id này.`,
  "topology.danglingPositionNear": ({ id, suggestion }: { id: string; suggestion: string }) =>
    `“positions” đặt vị trí cho “${id}”, nhưng không nút nào có id này. Có phải ý bạn là “${suggestion}”?`,
  "topology.wrongKind": (p: { what: string; id: string; kind: string; kinds: readonly string[] }) =>
    `“${p.what}” phải trỏ đến ${oneOf(p.kinds)}, nhưng “${p.id}” là ${p.kind}.`,
  "topology.wrongKindNear": (p: {
    what: string;
    id: string;
    kind: string;
    kinds: readonly string[];
    suggestion: string;
  }) =>
    `“${p.what}” phải trỏ đến ${oneOf(p.kinds)}, nhưng “${p.id}” là ${p.kind}. Có phải ý bạn là “${p.suggestion}”?`,
  "topology.cableOnVlan": ({ what, id }: { what: string; id: string }) =>
    `“${what}” trỏ đến VLAN “${id}”, vốn không có lỗ cắm. Hãy cắm dây cáp vào NIC mà VLAN này nằm trên.`,

  "topology.guestElsewhere": (p: { guest: string; guestHost: string; host: string }) =>
    `Máy khách “${p.guest}” nằm trên máy chủ “${p.guestHost}”, còn giao diện nằm trên “${p.host}”. Chỉ có thể giao một giao diện cho máy khách trên cùng máy chủ.`,
  "topology.vlanElsewhere": (p: { parent: string; parentHost: string; host: string }) =>
    `VLAN nằm trên máy chủ “${p.host}”, còn giao diện cha “${p.parent}” nằm trên “${p.parentHost}”.`,
  "topology.portElsewhere": (p: { port: string; portHost: string; host: string }) =>
    `Bridge nằm trên máy chủ “${p.host}”, còn cổng “${p.port}” của nó nằm trên “${p.portHost}”.`,
  "topology.bondPortVlan": ({ what, id }: { what: string; id: string }) =>
    `“${what}” nêu VLAN “${id}”. Hãy cho NIC của nó làm cổng của bond, rồi đặt VLAN lên bond.`,
  "topology.bondPortElsewhere": (p: { port: string; portHost: string; host: string }) =>
    `Bond nằm trên máy chủ “${p.host}”, còn cổng “${p.port}” của nó nằm trên “${p.portHost}”.`,
  "topology.portOfGuest": ({ port, guest }: { port: string; guest: string }) =>
    `“${port}” đã được giao cho máy khách “${guest}”, nên không thể làm cổng của bridge trong ngăn xếp mạng của máy chủ.`,
  "topology.twoLocalHosts": ({ id, first }: { id: string; first: string }) =>
    `Máy chủ “${id}” được đánh dấu local, nhưng “${first}” đã là local. Plan và apply chỉ tác động lên một máy: hãy chỉ đánh dấu một.`,
  "topology.cableToItself": ({ id }: { id: string }) =>
    `Cả hai đầu dây cáp đều ở “${id}”. Dây cáp phải nối hai nút.`,
  "topology.stackCircle": ({ ids }: { ids: readonly string[] }) =>
    `${list("vi", ids)} ${ids.length === 1 ? "nằm chồng lên chính nó" : "nằm chồng lên nhau thành vòng"}; chuỗi giao diện cha phải kết thúc ở một NIC, bond hoặc bridge.`,

  "topology.expected.id": () => "id gồm 1 đến 64 chữ cái, chữ số, dấu chấm, gạch dưới và gạch nối",
  "topology.expected.uuid": () => "UUID viết thường",
  "topology.expected.mac": () => "địa chỉ MAC, ví dụ 52:54:00:aa:00:01",
  "topology.expected.cidr": () =>
    "địa chỉ kèm độ dài tiền tố, ví dụ 192.168.1.10/24 hoặc fd00::1/64",
  "topology.expected.ipAddress": () => "địa chỉ IP, ví dụ 192.168.1.1 hoặc fd00::1",
  "topology.expected.madeName": () =>
    "tên giao diện gồm 1 đến 15 chữ cái, chữ số, gạch dưới, dấu chấm và gạch nối, bắt đầu bằng chữ cái, chữ số hoặc gạch dưới, và không phải “all” hay “default”",
  "topology.expected.kernelName": () =>
    "tên giao diện dài 1 đến 15 byte, không có gạch chéo, dấu hai chấm và khoảng trắng, và không phải “.” hay “..”",
  "topology.expected.namespaceName": () =>
    "tên namespace gồm 1 đến 64 chữ cái, chữ số, gạch dưới, dấu chấm và gạch nối, bắt đầu bằng chữ cái, chữ số hoặc gạch dưới, và không chỉ gồm chữ số",
  "topology.expected.freeName": () => "văn bản dài 1 đến 200 ký tự trên một dòng",
  "topology.expected.text": () => "văn bản tối đa 20.000 ký tự, không có ký tự điều khiển",
  "topology.expected.oneOf": ({ values }: { values: readonly string[] }) => oneOf(values),
  "topology.expected.atMostItems": ({ limit }: { limit: number }) =>
    `danh sách có tối đa ${limit} mục`,
  "topology.expected.atLeastItems": ({ limit }: { limit: number }) =>
    `danh sách có ít nhất ${limit} mục`,
  "topology.expected.integer": ({ minimum, maximum }: { minimum: number; maximum: number }) =>
    `số nguyên từ ${minimum} đến ${maximum}`,
  "topology.expected.numberBetween": (p: { minimum: number; maximum: number }) =>
    `số từ ${p.minimum} đến ${p.maximum}`,
  "topology.expected.number": () => "một số",
  "topology.expected.string": () => "văn bản trong dấu nháy kép",
  "topology.expected.boolean": () => "true hoặc false",
  "topology.expected.list": () => "danh sách trong dấu ngoặc vuông",
  "topology.expected.object": () => "đối tượng trong dấu ngoặc nhọn",
  "topology.expected.otherValue": () => "giá trị khác",
  "topology.found.string": ({ value }: { value: string }) => value,
  "topology.found.literal": ({ value }: { value: string }) => value,
  "topology.found.list": ({ count }: { count: number }) => `danh sách ${count} mục`,
  "topology.found.object": () => "một đối tượng",
  "topology.found.nothing": () => "không có gì",
};

function subject(what: string): string {
  return what === "" ? "Giá trị này" : `“${what}”`;
}

function oneOf(values: readonly string[]): string {
  return new Intl.ListFormat("vi", { type: "disjunction" }).format(values);
}
