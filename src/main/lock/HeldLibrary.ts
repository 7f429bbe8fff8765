import { diskFailure } from '../store';
import type { Failure } from '../../shared/lib/result';
import type { Held } from '../../shared/lock/holder';
import type { LibraryLock, Ours, Taken } from './LibraryLock';
import type { LockRecord } from './lockRecord';

/** Looks, three seconds apart, in which a holder must have given no sign: two minutes, which are eight signs missed. */
const SILENT_LOOKS = 40;

/** The library while another Galley has it: looked at again and again until it is ours. */
export class HeldLibrary {
  private looks = 0;
  private failure: Failure | null = null;
  private settle: (taken: Ours) => void = () => undefined;
  /** Resolves once the library is ours. */
  readonly taken = new Promise<Ours>((resolve) => (this.settle = resolve));

  constructor(
    private readonly lock: LibraryLock,
    private holder: LockRecord,
    /** Told when what is to be said has changed. */
    private readonly onChange: (held: Held) => void,
  ) {}

  state(): Held {
    const { computer, user, since, lastSign } = this.holder;
    return {
      holder: { computer, user, since, lastSign, isThisComputer: this.lock.isHere(this.holder) },
      isSilent: this.looks >= SILENT_LOOKS && this.lock.lifeOf(this.holder) !== 'alive',
      failure: this.failure,
    };
  }

  /** Called at an even pace, so that silence is counted and not reckoned from a clock that may jump. */
  async look(): Promise<void> {
    const { holder: before, failure } = this;
    await this.tryAgain();
    const isUnchanged = before.token === this.holder.token && before.signs === this.holder.signs;
    this.looks = isUnchanged ? this.looks + 1 : 0;
    const isTold = failure?.happened === this.failure?.happened;
    if (!isUnchanged || !isTold || this.looks === SILENT_LOOKS) this.onChange(this.state());
  }

  async tryAgain(): Promise<void> {
    this.hear(await this.lock.take());
  }

  /** Takes the library from a holder that has been silent, and from no other. */
  async openAnyway(): Promise<void> {
    if (this.state().isSilent) this.hear(await this.lock.takeFrom(this.holder));
  }

  private hear(taken: Taken): void {
    if (taken.kind === 'ours') this.settle(taken);
    if (taken.kind === 'held') this.holder = taken.by;
    this.failure =
      taken.kind === 'unwritable' ? diskFailure(taken.error, 'Nothing in the library has changed.') : null;
  }
}
