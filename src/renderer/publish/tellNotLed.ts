import { LANGUAGE_NAMES } from '../../shared/article/language';
import type { NotLed } from '../../shared/publish/publishing';
import { quoted } from './tellQueue';

/** That a published version does not lead to this one’s post yet: she alone sends it again. */
export function tellNotLed({ headline, language }: NotLed): string {
  return `The ${LANGUAGE_NAMES[language].split(',')[0]} version, ${quoted(headline)}, does not lead to this post yet. Open it and send it again: then it does.`;
}
