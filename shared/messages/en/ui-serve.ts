export const uiServeMessages = {
  "ui.serve.noPages": ({ folder }: { folder: string }) =>
    `The app's pages are not in ${folder}. Build them first: npm run build.`,
  "ui.serve.cannotListen": ({ port, reason }: { port: number; reason: string }) =>
    `Cannot listen on 127.0.0.1${port === 0 ? "" : `:${port}`}: ${reason}.`,
  "ui.serve.asRoot": () =>
    "Warning: this runs as root. Whoever has the address below can change this machine's network without a password, and files are read and written as root. As an ordinary user it asks for a password before each change.",
  "ui.serve.portTaken": ({ port }: { port: number }) =>
    `Another program listens on port ${port} already. Name another one with --port, or leave it out.`,
};
