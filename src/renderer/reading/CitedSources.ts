import type { Source } from '../../shared/source/source';

/** The sources that pasted quotations name by their `cite`, one an address. `newId` gives their ids, but for those in `ids`. */
export class CitedSources {
  readonly all: Source[] = [];

  constructor(
    private readonly newId: () => string,
    private readonly ids: ReadonlyMap<string, string> = new Map(),
  ) {}

  /** Id of the source at this address, in the language of the quoted words where it is new. */
  idOf(url: string, words: string): string {
    const known = this.ids.get(url) ?? this.all.find((source) => source.url === url)?.id;
    if (known !== undefined) return known;
    const source: Source = {
      id: this.newId(),
      outlet: '',
      author: '',
      title: '',
      url,
      published: '',
      accessed: '',
      language: /\p{Script=Han}/u.test(words) ? 'zh-Hans' : 'en',
      archived: '',
    };
    this.all.push(source);
    return source.id;
  }
}
