import { Plus, X } from "lucide-react";
import type { ReactNode } from "react";
import type { Diagnostic } from "../../../shared/lint/diagnostic.ts";
import type { Route } from "../../../shared/topology/route.ts";
import { useText } from "../../i18n/language.ts";
import type { PlainId } from "../../i18n/plain-id.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { propertyPlace } from "../findings.ts";
import { Findings } from "../notes.tsx";
import { changedList, setForAll } from "../set-command.ts";
import { TextBox } from "../text-box.tsx";
import type { ControlProps } from "./control-props.ts";

interface RoutesProps extends ControlProps {
  readonly findings: readonly Diagnostic[];
}

type Part = keyof Route;

const LABELS: Readonly<Record<Part, PlainId>> = {
  to: "ui.inspector.route.to",
  via: "ui.inspector.route.via",
  src: "ui.inspector.route.src",
};

/** Destinations with next hop and source; the last row adds one by its destination. */
export function RoutesControl(props: RoutesProps): ReactNode {
  const t = useText();
  const { merged, findings, set } = props;
  const routes = merged.mixed ? [] : ((merged.value as readonly Route[] | undefined) ?? []);
  return (
    <ul className="inspector-list" aria-label={props.label}>
      {routes.map((route, at) => (
        // A route has no identity besides its place.
        <li key={at} className="inspector-route">
          <div className="inspector-entry">
            <PartBox {...props} routes={routes} at={at} part="to" />
            <IconButton
              label={t("ui.inspector.remove", { entry: route.to })}
              size="small"
              onClick={() => {
                set(changedList(routes, at, null));
              }}
            >
              <X size={14} aria-hidden />
            </IconButton>
          </div>
          <div className="inspector-hops">
            <PartBox {...props} routes={routes} at={at} part="via" />
            <PartBox {...props} routes={routes} at={at} part="src" />
          </div>
          <Findings findings={findings.filter(({ path }) => propertyPlace(path).at === at)} />
        </li>
      ))}
      <li className="inspector-route-new">
        <Plus size={14} aria-hidden />
        <div className="inspector-entry-box">
          <PartBox {...props} routes={routes} at={routes.length} part="to" isNew />
        </div>
      </li>
    </ul>
  );
}

interface PartProps extends RoutesProps {
  readonly routes: readonly Route[];
  readonly at: number;
  readonly part: Part;
  readonly isNew?: boolean;
}

function PartBox(props: PartProps): ReactNode {
  const t = useText();
  const { owners, field, routes, at, part, isNew } = props;
  const ids = owners.map(({ id }) => id);
  const placeholders: Readonly<Record<Part, string>> = {
    to: isNew === true ? `${t("ui.inspector.add.route")}, 0.0.0.0/0` : "0.0.0.0/0",
    via: t("ui.inspector.route.direct"),
    src: t("ui.inspector.route.anySource"),
  };
  const name = t(LABELS[part]);
  return (
    <div className="inspector-part">
      {isNew !== true && <span className="inspector-part-name">{name}</span>}
      <div className="inspector-entry-box">
        <TextBox
          inputId={at === 0 && part === "to" ? props.inputId : `${props.inputId}-${at}-${part}`}
          label={
            isNew === true
              ? t("ui.inspector.add.route")
              : t("ui.inspector.entry", { label: `${props.label} ${name}`, number: at + 1 })
          }
          place={`${ids.join("+")}.routes.${isNew === true ? "new" : at}.${part}`}
          committed={routes[at]?.[part] ?? ""}
          commandFor={(text) =>
            setForAll(
              owners,
              field.key,
              changedList(routes, at, changedRoute(routes[at], part, text.trim())),
            )
          }
          ids={ids}
          property={field.key}
          placeholder={placeholders[part]}
          mono
        />
      </div>
    </div>
  );
}

/** A route without a destination is none. */
function changedRoute(route: Route | undefined, part: Part, text: string): object | null {
  if (part === "to" && text === "") {
    return null;
  }
  const { to, via, src } = { ...route, [part]: text === "" ? undefined : text } as Partial<Route>;
  return { to, ...(via === undefined ? {} : { via }), ...(src === undefined ? {} : { src }) };
}
