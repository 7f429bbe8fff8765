export { PublishDialogs } from './PublishDialogs';
export { PublishNotice } from './PublishNotice';
export { usePublishStore } from './publishStore';
export { QueueButton } from './QueueButton';
export { SignInDialog } from './SignInDialog';
