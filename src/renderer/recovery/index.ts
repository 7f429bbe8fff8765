export { CopyNotice } from './CopyNotice';
export { CrashNotice } from './CrashNotice';
export { CutOffNotice } from './CutOffNotice';
export { LastGoodOffer } from './LastGoodOffer';
export { useRecoveryStore } from './recoveryStore';
