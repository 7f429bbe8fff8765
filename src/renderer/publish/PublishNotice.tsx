import { tellFailure } from '../../shared/lib/result';
import { Button, Notice } from '../ui';
import { usePublishStore } from './publishStore';
import { tellStopped, tellUnread } from './tellQueue';

/** Over the article, while something was not sent: it does not go by itself, and she may count on it. */
export function PublishNotice() {
  const { state, open } = usePublishStore();
  if (state === null) return null;
  const unlisted = state.unlisted && tellFailure(state.unlisted);
  const said = [unlisted, tellStopped(state.queue), tellUnread(state.unread)].filter(
    (words) => words !== null,
  );
  return said.map((words) => (
    <Notice
      key={words}
      kind="bad"
      actions={
        <Button look="edged" onClick={open}>
          Show queue
        </Button>
      }
    >
      {words}
    </Notice>
  ));
}
