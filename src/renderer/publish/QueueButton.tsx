import { CircleAlert, Clock } from 'lucide-react';
import { Button } from '../ui';
import css from './publish.module.css';
import { usePublishStore } from './publishStore';
import { tellCount } from './tellQueue';

/** How much waits to be sent, at the foot of the window while something does; it leads to the queue. */
export function QueueButton() {
  const { state, open } = usePublishStore();
  const queue = state?.queue ?? [];
  if (queue.length === 0) return null;
  const isBad = queue.some((item) => item.state.kind === 'stopped');
  const Icon = isBad ? CircleAlert : Clock;
  return (
    <Button className={css.count} data-bad={isBad || undefined} aria-haspopup="dialog" onClick={open}>
      <Icon size={16} strokeWidth={1.4} aria-hidden />
      {tellCount(queue)}
    </Button>
  );
}
