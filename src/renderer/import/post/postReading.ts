export { hasMark, readKnown } from './readKnown';
export { splitPost } from './splitPost';
