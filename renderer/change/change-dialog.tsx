import "./change-dialog.css";
import type { ReactNode } from "react";
import { useApp, useFrom } from "../store/app.ts";
import { Dialog } from "../ui/dialog.tsx";
import { AskingBody } from "./asking-step.tsx";
import { leave } from "./change-flow.ts";
import type { ChangePhase } from "./change-phase.ts";
import { CountdownBody } from "./countdown-step.tsx";
import { ImpossibleBody, ImpossibleFooter } from "./impossible-step.tsx";
import { OutcomeBody, OutcomeFooter } from "./outcome-step.tsx";
import { ReviewBody, ReviewFooter } from "./review-step.tsx";
import { useFrame } from "./use-frame.ts";
import { PreparingBody, WorkingBody, WorkingFooter } from "./working-step.tsx";

type Phase = Exclude<ChangePhase, { readonly at: "idle" }>;

/** A change of this machine, from looking at it to its end; nothing while there is none. */
export function ChangeDialog(): ReactNode {
  const phase = useFrom("change", (change) => change.phase);
  return phase.at === "idle" ? null : <Steps phase={phase} />;
}

/** One dialog for all steps: it stays while its content changes. */
function Steps({ phase }: { readonly phase: Phase }): ReactNode {
  const app = useApp();
  const frame = useFrame(phase);
  return (
    <Dialog
      open
      {...frame}
      footer={footerOf(phase)}
      onClose={() => {
        leave(app);
      }}
    >
      <Body key={phase.at} phase={phase} />
    </Dialog>
  );
}

function Body({ phase }: { readonly phase: Phase }): ReactNode {
  switch (phase.at) {
    case "preparing":
      return <PreparingBody />;
    case "reviewing":
      return <ReviewBody phase={phase} />;
    case "impossible":
      return <ImpossibleBody subject={phase.subject} problems={phase.problems} />;
    case "asking":
      return <AskingBody terminal={phase.terminal} />;
    case "working":
      return <WorkingBody phase={phase} />;
    case "countdown":
      return <CountdownBody phase={phase} />;
    case "ended":
      return <OutcomeBody subject={phase.subject} outcome={phase.outcome} />;
  }
}

/** Undefined where nothing can be pressed. */
function footerOf(phase: Phase): ReactNode {
  switch (phase.at) {
    case "reviewing":
      return <ReviewFooter phase={phase} />;
    case "impossible":
      return <ImpossibleFooter subject={phase.subject} problems={phase.problems} />;
    case "working":
      return phase.subject.verb === "recover" ? undefined : <WorkingFooter phase={phase} />;
    case "ended":
      return <OutcomeFooter subject={phase.subject} outcome={phase.outcome} />;
    case "preparing":
    case "asking":
    case "countdown":
      return undefined;
  }
}
