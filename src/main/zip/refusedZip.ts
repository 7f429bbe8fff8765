import type { Failure, FailureCode } from '../../shared/lib/result';
import type { ZipFault } from './RefusedZipError';

const BROKEN = 'is cut off or damaged';
const HARMFUL = 'is made as none of Galley’s is, and could do harm';

const REASONS: Record<ZipFault, string> = {
  'no-zip': BROKEN,
  encrypted: `${HARMFUL}: a part of it is encrypted`,
  link: `${HARMFUL}: a part of it is a link to something else`,
  name: `${HARMFUL}: a part of it has a name that does not belong there`,
  twins: `${HARMFUL}: two parts of it have one name`,
  'too-many': `${HARMFUL}: it has too many parts`,
  'too-large': `${HARMFUL}: a part of it unpacks to far too much`,
  overlap: `${HARMFUL}: parts of it lie over each other`,
  packing: `${BROKEN}: a part of it cannot be unpacked`,
  size: `${BROKEN}: a part of it is not as long as it says`,
  checksum: `${BROKEN}: a part of it does not match its checksum`,
  'no-manifest': 'does not say what it holds, as Galley’s own do',
  'other-kind': 'is something else',
  newer: 'was made by a newer Galley',
  unlisted: `${HARMFUL}: it holds more than it lists`,
  missing: `${BROKEN}: a part of it is missing`,
};

/** Says why a zip is not opened. `thing` begins the sentence: "This hand-over"; `instead` is what she can do. */
export function refusedZip(
  fault: ZipFault,
  thing: string,
  instead = 'Have it made and sent again.',
): Failure {
  const code: FailureCode = fault === 'newer' ? 'newer-version' : 'damaged';
  return {
    code,
    happened: `${thing} ${REASONS[fault]}.`,
    safe: 'Nothing of it was taken in, and your library is as it was.',
    next: fault === 'newer' ? 'Update Galley to open it.' : instead,
  };
}
