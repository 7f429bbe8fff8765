export { OpenZip, type ZipLimits } from './OpenZip';
export { RefusedZipError, type ZipFault } from './RefusedZipError';
export { refusedZip } from './refusedZip';
export { SealedZip } from './SealedZip';
export { ZipWriter } from './ZipWriter';
export { writeSealedZip } from './writeSealedZip';
