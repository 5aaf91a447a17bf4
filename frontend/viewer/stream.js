const SILENCE_LIMIT = 40_000;
const LONGEST_WAIT = 30_000;
const HIDDEN_LIMIT = 300_000;

/**
 * Follows a room: a stream of events, reopened by itself after a random wait that grows with every failure. After a
 * failure the state is fetched once, which tells a room that is gone from a server that is busy.
 *
 * @param room its code
 * @param position gives what has been seen so far
 * @param heard told frames, and how the connection is: live, waiting, stale, gone
 */
export function follow(room, position, heard) {
  let source = null;
  let failures = 0;
  let silence = 0;
  let wait = 0;
  let hidden = 0;

  function open() {
    clearTimeout(wait);
    close();
    source = new EventSource(`/r/${room}/events?since=${encodeURIComponent(position() ?? '')}`);
    source.addEventListener('room', event => {
      alive();
      heard.frame(JSON.parse(event.data));
    });
    source.addEventListener('alive', alive);
    source.onerror = lost;
    watch();
  }

  function close() {
    clearTimeout(silence);
    if (source) {
      source.close();
      source = null;
    }
  }

  function alive() {
    failures = 0;
    heard.status('live');
    watch();
  }

  function watch() {
    clearTimeout(silence);
    silence = setTimeout(lost, SILENCE_LIMIT);
  }

  async function lost() {
    close();
    failures += 1;
    heard.status(failures > 1 ? 'stale' : 'waiting');
    const asked = failures > 1 ? await askOnce() : 0;
    if (asked !== null && !source) {
      const jittered = Math.random() * Math.min(LONGEST_WAIT, 1000 * 2 ** (failures - 1));
      clearTimeout(wait);
      wait = setTimeout(open, Math.max(asked, jittered));
    }
  }

  /** Milliseconds that the server wants us to wait; null where the room is gone. */
  async function askOnce() {
    try {
      const answer = await fetch(`/r/${room}/state`, { cache: 'no-cache' });
      if (answer.status === 404) {
        heard.status('gone');
        return null;
      }
      if (answer.ok) {
        heard.frame(await answer.json());
      }
      return 1000 * Number(answer.headers.get('Retry-After') ?? 0);
    } catch {
      return 0; // no network: the next try comes by itself
    }
  }

  addEventListener('online', () => {
    if (!source) {
      open();
    }
  });
  addEventListener('pageshow', event => {
    if (event.persisted) {
      open();
    }
  });
  document.addEventListener('visibilitychange', () => {
    clearTimeout(hidden);
    if (document.hidden) {
      hidden = setTimeout(() => {
        clearTimeout(wait);
        close();
      }, HIDDEN_LIMIT);
    } else if (!source) {
      failures = 0;
      open();
    }
  });
  open();
}
