import "./tour.css";
import { useEffect, type ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { useApp, useFrom } from "../store/app.ts";
import { Button } from "../ui/button.tsx";
import { declineTour, startTour } from "./start-tour.ts";

/** Offers the tour on the start screen, until it was taken or declined, or a document was opened. */
export function TourInvitation(): ReactNode {
  const app = useApp();
  const seen = useFrom("settings", ({ tourSeen }) => tourSeen === true);
  const isOpening = useFrom("host", ({ start }) => start.open !== null);
  const isOffered = !seen && !isOpening;
  useEffect(() => {
    if (!isOffered) {
      return undefined;
    }
    return app.document.subscribe(({ topology }) => {
      if (topology) {
        declineTour(app);
      }
    });
  }, [app, isOffered]);
  return isOffered ? <Invitation /> : null;
}

function Invitation(): ReactNode {
  const app = useApp();
  const t = useText();
  return (
    <section className="tour-invitation" aria-labelledby="tour-invitation">
      <div>
        <h2 id="tour-invitation">{t("ui.tour.invitation")}</h2>
        <p>{t("ui.tour.invitation.text")}</p>
      </div>
      <Button
        variant="ghost"
        onClick={() => {
          declineTour(app);
        }}
      >
        {t("ui.tour.decline")}
      </Button>
      <Button
        variant="primary"
        onClick={() => {
          startTour(app);
        }}
      >
        {t("ui.tour.start")}
      </Button>
    </section>
  );
}
