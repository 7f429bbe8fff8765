import { Button } from '../ui';
import { useChecksStore } from './checksStore';
import { tellCounts } from './findingCounts';
import { walkFindings } from './walk';

/** How many words may be wrong; a click goes to the next. */
export function FindingsFoot({ className }: { className: string | undefined }) {
  const told = useChecksStore(({ counts }) => tellCounts(counts));
  if (told === '') return null;
  return (
    <Button
      className={className}
      title="Next misspelling"
      // The caret stays in the text, from where the next one is looked for.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => void walkFindings(1)}
    >
      {told}
    </Button>
  );
}
