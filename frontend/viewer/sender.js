const FIRST_WAIT = 500;
const FIRST_ASKED_AGAIN = 300;
const TRIES = 4;

/** Names this open page to the server, so that what it sends twice counts once. */
export const page = [...crypto.getRandomValues(new Uint8Array(9))].map(byte => (byte % 36).toString(36)).join('');

/**
 * Posts an act of the viewer; true when it counts or counted before, 'held' when it is kept aside, false when it never
 * will count, null to try again.
 */
export async function post(room, act, body) {
  try {
    const answer = await fetch(`/r/${room}/${act}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      keepalive: true,
    });
    return answer.status === 202 ? 'held' : answer.ok ? true : answer.status >= 500 || answer.status === 429 ? null : false;
  } catch {
    return null;
  }
}

/** Posts until the server has decided; null when it did not in so many tries. */
export function postUntilDecided(room, act, body, tries) {
  return untilKnown(tries, FIRST_WAIT, () => post(room, act, body));
}

/** Posts and gives back what the server says; null where it could not be reached or was too busy, after some tries. */
export function postForAnswer(room, act, body) {
  return untilKnown(TRIES, FIRST_ASKED_AGAIN, async () => {
    try {
      const answer = await fetch(`/r/${room}/${act}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (answer.status >= 500 || answer.status === 429) {
        return null;
      }
      return answer.headers.get('Content-Type')?.includes('json') ? await answer.json() : { outcome: 'refused' };
    } catch {
      return null;
    }
  });
}

/** What an attempt gives, with growing random waits between attempts; null when none of so many gave anything. */
async function untilKnown(tries, firstWait, attempt) {
  for (let number = 0; number < tries; number++) {
    const known = await attempt();
    if (known !== null) {
      return known;
    }
    await new Promise(done => setTimeout(done, firstWait * 2 ** number * (0.5 + Math.random())));
  }
  return null;
}
