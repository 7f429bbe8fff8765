import { type Failure, type FailureCode, tellFailure } from '../../shared/lib/result';

/** What she gives to sign in. */
export interface SignIn {
  address: string;
  login: string;
  password: string;
}

export type SignInField = keyof SignIn;

/** What is wrong, and with which field; with none that she can mend here where that is null. */
export interface SignInProblem {
  field: SignInField | null;
  sentence: string;
}

/** What is missing before the site is asked, or null. */
export function missingOf({ address, login, password }: SignIn): SignInProblem | null {
  if (address.trim() === '')
    return { field: 'address', sentence: 'Give the address of the site, as it stands in a browser.' };
  if (login.trim() === '')
    return { field: 'login', sentence: 'Give the user name with which you sign in to the site.' };
  if (password.trim() === '')
    return { field: 'password', sentence: 'Give an application password of the site.' };
  return null;
}

const FIELDS: Partial<Record<FailureCode, SignInField>> = {
  'bad-request': 'address',
  'not-found': 'address',
  offline: 'address',
  unreachable: 'address',
  untrusted: 'address',
  'site-fault': 'address',
  'not-allowed': 'login',
  'signed-out': 'password',
};

/** What the site's refusal says of a field. */
export function problemOf(failure: Failure): SignInProblem {
  return { field: FIELDS[failure.code] ?? null, sentence: tellFailure(failure) };
}
