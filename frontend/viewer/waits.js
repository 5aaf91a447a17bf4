import { element, setAttribute, setText } from './elements.js';
import { text } from './formats.js';
import { postForAnswer } from './sender.js';

/** Which sets this viewer waits for: the page tells when one of them can be had again, and says that it has. */
export class Waits {
  constructor(room, bundles) {
    this.room = room;
    this.bundles = new Set(bundles);
  }

  has(bundle) {
    return this.bundles.has(bundle);
  }

  /** Joins or leaves; the outcome as the server names it, null where it could not be reached. */
  async set(bundle, waits) {
    const answer = await postForAnswer(this.room, 'waits', { bundle, act: waits ? 'JOIN' : 'LEAVE' });
    if (answer?.outcome === 'waiting') {
      this.bundles.add(bundle);
    } else if (answer) {
      this.bundles.delete(bundle);
    }
    return answer?.outcome ?? null;
  }

  /** Whether the viewer has waited for it until now; to be asked when it can be had. */
  ended(bundle) {
    const waited = this.bundles.delete(bundle);
    if (waited) {
      postForAnswer(this.room, 'waits', { bundle, act: 'TOLD' });
    }
    return waited;
  }
}

/** The button that takes the place of the others while a set can only be waited for. */
export class WaitButton {
  constructor(waits, bundle) {
    this.waits = waits;
    this.bundle = bundle;
    this.button = element('button', { type: 'button', class: 'primary' });
    this.button.addEventListener('click', () => this.toggle());
    this.said = element('p', { class: 'wait-said', role: 'status' });
    this.root = element('div', { class: 'wait', hidden: true }, this.said, this.button);
  }

  show(open) {
    this.root.hidden = !open;
    if (open) {
      this.write(text(this.waits.has(this.bundle) ? 'wait-joined' : 'wait-hint'));
    }
  }

  write(words) {
    const waits = this.waits.has(this.bundle);
    setText(this.button, text(waits ? 'wait-leave' : 'wait-join'));
    setAttribute(this.button, 'aria-pressed', String(waits));
    setText(this.said, words);
  }

  async toggle() {
    this.button.disabled = true;
    const outcome = await this.waits.set(this.bundle, !this.waits.has(this.bundle));
    this.button.disabled = false;
    const words = { waiting: 'wait-joined', left: 'wait-hint', full: 'wait-full', 'not-needed': 'wait-hint' };
    this.write(text(words[outcome] ?? 'wait-failed'));
  }
}
