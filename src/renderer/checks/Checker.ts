import { checkText, type Judges } from '../../shared/checks/checkText';
import { makeStyleFinder } from '../../shared/checks/findStyle';
import type { English } from '../../shared/checks/libraryWords';
import { rankSuggestions } from '../../shared/checks/rankSuggestions';
import { type Dictionary, makeSpelling } from '../../shared/checks/spelling';
import { spell } from '../../shared/checks/wordsOf';
import { assertNever } from '../../shared/lib/assertNever';
import type { FromChecker, Judging, ToChecker } from './messages';

export interface SuggestingDictionary extends Dictionary {
  suggest(word: string): string[];
}

/** What is longer has millions of neighbours, and takes seconds. */
const LONGEST_SUGGESTED = 24;

/** Judges texts, in a thread of its own. A dictionary is read with the first English text, and not before. */
export class Checker {
  private by: Judging = { english: 'en-US', words: [], rules: [] };
  private readonly dictionaries = new Map<English, Promise<SuggestingDictionary | null>>();
  private judges: { dictionary: Dictionary | null; judges: Judges } | null = null;

  constructor(
    private readonly readDictionary: (english: English) => Promise<SuggestingDictionary>,
    private readonly send: (message: FromChecker) => void,
  ) {}

  async hear(message: ToChecker): Promise<void> {
    switch (message.kind) {
      case 'judge':
        this.by = message.by;
        this.judges = null;
        return;
      case 'check': {
        const isEnglish = message.texts.some((text) => text.isEnglish);
        const dictionary = isEnglish ? await this.dictionary() : null;
        const judges = this.judgesWith(dictionary);
        const findings = message.texts.map((text) =>
          checkText(text.text, text.isEnglish ? judges : { ...judges, isRight: null }),
        );
        this.send({ kind: 'checked', id: message.id, findings });
        return;
      }
      case 'suggest': {
        const dictionary = await this.dictionary();
        const word = spell(message.word);
        const found = word.length > LONGEST_SUGGESTED ? [] : (dictionary?.suggest(word) ?? []);
        this.send({ kind: 'suggested', id: message.id, suggestions: rankSuggestions(message.word, found) });
        return;
      }
      default:
        assertNever(message);
    }
  }

  private judgesWith(dictionary: Dictionary | null): Judges {
    if (this.judges?.dictionary !== dictionary) this.judges = null;
    this.judges ??= {
      dictionary,
      judges: {
        isRight: dictionary && makeSpelling(dictionary, this.by.words),
        findStyle: makeStyleFinder(this.by.rules),
      },
    };
    return this.judges.judges;
  }

  private dictionary(): Promise<SuggestingDictionary | null> {
    const { english } = this.by;
    const known = this.dictionaries.get(english);
    if (known !== undefined) return known;
    const reading = this.readDictionary(english).catch(() => {
      this.send({ kind: 'noDictionary' });
      return null;
    });
    this.dictionaries.set(english, reading);
    return reading;
  }
}
