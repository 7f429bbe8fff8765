export { PullDialogs } from './PullDialogs';
export { usePullStore } from './pullStore';
