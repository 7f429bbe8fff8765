import { tellProblems } from '../../shared/checks/houseStyle';
import { tellFailure } from '../../shared/lib/result';
import { Button, Notice } from '../ui';
import { useChecksStore } from './checksStore';

/** What of the checks does not work as she thinks. */
export function ChecksNotice() {
  const { problem, style, isStyleTold, show, openHouseStyle } = useChecksStore();
  return (
    <>
      {problem !== null && (
        <Notice kind="bad" actions={<Button onClick={() => show({ problem: null })}>Dismiss</Button>}>
          {tellFailure(problem)}
        </Notice>
      )}
      {style.problems.length > 0 && !isStyleTold && (
        <Notice
          kind="quiet"
          actions={
            <>
              <Button onClick={() => void openHouseStyle()}>Open house style</Button>
              <Button onClick={() => show({ isStyleTold: true })}>Dismiss</Button>
            </>
          }
        >
          {tellProblems(style)}
        </Notice>
      )}
    </>
  );
}
