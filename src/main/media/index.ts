export { mediaHandlers } from './handlers';
export { MediaShelf } from './MediaShelf';
export { readyForWord } from './readyForWord';
export { isMediaAddress, serveMedia } from './serveMedia';
