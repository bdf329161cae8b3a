import { useCallback, type ReactNode } from "react";

interface HelpPictureProps {
  readonly svg: string;
  /** Says in words what it shows. */
  readonly alt: string;
}

/** A drawn network as an image, in which nothing runs and nothing is loaded. */
export function HelpPicture({ svg, alt }: HelpPictureProps): ReactNode {
  const show = useCallback(
    (image: HTMLImageElement | null): (() => void) | undefined => {
      if (!image) {
        return undefined;
      }
      const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
      image.src = address;
      return () => {
        URL.revokeObjectURL(address);
      };
    },
    [svg],
  );
  return (
    <div className="help-picture">
      <img ref={show} alt={alt} draggable={false} />
    </div>
  );
}
