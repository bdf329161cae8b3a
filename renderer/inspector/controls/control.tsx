import type { ReactNode } from "react";
import type { Diagnostic } from "../../../shared/lint/diagnostic.ts";
import type { TopologyIndex } from "../../../shared/topology/topology-index.ts";
import { ChoiceControl } from "./choice-control.tsx";
import type { ControlProps } from "./control-props.ts";
import { ListControl } from "./list-control.tsx";
import { ModeControl } from "./mode-control.tsx";
import { PortsControl } from "./ports-control.tsx";
import { RoutesControl } from "./routes-control.tsx";
import { SwitchControl } from "./switch-control.tsx";
import { TargetControl } from "./target-control.tsx";
import { TextControl } from "./text-control.tsx";
import { VlanControl } from "./vlan-control.tsx";
import { WordControl } from "./word-control.tsx";

interface AnyControlProps extends ControlProps {
  readonly index: TopologyIndex;
  readonly findings: readonly Diagnostic[];
}

/** The control of a field. */
export function Control(props: AnyControlProps): ReactNode {
  const { control } = props.field.spec;
  switch (control.type) {
    case "text":
    case "number":
    case "prose":
      return <TextControl {...props} />;
    case "switch":
      return <SwitchControl {...props} whenAbsent={control.whenAbsent} />;
    case "choice":
      return <ChoiceControl {...props} choices={control.choices} />;
    case "mode":
      return <ModeControl {...props} />;
    case "target":
      return <TargetControl {...props} kinds={control.kinds} none={control.none} />;
    case "ports":
      return <PortsControl {...props} kinds={control.kinds} />;
    case "word":
      return <WordControl {...props} words={control.words} />;
    case "list":
      return <ListControl {...props} add={control.add} example={control.example} />;
    case "routes":
      return <RoutesControl {...props} />;
    case "vlan":
      return <VlanControl {...props} />;
  }
}
