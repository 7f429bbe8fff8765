export type { ZipLimits } from './OpenZip';
export { RefusedZipError, type ZipFault } from './RefusedZipError';
export { refusedZip } from './refusedZip';
export { SealedZip, sha256 } from './SealedZip';
export { writeSealedZip } from './writeSealedZip';
