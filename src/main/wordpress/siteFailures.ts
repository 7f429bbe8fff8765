import type { Failure, FailureCode } from '../../shared/lib/result';

const SAFE = 'The article is safe on this computer.';

/** Why a request had no answer, by what the system calls it. */
export function noAnswer(error: unknown, site: string): Failure {
  const code = causeOf(error);
  if (UNTRUSTED.test(code)) return untrusted(site, code);
  if (code === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(code)) {
    return offline(`${site} has not answered in time.`, 'It may be busy.');
  }
  if (/ENOTFOUND|EAI_/.test(code)) {
    return offline(`${site} cannot be found.`, 'Look at the connection, and at the address of the site.');
  }
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL/.test(code)) {
    return offline(`${site} cannot be reached.`, 'Look at the connection.');
  }
  return offline(`The connection to ${site} was cut.`, 'Look at the connection.');
}

const UNTRUSTED = /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|HOSTNAME_MISMATCH|ALTNAME/;

/** Of fetch's errors the system's own stands within. */
function causeOf(error: unknown): string {
  const names: string[] = [];
  for (let at = error; at instanceof Error && names.length < 5; at = at.cause) {
    names.push('code' in at && typeof at.code === 'string' ? at.code : at.name);
    if (at instanceof AggregateError) names.push(...at.errors.map((one) => String(one?.code ?? '')));
  }
  return names.find((name) => name !== 'TypeError' && name !== '') ?? '';
}

function offline(happened: string, next: string): Failure {
  return { code: 'offline', happened, safe: SAFE, next };
}

function untrusted(site: string, code: string): Failure {
  const expired = code.includes('EXPIRED') ? ' It has expired.' : '';
  return {
    code: 'untrusted',
    happened: `${site} cannot prove that it is the site: its certificate is not good.${expired}`,
    safe: 'Neither the password nor the article was sent.',
    next: 'Tell whoever looks after the site.',
  };
}

/** A password over a connection that anybody on the way can read is not sent. */
export function openConnection(site: string): Failure {
  return {
    code: 'untrusted',
    happened: `The address of ${site} begins with http://, and anybody on the way could read the password.`,
    safe: 'Nothing was sent.',
    next: 'Give the address with https://.',
  };
}

export function movedSite(from: string, to: string): Failure {
  return {
    code: 'site-fault',
    happened: `${from} sends Galley on to ${to}.`,
    safe: `Nothing was sent there. ${SAFE}`,
    next: 'If that is the site, sign in with that address.',
  };
}

export function noWordPress(site: string): Failure {
  return {
    code: 'not-found',
    happened: `${site} answers, but does not say that WordPress is there, or does not let other programs in.`,
    safe: 'Nothing was sent.',
    next: 'Look at the address. The REST API of the site must be on.',
  };
}

/** An answer that is none: a page of a firewall, a fault in the site's own programs, half a sentence. */
export function senseless(site: string, status: number, beginning: string): Failure {
  return {
    code: 'site-fault',
    happened: `${site} does not answer as WordPress does (${status}${beginning === '' ? '' : `: “${beginning}”`}).`,
    safe: SAFE,
    next: 'Tell whoever looks after the site, with these words.',
  };
}

export function tooLarge(site: string, what: string): Failure {
  return {
    code: 'not-allowed',
    happened: `${site} does not take ${what}: it is too large for the site.`,
    safe: SAFE,
    next: 'Use a smaller picture, or have the limit of the site raised.',
  };
}

export function busySite(site: string, status: number): Failure {
  return {
    code: 'offline',
    happened:
      status === 503
        ? `${site} is closed for the moment: it is being looked after, or has too much to do.`
        : `${site} has too much to do.`,
    safe: SAFE,
    next: 'Galley tries again by itself.',
  };
}

export function brokenSite(site: string, status: number): Failure {
  return {
    code: 'site-fault',
    happened: `${site} fails (${status}).`,
    safe: SAFE,
    next: 'Tell whoever looks after the site, if it stays so.',
  };
}

/** It could only delete the post for good, which Galley does not ask for. */
export function noBin(site: string): Failure {
  return {
    code: 'not-allowed',
    happened: `${site} has no bin, so the post stands where it was.`,
    safe: `Nothing was deleted. ${SAFE}`,
    next: 'Unpublish the post instead, or delete it on the site itself.',
  };
}

/** Asked to make an empty draft, it answers with a post that is none: it may be somebody else's. */
export function notTheDraft(site: string): Failure {
  return {
    code: 'site-fault',
    happened: `${site} was asked for a new draft and answers with another post.`,
    safe: `Nothing was sent into that post, and it stands as it is. ${SAFE}`,
    next: 'Tell whoever looks after the site: one of its plug-ins may do that.',
  };
}

/** What WordPress itself refuses, with its own words where Galley knows none. */
export function refused(site: string, status: number, code: string, message: string): Failure {
  const known = REFUSALS[code];
  if (known !== undefined)
    return { code: known.code, happened: known.happened(site), safe: SAFE, next: known.next };
  if (status === 401) return { code: 'signed-out', ...SIGNED_OUT(site) };
  return {
    code: status === 404 ? 'not-found' : 'not-allowed',
    happened: `${site} refuses: “${message || code}”.`,
    safe: SAFE,
    next: status === 403 ? 'Somebody who looks after the site has to allow it.' : 'Look at the site.',
  };
}

const SIGNED_OUT = (site: string) => ({
  happened: `${site} does not know this name with this password.`,
  safe: SAFE,
  next: 'Sign in with an application password, which stands in your profile on the site.',
});
const NO_RIGHT = {
  code: 'not-allowed' as const,
  happened: (site: string) => `You have not the right to do this on ${site}.`,
  next: 'Choose another status of the post, or have your rights on the site changed.',
};
const WRONG_PASSWORD = {
  code: 'signed-out' as const,
  happened: (site: string) => SIGNED_OUT(site).happened,
  next: SIGNED_OUT('').next,
};
const GONE = {
  code: 'not-found' as const,
  happened: (site: string) => `The post is no longer on ${site}.`,
  next: 'Look into the bin of the site.',
};

const REFUSALS: Record<string, { code: FailureCode; happened(site: string): string; next: string }> = {
  incorrect_password: WRONG_PASSWORD,
  invalid_username: WRONG_PASSWORD,
  invalid_email: WRONG_PASSWORD,
  rest_not_logged_in: WRONG_PASSWORD,
  application_passwords_disabled: {
    code: 'signed-out',
    happened: (site) => `${site} takes no application passwords.`,
    next: 'Somebody who looks after the site has to switch them on.',
  },
  application_passwords_disabled_for_user: {
    code: 'signed-out',
    happened: (site) => `${site} takes no application passwords from this user.`,
    next: 'Somebody who looks after the site has to switch them on.',
  },
  rest_cannot_create: NO_RIGHT,
  rest_cannot_edit: NO_RIGHT,
  rest_cannot_delete: NO_RIGHT,
  rest_cannot_publish: NO_RIGHT,
  rest_cannot_edit_others: NO_RIGHT,
  rest_forbidden: NO_RIGHT,
  rest_forbidden_context: NO_RIGHT,
  rest_cannot_assign_term: NO_RIGHT,
  rest_post_invalid_id: GONE,
  rest_no_route: {
    code: 'not-found',
    happened: (site) => `${site} does not let posts be sent to it: that part of its REST API is off.`,
    next: 'Somebody who looks after the site has to switch it on.',
  },
};
