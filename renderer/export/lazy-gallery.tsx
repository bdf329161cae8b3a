import { Unplug } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";
import type { Topology } from "../../shared/topology/document.ts";
import { useText } from "../i18n/language.ts";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import type { Gallery } from "./gallery.tsx";

type Loaded = { readonly Gallery: typeof Gallery } | "loading" | "failed";

/** The gallery, whose code comes when it is first opened: most of it is exporters. */
export function LazyGallery({ topology }: { readonly topology: Topology }): ReactNode {
  const t = useText();
  const { loaded, load } = useLoaded();
  if (loaded === "loading") {
    return null;
  }
  if (loaded === "failed") {
    return (
      <EmptyState
        icon={<Unplug size={24} />}
        title={t("ui.export.notLoaded")}
        text={t("ui.export.notLoaded.text")}
      >
        <Button variant="primary" onClick={load}>
          {t("ui.export.loadAgain")}
        </Button>
      </EmptyState>
    );
  }
  return <loaded.Gallery topology={topology} />;
}

function useLoaded(): { readonly loaded: Loaded; readonly load: () => void } {
  const [loaded, setLoaded] = useState<Loaded>("loading");
  const [tries, setTries] = useState(1);
  useEffect(() => {
    let isHere = true;
    const set = (now: Loaded): void => {
      if (isHere) {
        setLoaded(now);
      }
    };
    import("./gallery.tsx").then(set, () => {
      set("failed");
    });
    return () => {
      isHere = false;
    };
  }, [tries]);
  return {
    loaded,
    load() {
      setLoaded("loading");
      setTries(tries + 1);
    },
  };
}
