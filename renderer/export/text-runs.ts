/** A piece of a text of whole lines that is drawn in one way. */
export interface TextRun {
  readonly text: string;
  readonly isComment: boolean;
}

/** What a line of comment begins with in the formats that we write. */
const COMMENT = /^\s*(?:#(?!!)|;|\/\/|%%|<!--)/u;

/**
 * Parts a text into comments and the rest, with as few pieces as there are changes between the two:
 * thousands of lines stay a handful of elements.
 */
export function textRuns(text: string): readonly TextRun[] {
  const runs: { text: string; isComment: boolean }[] = [];
  for (const line of text.split(/(?<=\n)/u)) {
    const last = runs.at(-1);
    const isComment = COMMENT.test(line);
    if (last?.isComment === isComment) {
      last.text += line;
    } else {
      runs.push({ text: line, isComment });
    }
  }
  return runs;
}
