import { page, postUntilDecided } from './sender.js';

const FLUSH_EVERY = 4000;
const MOST_AT_ONCE = 100;
const TRIES = 6;
const LOOKED_AT = 2000;

/** Tells the server what was seen and done on this page, in batches; each carries a number, so that none counts twice. */
export class Activity {
  constructor(room) {
    this.room = room;
    this.number = 0;
    this.waiting = [];
    this.places = new Map();
    this.seenSince = new Map();
    this.exposed = new Set();
    this.observer = new IntersectionObserver(entries => entries.forEach(entry => this.seen(entry)), { threshold: 0.5 });
    setInterval(() => this.flush(), FLUSH_EVERY);
    document.addEventListener('visibilitychange', () => (document.hidden ? this.leave() : this.join()));
    addEventListener('pagehide', () => this.leave());
    if (!document.hidden) {
      this.join();
    }
  }

  /** Takes down an event; what: product, bundle, slot, dwell. */
  note(kind, what = {}) {
    this.waiting.push({ n: ++this.number, kind, at: Date.now(), ...what });
  }

  /** Watches whether a bundle's card is on the screen; its place in the list may change. */
  watch(node, bundle, slot) {
    if (!this.places.has(node)) {
      this.observer.observe(node);
    }
    this.places.set(node, { bundle, slot });
  }

  forget(node) {
    this.observer.unobserve(node);
    this.places.delete(node);
    this.seenSince.delete(node);
  }

  seen({ target, isIntersecting }) {
    const place = this.places.get(target);
    if (!place) {
      return;
    }
    if (isIntersecting) {
      this.seenSince.set(target, Date.now());
      if (!this.exposed.has(place.bundle)) {
        this.exposed.add(place.bundle);
        this.note('EXPOSURE', place);
      }
    } else {
      this.lookedAt(target);
    }
  }

  lookedAt(node) {
    const dwell = Date.now() - (this.seenSince.get(node) ?? Date.now());
    this.seenSince.delete(node);
    if (dwell >= LOOKED_AT) {
      this.note('VIEW', { ...this.places.get(node), dwell });
    }
  }

  join() {
    if (this.joined === undefined) {
      this.joined = Date.now();
      this.note('JOIN');
    }
  }

  /** The page is hidden or gone: tells how long it was there, by the one way that a browser allows then. */
  leave() {
    if (this.joined === undefined) {
      return;
    }
    [...this.seenSince.keys()].forEach(node => this.lookedAt(node));
    this.note('LEAVE', { dwell: Date.now() - this.joined });
    this.joined = undefined;
    while (this.waiting.length > 0) {
      const body = JSON.stringify(this.batch(this.waiting.splice(0, MOST_AT_ONCE)));
      navigator.sendBeacon(`/r/${this.room}/activity`, new Blob([body], { type: 'application/json' }));
    }
  }

  batch(events) {
    const now = Date.now();
    return { page, events: events.map(({ at, ...event }) => ({ ...event, ago: Math.max(0, now - at) })) };
  }

  async flush() {
    if (this.sending || this.waiting.length === 0) {
      return;
    }
    this.sending = true;
    const events = this.waiting.splice(0, MOST_AT_ONCE);
    if ((await postUntilDecided(this.room, 'activity', this.batch(events), TRIES)) === null) {
      this.waiting.unshift(...events);
    }
    this.sending = false;
  }
}
