export const uiTourMessages = {
  "ui.tour.invitation": (): string => "First time here?",
  "ui.tour.invitation.text": (): string =>
    "Three steps on a small lab show what this program does. Nothing on this machine changes.",
  "ui.tour.start": (): string => "Show me",
  "ui.tour.decline": (): string => "No, thanks",
  "ui.tour.action": (): string => "Tour in three steps",
  "ui.tour.step": ({ step, count }: { step: number; count: number }): string =>
    `Step ${step} of ${count}`,
  "ui.tour.next": (): string => "Next",
  "ui.tour.back": (): string => "Back",
  "ui.tour.skip": (): string => "Skip",
  "ui.tour.done": (): string => "Done",
  "ui.tour.see.title": (): string => "See who reaches whom",
  "ui.tour.see.text": (): string =>
    "The red line: this host cannot talk to its own guests, a surprise that most people meet first. Lines and matrix follow the kernel's rules and every change of the drawing.",
  "ui.tour.why.title": (): string => "Ask why, and what would help",
  "ui.tour.why.text": (): string =>
    "A click on a line or a cell tells here what happens to the frame, hop by hop, and which changes would make it work. Preview one: its effect shows at once, and nothing is changed yet.",
  "ui.tour.real.title": (): string => "Make it real, and take it back",
  "ui.tour.real.text": (): string =>
    "Apply shows every command before it asks for a password, and takes everything back unless you keep it in time. Export writes the same for Docker, libvirt, networkd and others. F1 explains whatever is selected.",
};
