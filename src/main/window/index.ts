export { askToLeave } from './askToLeave';
export { contentSecurityPolicy } from './contentSecurityPolicy';
export { Flush } from './Flush';
export { guardClose } from './guardClose';
export { linkHandlers } from './links';
export { menuTemplate } from './menuTemplate';
export { openWindow } from './openWindow';
export { servePage } from './servePage';
export { FIRST_WINDOW, windowStateSchema } from './windowState';
