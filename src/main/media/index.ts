export { mediaHandlers } from './handlers';
export { MediaShelf } from './MediaShelf';
export { isMediaAddress, serveMedia } from './serveMedia';
