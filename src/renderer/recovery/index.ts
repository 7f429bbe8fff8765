export { CopyNotice } from './CopyNotice';
export { CrashNotice } from './CrashNotice';
export { LastGoodOffer } from './LastGoodOffer';
export { useRecoveryStore } from './recoveryStore';
