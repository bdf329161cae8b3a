import { useSyncExternalStore } from "react";

/** The theme that the page wears now, whoever chose it, for pictures that cannot follow by themselves. */
export function useWornTheme(): "light" | "dark" {
  return useSyncExternalStore(watch, () =>
    document.documentElement.dataset["theme"] === "dark" ? "dark" : "light",
  );
}

function watch(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => {
    observer.disconnect();
  };
}
