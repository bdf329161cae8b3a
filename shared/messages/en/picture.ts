/** Why no document can be had from a picture: they follow "Cannot read FILE: ". */
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
};
