/** What a style sheet of a site may hold that Galley leaves out: one of it, and many. */
const DROPPED = {
  script: ['script', 'scripts'],
  handler: ['handler of an event', 'handlers of events'],
  frame: ['embedded page', 'embedded pages'],
  remoteSheet: ['style sheet that is not beside the page', 'style sheets that are not beside the page'],
  remoteFile: [
    'picture or font that is not beside the page',
    'pictures or fonts that are not beside the page',
  ],
  largeFile: ['picture or font that is too large', 'pictures or fonts that are too large'],
  harmful: ['rule that could run or load something', 'rules that could run or load something'],
  harmfulSheet: ['style sheet that could not be made safe', 'style sheets that could not be made safe'],
  unknown: ['rule that Galley does not know', 'rules that Galley does not know'],
} as const;
const TAKEN = {
  sheet: ['style sheet', 'style sheets'],
  rule: ['rule', 'rules'],
  font: ['font', 'fonts'],
  picture: ['picture', 'pictures'],
} as const;
type Counted = keyof typeof DROPPED | keyof typeof TAKEN;

/** Counts what is taken and left out. */
export class Tally {
  private readonly counts = new Map<string, number>();

  add(what: Counted, many = 1): void {
    if (many > 0) this.counts.set(what, this.of(what) + many);
  }

  of(what: Counted): number {
    return this.counts.get(what) ?? 0;
  }

  taken(): string[] {
    return this.told(TAKEN);
  }

  dropped(): string[] {
    return this.told(DROPPED);
  }

  private told(names: Readonly<Record<string, readonly [one: string, many: string]>>): string[] {
    return Object.entries(names).flatMap(([what, [one, many]]) => {
      const count = this.counts.get(what);
      return count === undefined ? [] : [`${count.toLocaleString('en')} ${count === 1 ? one : many}`];
    });
  }
}
