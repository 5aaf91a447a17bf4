import { element, setAttribute, setText } from './elements.js';
import { nameOf, text } from './formats.js';
import { postUntilDecided } from './sender.js';

const TRIES = 4;

/** What is different for this viewer: the order of the bundles, why, and the switch that turns it off. */
export class Personal {
  /** @param changed called when the order is another */
  constructor(room, own, changed) {
    this.room = room;
    this.changed = changed;
    this.own = own;
    this.words = element('span', { id: 'personal-words' });
    this.toggle = element('button', { type: 'button', class: 'switch', role: 'switch', 'aria-labelledby': 'personal-words' });
    this.toggle.addEventListener('click', () => this.set(!this.own.personal));
    this.root = element('p', { class: 'personal' }, this.words, this.toggle);
    this.show();
  }

  show() {
    setText(this.words, text(this.own.personal ? 'personal-on' : 'personal-off'));
    setAttribute(this.toggle, 'aria-checked', String(this.own.personal));
  }

  /** Bundles in this viewer's order; those that are not named follow as they are. */
  arrange(bundles) {
    const place = id => {
      const index = this.own.order.indexOf(id);
      return index < 0 ? this.own.order.length : index;
    };
    return bundles.filter(bundle => !this.own.hidden.includes(bundle.id)).sort((a, b) => place(a.id) - place(b.id));
  }

  /** Why a bundle comes where it does, in words; empty where nothing of the viewer's speaks for it. */
  why(id) {
    const why = this.own.why[id];
    return why ? text(why.key, why.product ? nameOf({ name: why.product, nameEn: why.productEn }) : '') : '';
  }

  async set(personal) {
    this.own = { ...this.own, personal };
    this.show();
    if (await postUntilDecided(this.room, 'me', { personal }, TRIES)) {
      const answer = await fetch(`/r/${this.room}/me`, { cache: 'no-store' });
      this.own = answer.ok ? await answer.json() : this.own;
    } else {
      this.own = { ...this.own, personal: !personal };
    }
    this.show();
    this.changed();
  }
}
