import "./app-shell.css";
import type { ReactNode } from "react";
import { CommandPalette } from "../actions/command-palette.tsx";
import { ShortcutsDialog } from "../actions/shortcuts-dialog.tsx";
import { useClipboardEvents } from "../actions/use-clipboard-events.ts";
import { useShortcuts } from "../actions/use-shortcuts.ts";
import { ChangeDialog } from "../change/change-dialog.tsx";
import { ExportDialog } from "../export/export-dialog.tsx";
import { BrokenFileScreen } from "../files/broken-file-screen.tsx";
import { FileDialogs } from "../files/file-dialogs.tsx";
import { StartScreen } from "../files/start-screen.tsx";
import { HelpDialog } from "../help/help-dialog.tsx";
import { HostDialogs } from "../host/host-dialogs.tsx";
import { useText } from "../i18n/language.ts";
import { SettingsDialog } from "../settings/settings-dialog.tsx";
import { useFrom } from "../store/app.ts";
import { Tour } from "../tour/tour.tsx";
import { NoticeStack } from "../ui/notice-stack.tsx";
import { TooltipProvider } from "../ui/tooltip.tsx";
import { AppFooter } from "./app-footer.tsx";
import { AppHeader } from "./app-header.tsx";
import { ConnectionBanner } from "./connection-banner.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Workbench } from "./workbench.tsx";

/** The whole window. */
export function AppShell(): ReactNode {
  return (
    <TooltipProvider delayDuration={500} skipDelayDuration={200}>
      <ErrorBoundary place="window">
        <Frame />
      </ErrorBoundary>
      <NoticeStack />
    </TooltipProvider>
  );
}

function Frame(): ReactNode {
  useShortcuts();
  useClipboardEvents();
  return (
    <>
      <div className="app-shell">
        <AppHeader />
        <ConnectionBanner />
        <Screen />
        <AppFooter />
      </div>
      <Overlays />
    </>
  );
}

function Screen(): ReactNode {
  const t = useText();
  const isEmpty = useFrom("document", ({ topology }) => topology === null);
  const isBroken = useFrom("file", ({ broken }) => broken !== null);
  if (!isEmpty && !isBroken) {
    return <Workbench />;
  }
  return (
    <main className="app-screen" aria-label={t("ui.shell.main")}>
      <ErrorBoundary place="panel">
        {isBroken ? <BrokenFileScreen /> : <StartScreen />}
      </ErrorBoundary>
    </main>
  );
}

/** What floats above the window, each for itself. */
function Overlays(): ReactNode {
  return (
    <>
      <CommandPalette />
      <ShortcutsDialog />
      <SettingsDialog />
      <FileDialogs />
      <HostDialogs />
      <ChangeDialog />
      <ExportDialog />
      <HelpDialog />
      <Tour />
    </>
  );
}
