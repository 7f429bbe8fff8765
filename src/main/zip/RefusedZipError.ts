/** Why a zip is not opened. */
export type ZipFault =
  | 'no-zip'
  | 'encrypted'
  | 'link'
  | 'name'
  | 'twins'
  | 'too-many'
  | 'too-large'
  | 'overlap'
  | 'packing'
  | 'size'
  | 'checksum'
  | 'no-manifest'
  | 'other-kind'
  | 'newer'
  | 'unlisted'
  | 'missing';

/** Something is wrong with the zip, or somebody made it to do harm: nothing of it is used. */
export class RefusedZipError extends Error {
  constructor(readonly fault: ZipFault) {
    super(`Refused zip: ${fault}`);
    this.name = 'RefusedZipError';
  }
}
