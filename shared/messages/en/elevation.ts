export const elevationMessages = {
  "elevation.dismissed": () =>
    "The password dialogue was dismissed. Nothing was changed. Run the command again to be asked again.",
  "elevation.notAuthorised": () =>
    "Not authorised: the password was wrong, or a polkit rule forbids it. Nothing was changed. Try again, or ask an administrator for the actions of macvlan-designer.",
  "elevation.noAgent": () =>
    "Nobody could ask for the password: no polkit agent runs in this session. Nothing was changed. Run this on a terminal, start your desktop's agent, or use sudo.",
  "elevation.notInstalled": () =>
    'The root helper is not installed. Nothing was changed. Run "sudo npx macvlan-designer helper install", install the package, or run this command as root.',
  "elevation.notSafe": ({ path, reason }: { path: string; reason: string }) =>
    `The root helper is not safe to run as root: ${path} ${reason}. Nothing was changed. Reinstall it, or make root its only owner.`,
  "elevation.noPolicy": ({ helper, policy }: { helper: string; policy: string }) =>
    `The root helper is at ${helper}, but no polkit policy names it (${policy}). Nothing was changed. Reinstall it, or run this command as root.`,
  "elevation.otherVersion": ({ version }: { version: string }) =>
    `The installed root helper (${version}) is of another version and speaks another protocol. Nothing was changed. Install helper and program of the same version.`,
  "elevation.noPkexec": () =>
    "pkexec is not installed. Nothing was changed. Install the package pkexec (policykit-1 on older systems), or run this command as root.",
  "elevation.failed": ({ reason }: { reason: string }) =>
    `The root helper could not be started: ${reason}. Nothing was changed.`,
  "elevation.helperDied": ({ code }: { code: string }) =>
    `The root helper ended without a word (${code}). Its guardian takes back what it had begun; "macvlan-designer status" tells.`,
  "elevation.helperEndedAs": ({ code }: { code: number }) => `exit code ${code}`,
  "elevation.helperKilledBy": ({ signal }: { signal: string }) => `killed by ${signal}`,
  "elevation.noReason": () => "no reason was given",
  "elevation.badEvent": ({ reason }: { reason: string }) =>
    `The root helper said something that this version does not understand (${reason}). It takes back what it had not been told to keep; "macvlan-designer status" tells.`,
  "elevation.unsafe.owner": () => "does not belong to root",
  "elevation.unsafe.writable": () => "can be written by others than root",
  "elevation.unsafe.missing": () => "is not there",
  "elevation.unsafe.noInterpreter": () =>
    "names no interpreter by absolute path with --disable-sigusr1 in its first line; install the helper again",
  "elevation.unsafe.kind": () => "is not a plain file",
  "elevation.unsafe.unreadable": () => "cannot be looked at",
  "elevation.unsafe.loop": () => "is a chain of links without end",

  "polkit.apply.description": () => "Apply a network design",
  "polkit.apply.message": () =>
    "Authentication is required to change this machine's network interfaces as the design draws them",
  "polkit.remove.description": () => "Remove an applied network design",
  "polkit.remove.message": () =>
    "Authentication is required to take an applied design's network interfaces off this machine",
  "polkit.recover.description": () => "Take back an interrupted network change",
  "polkit.recover.message": () =>
    "Authentication is required to take back a network change that was interrupted",
  "polkit.inspect.description": () => "See applied network interfaces in all namespaces",
  "polkit.inspect.message": () =>
    "Authentication is required to see this machine's network interfaces in all namespaces",
  "polkit.probe.description": () => "Try whether applied interfaces reach each other",
  "polkit.probe.message": () =>
    "Authentication is required to send test packets between the interfaces of an applied design",

  "cli.helper.needsRoot": ({ verb }: { verb: string }) =>
    `Only root can do this: sudo npx macvlan-designer helper ${verb}`,
  "cli.helper.notBuilt": ({ path }: { path: string }) =>
    `There is no built helper at ${path}. Run "npm run build" first.`,
  "cli.helper.installed": ({ path }: { path: string }) => `Installed ${path}`,
  "cli.helper.removed": ({ path }: { path: string }) => `Removed ${path}`,
  "cli.helper.nothingInstalled": () => "Nothing of the helper is installed here.",
  "cli.helper.cannotWrite": ({ path, reason }: { path: string; reason: string }) =>
    `Cannot write ${path}: ${reason}. Nothing was left half-way.`,
  "cli.helper.foreign": ({ path }: { path: string }) =>
    `${path} is in the way and was not put there by "helper install"; it belongs to a package or to somebody else. Nothing was changed.`,
  "cli.helper.unsafe": ({ path, reason }: { path: string; reason: string }) =>
    `The helper would not be safe there: ${path} ${reason}. Nothing was changed. Make root its only owner first.`,
  "cli.helper.noPolkit": ({ path }: { path: string }) =>
    `polkit is not installed: there is no ${path}. Nothing was changed. Install the package polkitd (policykit-1 on older systems).`,
  "cli.helper.brokenNode": ({ path, reason }: { path: string; reason: string }) =>
    `A copy of ${path} does not run by itself: ${reason}. Nothing was changed. Run this command with Node.js 22.14 or newer, from nodejs.org or from your distribution.`,
  "cli.helper.ready": () =>
    "The helper is in place. apply, remove and recover now ask for an administrator's password.",
};
