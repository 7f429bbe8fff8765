import { namedArticle } from '../../../shared/article/headline';
import { countOf } from '../../../shared/lib/countOf';
import type { Failure } from '../../../shared/lib/result';
import type { WxrScan } from './scanWxr';
import type { WxrFault } from './WxrParser';
import type { WxrEnd } from './WxrReader';

export const WXR_OVER: Failure = {
  code: 'not-found',
  happened: 'This import is over.',
  safe: 'What came into the library is safe.',
  next: 'Import the file once more: what is here already is left alone.',
};

/** Why nothing of a file is imported; null where something can be. */
export function wxrFailure(scan: WxrScan | WxrEnd, name: string): Failure | null {
  const file = name === '' ? 'The file' : `“${name}”`;
  const why = typeof scan === 'string' ? scan : scan.posts === 0 ? (scan.fault ?? 'no-posts') : null;
  if (why === null) return null;
  const [reason, next] = REASONS[why];
  return {
    code: why === 'unreadable' ? 'unreachable' : 'damaged',
    happened: `${file} ${reason}.`,
    safe: 'The library has what came before, and the file is as it was.',
    next,
  };
}

const REASONS: Record<WxrFault | WxrEnd | 'no-posts', [why: string, next: string]> = {
  empty: ['is empty', 'See whether it is the right file.'],
  'too-large': [
    'is larger than 2 GB',
    'Export the posts in parts, by years or by authors, under Tools, Export in WordPress.',
  ],
  page: [
    'is a web page and no export of WordPress',
    'Sign in to the site, save the file anew under Tools, Export, and import that; for the page itself let its name end in .html.',
  ],
  doctype: [
    'declares a document type, in which a file can be made to grow without end, and no export of WordPress has one',
    'Ask whoever sent it.',
  ],
  'no-wxr': [
    'is XML, but no export of WordPress',
    'Save one under Tools, Export in WordPress, and import that.',
  ],
  letters: [
    'is not in the letters that it says it is in',
    'Save the export anew under Tools, Export in WordPress, and import it as it comes.',
  ],
  cut: [
    'breaks off, as a file does that was not saved to its end',
    'Save the export anew under Tools, Export in WordPress; what is here already is left alone.',
  ],
  damaged: [
    'is damaged: it is no XML at one place',
    'Save the export anew under Tools, Export in WordPress; what is here already is left alone.',
  ],
  harmful: [
    'has far more in one place than any post, as files do that are made to do harm',
    'Ask whoever sent it.',
  ],
  unreadable: [
    'cannot be read: it is gone, or the system does not let it be read',
    'Put it on this computer, where it can be read, and import it again.',
  ],
  stopped: ['was stopped', 'Import it once more: what is here already is left alone.'],
  'no-posts': [
    'is an export of WordPress without a post',
    'Choose All content or Posts under Tools, Export in WordPress.',
  ],
};

/** Are told by name. */
const MOST_NAMED = 5;

/** Some posts, of which the first are told by their headlines. */
export class Named {
  count = 0;
  private readonly headlines: string[] = [];

  add(headline: string): void {
    this.count += 1;
    if (this.headlines.length < MOST_NAMED) this.headlines.push(namedArticle(headline));
  }

  get names(): string {
    const more = this.count - this.headlines.length;
    return this.headlines.join(', ') + (more > 0 ? ` and ${more.toLocaleString('en')} more` : '');
  }
}

/** What of a file became no article, and why, a sentence each. */
export function tellWxr(
  { others, leftOut, fault }: WxrScan,
  { here, binned, tooLarge }: Record<'here' | 'binned' | 'tooLarge', Named>,
): string[] {
  const kinds = [...others].map(([type, count]) => kindOf(type, count));
  return [
    ...(fault === null ? [] : [`The file ${REASONS[fault][0]}: the posts before came. ${REASONS[fault][1]}`]),
    ...(here.count === 0 ? [] : [tellHere(here)]),
    ...(binned.count === 0 ? [] : [tellBinned(binned)]),
    ...(tooLarge.count === 0 ? [] : [`Larger than any article, and left in the file: ${tooLarge.names}.`]),
    ...(kinds.length === 0 ? [] : [`Not posts, and left in the file: ${kinds.join(', ')}.`]),
    ...(leftOut === 0
      ? []
      : [
          `${countOf(leftOut, 'sign')} that no XML file may hold ${leftOut === 1 ? 'was' : 'were'} left out.`,
        ]),
  ];
}

function tellHere({ count, names }: Named): string {
  const [is, was] = count === 1 ? ['is', 'was'] : ['are', 'were'];
  return `${countOf(count, 'post')} ${is} here already, and ${was} left alone: ${names}.`;
}

function tellBinned({ count, names }: Named): string {
  const [is, was, them] = count === 1 ? ['is', 'was', 'it'] : ['are', 'were', 'them'];
  return `${countOf(count, 'post')} ${is} in the bin, and ${was} left there: ${names}. Restore ${them} in the bin.`;
}

const KINDS: Readonly<Record<string, string>> = {
  attachment: 'file of its media',
  page: 'page',
  nav_menu_item: 'item of a menu',
  revision: 'revision',
  bin: 'post in its bin or begun',
};

function kindOf(type: string, count: number): string {
  const known = KINDS[type];
  if (known === undefined) return `${count.toLocaleString('en')} of “${type.slice(0, 80)}”`;
  const [first = '', ...rest] = known.split(' ');
  return [countOf(count, first), ...rest].join(' ');
}
