/** What the room shows: the newest state of each key. */
export class Store {
  constructor() {
    this.position = null;
    this.items = new Map();
  }

  /** Takes in a frame; one that is older than what is known changes nothing. Returns whether anything changed. */
  apply(frame) {
    if (frame.v !== 1 || (!frame.full && this.isOld(frame))) {
      return false;
    }
    let changed = false;
    if (frame.full) {
      const named = new Set(frame.items.map(item => item.key));
      for (const key of this.items.keys()) {
        if (!named.has(key)) {
          this.items.delete(key);
          changed = true;
        }
      }
    }
    for (const item of frame.items) {
      changed = this.put(item, frame) || changed;
    }
    this.position = frame.pos;
    return changed;
  }

  put({ key, rev, state }, frame) {
    const known = this.items.get(key);
    if (!frame.full && known && known.rev >= rev) {
      return false;
    }
    if (state === null) {
      return this.items.delete(key);
    }
    this.items.set(key, { rev, state });
    return true;
  }

  isOld(frame) {
    if (!this.position) {
      return false;
    }
    const [epoch, number] = split(this.position);
    const [itsEpoch, itsNumber] = split(frame.pos);
    return epoch !== itsEpoch || itsNumber < number;
  }

  get(key) {
    return this.items.get(key)?.state;
  }

  /** The bundles in the order in which the shop shows them. */
  bundles() {
    return (this.get('order') ?? []).map(id => this.get(`bundle:${id}`)).filter(bundle => bundle);
  }
}

function split(position) {
  const hyphen = position.lastIndexOf('-');
  return [position.slice(0, hyphen), Number(position.slice(hyphen + 1))];
}
