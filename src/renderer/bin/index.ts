export { BinBar } from './BinBar';
export { BinNotice } from './BinNotice';
export { useBinStore } from './binStore';
export { PurgeQuestion } from './PurgeQuestion';
