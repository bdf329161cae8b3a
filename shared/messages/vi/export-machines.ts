import type { exportMachineMessages as english } from "../en/export-machines.ts";

export const exportMachineMessages: typeof english = {
  "export.machine.leftOnHost": ({ name, target }) =>
    `${name} thuộc về chính máy chủ, còn ${target} chỉ thiết lập khách: hãy xuất thêm script iproute2 hoặc tệp cho trình quản lý mạng của máy chủ.`,
  "export.machine.leftMode": ({ name, target, mode, instead }) =>
    `${name} không có trong các tệp: ${target} không có chế độ ${mode}. ${instead}`,
  "export.machine.setInside": ({ name, guest, addresses }) =>
    `${name}: hãy đặt ${addresses.join(", ")} bên trong ${guest}; các tệp này không làm việc đó.`,

  "export.instead.inside": ({ guest }) => `Hãy thiết lập bên trong ${guest}.`,
  "export.instead.libvirt": () => "libvirt làm được.",
  "export.instead.qemu": () =>
    "Hãy để script iproute2 tạo nó thành macvtap rồi khởi động máy ảo bằng bản xuất cho QEMU.",
  "export.instead.incus": () =>
    "Ở đây nó trở thành chế độ bridge. Hãy dùng Incus, có các chế độ private, vepa và passthru.",
  "export.instead.lxc": () => "Hãy dùng LXC cho nó.",

  "export.about.libvirt": () =>
    "Giao diện mạng của từng máy ảo dưới dạng XML, để đặt giữa <devices> và </devices> trong virsh edit, kèm một mạng cho mỗi giao diện cha.",
  "export.limit.libvirt.source": () =>
    "libvirt không có chế độ source. Hãy dùng QEMU với macvtap do script iproute2 tạo.",
  "export.limit.libvirt.options": () =>
    "libvirt tự tạo macvtap, không có độ dài hàng đợi và nopromisc. Khi cần chúng, hãy dùng QEMU với macvtap do script iproute2 tạo.",
  "export.limit.libvirt.trust": () =>
    "Máy ảo được tự đặt bộ lọc nhận (trustGuestRxFilters), nếu không IPv6 không đến được; máy ảo như vậy cũng đổi được địa chỉ MAC của mình.",
  "export.hint.libvirtMakes": () =>
    "libvirt tạo từng macvtap khi máy ảo khởi động và báo lỗi nếu đã có macvtap cùng tên: đừng áp dụng thêm các macvtap này.",
  "export.hint.libvirtGuestMac": ({ name, mac }) =>
    `${name}: khi máy ảo đổi địa chỉ MAC thành ${mac}, libvirt cho macvtap đổi theo.`,
  "export.hint.libvirtName": ({ name }) =>
    `${name}: libvirt dành riêng các tên bắt đầu bằng vnet, vif, macvtap hoặc macvlan và có thể đặt tên khác.`,
  "export.hint.libvirtPassthroughMac": ({ name, nic }) =>
    `${name}: ở chế độ passthrough, libvirt đặt địa chỉ MAC của máy ảo cho ${nic} và tự chọn một địa chỉ. Hãy ghi địa chỉ MAC của NIC vào tài liệu để giữ nguyên.`,

  "export.about.qemu": () =>
    "Script shell cho từng máy ảo, mở các macvtap của nó và khởi động QEMU với chúng.",
  "export.limit.qemu.makes": () =>
    "Không tạo macvtap: hãy áp dụng tài liệu hoặc chạy script iproute2 trước.",
  "export.limit.qemu.rights": () =>
    "Chỉ root và người đã áp dụng macvtap mở được nó (macvlan-designer tap chạy một máy ảo trên đó). Với libvirt, máy ảo không cần quyền này.",
  "export.limit.qemu.tooMany": ({ name, most }) =>
    `${name} không có trong script: shell chỉ mở được ${most} thiết bị cho một chương trình. Hãy dùng libvirt.`,
  "export.hint.qemuTapsFirst": () =>
    "Hãy tạo macvtap trước: áp dụng tài liệu hoặc chạy script iproute2. Các script này chỉ mở chúng.",
  "export.hint.qemuBridge": ({ name, bridge }) =>
    `${name}: trình trợ giúp bridge của QEMU cần được phép dùng ${bridge}: hãy ghi “allow ${bridge}” vào /etc/qemu/bridge.conf.`,

  "export.about.incus": () =>
    "Một profile cho mỗi máy ảo và container, dùng với incus profile create TÊN < TỆP.",
  "export.limit.incus.source": () =>
    "Incus không có chế độ source. Hãy dùng script iproute2 với một namespace.",
  "export.limit.incus.inside": () =>
    "Không có khóa cho địa chỉ và tuyến: hãy thiết lập bên trong khách.",
  "export.about.lxd": () =>
    "Một profile cho mỗi máy ảo và container, dùng với lxc profile create TÊN và lxc profile edit TÊN < TỆP.",
  "export.limit.lxd.mode": () => "LXD tạo mọi con ở chế độ bridge. Incus có các chế độ khác.",
  "export.limit.lxd.inside": () =>
    "Không có khóa cho địa chỉ và tuyến: hãy thiết lập bên trong khách.",
  "export.hint.shortName": ({ name, target }) =>
    `${name}: ${target} không nhận tên chỉ có một chữ và đặt cho giao diện một tên khác.`,

  "export.about.lxc": () => "Phần mạng trong cấu hình của từng container, nạp bằng lxc.include.",
  "export.limit.lxc.source": () =>
    "LXC không có chế độ source. Hãy dùng script iproute2 với một namespace.",
  "export.limit.lxc.routes": () =>
    "LXC chỉ đặt tuyến mặc định. Hãy đặt các tuyến khác bên trong container.",
  "export.limit.lxc.otherRoutes": ({ name, guest, routes }) =>
    `${name}: LXC chỉ đặt tuyến mặc định đơn giản. Hãy đặt các tuyến đến ${routes.join(", ")} bên trong ${guest}.`,

  "export.about.nspawn": () =>
    "Một tệp trong /etc/systemd/nspawn cho mỗi container; có hiệu lực với máy trùng tên tệp.",
  "export.limit.nspawn.mode": () =>
    "systemd-nspawn tạo mọi con ở chế độ bridge. Hãy dùng LXC cho các chế độ khác.",
  "export.limit.nspawn.names": () =>
    "Nó tự chọn tên và địa chỉ MAC, không có địa chỉ IP và MTU. Hãy dùng LXC khi cần chúng.",
  "export.limit.nspawn.second": ({ name, parent }) =>
    `${name} không có trong tệp: systemd-nspawn đặt tên giao diện theo ${parent}, mà container này đã có một. Hãy dùng LXC.`,
  "export.limit.nspawn.renamed": ({ name, inside, mac }) =>
    `${name} mang tên ${inside} ở bên trong, với địa chỉ MAC suy từ tên máy${mac === "" ? "" : ` thay cho ${mac}`}. LXC giữ cả hai.`,
};
