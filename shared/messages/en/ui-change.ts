export const uiChangeMessages = {
  "ui.change.badDocument": (): string => "This is not a document of this version.",
  "ui.change.busy": (): string =>
    "Another change of this machine is under way. Wait until it is kept or taken back.",
  "ui.change.unknown": (): string => "This change has ended.",
  "ui.change.verifying": (): string => "Pairs are being measured already.",
  "ui.change.verifyStopped": (): string => "Stopped.",
};
