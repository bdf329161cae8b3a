interface NoFont {
  readonly letters: string;
  readonly where: string;
}

/** Pictures as files: why no document can be had from one (after "Cannot read FILE: "), and words in them. */
export const pictureMessages = {
  "picture.noDocument": (): string =>
    "this picture has no document in it; only an SVG or PNG that was drawn by Macvlan Designer with its document can be opened",
  "picture.cutOff": (): string =>
    "the picture ends too early, so its document is not whole; get the file once more from where it came from",
  "picture.damaged": (): string =>
    "the document in this picture was changed on the way and cannot be trusted; get the file once more from where it came from",
  "picture.compressed": (): string =>
    "another program has compressed the document in this picture; open the picture as it was drawn",
  "picture.tooLarge": ({ megabytes }: { megabytes: number }): string =>
    `the picture is larger than the ${megabytes} MB that are looked into`,
  "picture.noFont": ({ letters, where }: NoFont): string =>
    `no font on this computer that a PNG or PDF can be made with has ${letters}: an empty box in the picture, in ${where}; install a font for it, or write an SVG, which is drawn with the fonts of whoever looks at it`,
  "picture.inWords": (): string => "the words beside the nodes",
  "picture.tooManyPixels": ({ megapixels }: { megapixels: number }): string =>
    `the picture would have ${megapixels} million pixels, more than the 100 million that one is made with; use a smaller --scale, SVG or PDF`,

  "diagram.drawio.wiring": (): string => "Wiring",
  "diagram.drawio.reachability": (): string => "Who reaches whom",
  "diagram.about.drawio": (): string =>
    "A diagram whose shapes and connectors can be moved and edited in draw.io (diagrams.net).",
  "diagram.about.png": (): string =>
    "An image for chats, slides and wikis, at one to four times its size.",
  "diagram.about.pdf": (): string => "A page to print, in which text can be found and copied.",
};
