import { Button, Notice } from '../ui';
import { usePublishStore } from './publishStore';
import { quoted } from './tellQueue';

/** Over the article, while something was not sent: it does not go by itself, and she may count on it. */
export function PublishNotice() {
  const { state, open } = usePublishStore();
  const stopped = (state?.queue ?? []).filter((item) => item.state.kind === 'stopped');
  const [first] = stopped;
  if (first === undefined || first.state.kind !== 'stopped') return null;
  return (
    <Notice
      kind="bad"
      actions={
        <Button look="edged" onClick={open}>
          Show queue
        </Button>
      }
    >
      {stopped.length === 1
        ? `${quoted(first.headline)} was not sent to ${first.siteName}. ${first.state.failure.happened}`
        : `${stopped.length} articles were not sent. The queue says why.`}
    </Notice>
  );
}
