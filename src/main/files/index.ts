export { decodeText } from './decodeText';
export { safeFileName, withExtension } from './fileName';
export { findTarget, NOTHING_WRITTEN, type Target } from './findTarget';
export { readableName } from './readableName';
