import type { Finding } from './finding';

/** A letter or mark with which a word goes on; Chinese does so everywhere. */
const GOES_ON = /[\p{L}\p{N}\p{M}_'’]/u;
const HAN = /\p{Script=Han}/u;
const goesOn = (character: string) => GOES_ON.test(character) && !HAN.test(character);

/** Where the findings of a text stand after a change in one place of it; those of words that it changed are gone. */
export function shiftFindings(before: string, after: string, findings: readonly Finding[]): Finding[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = before.length;
  const by = after.length - before.length;
  while (end > start && end + by > start && before[end - 1] === after[end + by - 1]) end -= 1;
  return findings.flatMap((finding) => {
    if (finding.to <= start) {
      return finding.to === start && goesOn(after.charAt(start)) ? [] : [finding];
    }
    if (finding.from < end) return [];
    if (finding.from === end && goesOn(after.charAt(end + by - 1))) return [];
    return [{ ...finding, from: finding.from + by, to: finding.to + by }];
  });
}
