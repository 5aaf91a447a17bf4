import { element, setText } from './elements.js';
import { money, nameOf, text } from './formats.js';
import { postForAnswer } from './sender.js';

/** Buys the whole set: locks the price, shows what it is, and buys when the viewer says so. */
export class BuyButton {
  constructor(room) {
    this.room = room;
    this.root = element('button', { type: 'button', class: 'primary', hidden: true });
    this.root.addEventListener('click', () => this.begin(this.choice.bundle));
  }

  /** Offers a choice; null where there is nothing to buy. */
  show(choice) {
    const open = choice && choice.whole && !choice.locked && !choice.soldOut;
    this.choice = open ? choice : null;
    this.root.hidden = !open;
    if (open) {
      setText(this.root, text('buy', money(choice.price, choice.currency)));
    }
  }

  async begin(bundle) {
    this.sheet ??= new Sheet();
    this.root.disabled = true;
    this.sheet.say(text('buy-asking'));
    const locked = await postForAnswer(this.room, 'locks', { bundle });
    this.root.disabled = false;
    if (locked?.outcome === 'locked') {
      this.confirm(locked);
    } else {
      this.tell(locked);
    }
  }

  confirm({ lock, until, offer }) {
    const key = crypto.randomUUID?.() ?? `k${Date.now()}${Math.random().toString(36).slice(2)}`;
    const amount = money(offer.price, offer.currency);
    const minutes = Math.max(1, Math.round((Date.parse(until) - Date.now()) / 60_000));
    this.sheet.ask(nameOf(offer), amount, text('buy-held', minutes), text('buy-now', amount), async () => {
      this.sheet.say(text('buy-sending'));
      const bought = await postForAnswer(this.room, 'orders', { lock, key });
      if (bought?.outcome === 'placed') {
        const time = new Date(bought.payBefore).toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' });
        this.sheet.say(text('buy-done', bought.order, time), 'done');
      } else {
        this.tell(bought);
      }
    });
  }

  /** Says why it did not work and offers what could be had in its place. */
  tell(answer) {
    const words = {
      'ran-out': () => text('buy-ran-out'),
      'over-limit': () => text('buy-limit', answer.limit),
      'lock-ended': () => text('buy-ended'),
      'price-hidden': () => text('price-locked'),
    };
    const said = words[answer?.outcome]?.() ?? text('buy-failed');
    const instead = answer?.instead;
    if (instead) {
      const amount = money(instead.price, instead.currency);
      this.sheet.ask(said, '', text('buy-instead', nameOf(instead), amount), text('buy', amount), () => this.begin(instead.bundle));
    } else {
      this.sheet.say(said, 'failed');
    }
  }
}

/** A small dialog at the lower edge. */
class Sheet {
  constructor() {
    this.root = element('dialog', { class: 'buy-sheet', 'aria-live': 'polite' });
    document.body.append(this.root);
  }

  say(words, kind = 'waits') {
    this.open(element('p', { class: kind }, words), kind === 'waits' ? null : this.closer());
  }

  ask(title, amount, words, act, acted) {
    const button = element('button', { type: 'button', class: 'primary' }, act);
    button.addEventListener('click', acted);
    this.open(element('h3', {}, title), amount ? element('strong', { class: 'price' }, amount) : null, element('p', {}, words), button, this.closer());
    button.focus();
  }

  closer() {
    const button = element('button', { type: 'button', class: 'buy-close' }, text('buy-close'));
    button.addEventListener('click', () => this.root.close());
    return button;
  }

  open(...parts) {
    this.root.replaceChildren(...parts.filter(part => part));
    if (!this.root.open) {
      this.root.showModal();
    }
  }
}
