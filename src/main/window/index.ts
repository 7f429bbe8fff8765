export { bringBackPage } from './bringBackPage';
export { Flush } from './Flush';
export { flushHandlers, keepWords } from './keepWords';
export { openWindow } from './openWindow';
export { focusWindow, isOwnWindow, ownWindow } from './ownWindow';
export { FIRST_WINDOW, windowStateSchema } from './windowState';
export { tellWindow } from './tellWindow';
