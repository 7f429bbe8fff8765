import { namedArticle } from '../../shared/article/headline';
import { LANGUAGE_NAMES } from '../../shared/article/language';
import type { ArticleOnSites, OtherVersion } from '../../shared/publish/publishing';

/** What of the versions in other languages is to be sent again for what readers see of an article. */
export type ToldVersions = Pick<ArticleOnSites, 'notLed' | 'stillLed'>;

/** Each with a sentence that says what is so, and what mends it. */
export function tellVersions({ notLed, stillLed }: ToldVersions): { version: OtherVersion; says: string }[] {
  return [
    ...notLed.map((version) => ({
      version,
      says: `${nameOf(version)} does not lead to this post yet. ${wayOf(version)}: then it does.`,
    })),
    ...stillLed.map((version) => ({
      version,
      says: `${nameOf(version)} still leads to this post, which readers do not find any more. ${wayOf(version)}: then it does not.`,
    })),
  ];
}

const nameOf = ({ headline, language }: OtherVersion) =>
  `The ${LANGUAGE_NAMES[language].split(',')[0]} version, ${namedArticle(headline)},`;

/** Words that she has not sent go out by her own doing alone. */
const wayOf = ({ hasNewerWords }: OtherVersion) =>
  hasNewerWords ? 'Open it and send it again' : 'Send it again';
