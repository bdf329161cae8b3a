export const uiShellMessages = {
  "ui.shell.close": (): string => "Đóng",
  "ui.shell.dismiss": (): string => "Bỏ qua",
  "ui.shell.mode.private": (): string => "private",
  "ui.shell.mode.vepa": (): string => "VEPA",
  "ui.shell.mode.bridge": (): string => "bridge",
  "ui.shell.mode.passthru": (): string => "passthru",
  "ui.shell.mode.source": (): string => "source",
};
