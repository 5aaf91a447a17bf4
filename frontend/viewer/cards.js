import { BuyButton } from './checkout.js';
import { arrange, element, setAttribute, setText } from './elements.js';
import { count, money, nameOf, scenarioOf, text } from './formats.js';
import { flash, isTickable, ItemRow, picture } from './rows.js';
import { WaitButton } from './waits.js';

/** One bundle on the page. Kept while the bundle is shown, so that ticks and the keyboard's place survive changes. */
export class BundleCard {
  /**
   * @param note told what the viewer does: kind, product, slot
   * @param waits which sets the viewer waits for
   */
  constructor(id, note, waits) {
    this.note = note;
    this.waits = waits;
    this.back = element('p', { class: 'back', hidden: true }, text('wait-back'));
    this.wait = new WaitButton(waits, id);
    this.why = element('p', { class: 'why', hidden: true });
    this.ticked = new Set();
    this.rows = new Map();
    this.scenario = element('p', { class: 'scenario' });
    this.stock = element('p', { class: 'stock' });
    this.onAir = element('p', { class: 'on-air', hidden: true }, text('on-air'));
    this.goal = element('p', { class: 'goal-words', role: 'status' });
    this.goalBar = element('span', { class: 'goal-bar', 'aria-hidden': 'true' });
    this.goalBox = element('div', { class: 'goal', hidden: true }, this.goal, element('span', { class: 'goal-track' }, this.goalBar));
    this.name = element('h3', { id: `bundle-${id}` });
    this.collage = element('div', { class: 'collage', 'aria-hidden': 'true' });
    this.items = element('ul', { class: 'items' });
    this.price = element('strong', { class: 'price' });
    this.moved = element('span', { class: 'moved', hidden: true }, text('price-moved'));
    this.saving = element('span', { class: 'saving' });
    this.sum = element('span', { class: 'sum' });
    this.chosen = element('p', { class: 'chosen', 'aria-live': 'polite' });
    this.button = element('button', { type: 'button', class: 'primary' });
    this.button.addEventListener('click', () => this.toggleAll());
    this.buy = new BuyButton(document.body.dataset.room);
    this.root = element(
      'article',
      { class: 'card', 'aria-labelledby': this.name.id },
      element('div', { class: 'card-head' }, this.onAir, this.scenario, this.stock),
      this.name,
      this.back,
      this.why,
      this.collage,
      this.items,
      element(
        'div',
        { class: 'offer' },
        element('p', { class: 'price-line' }, element('span', { class: 'label' }, text('bundle-price')), this.price, this.moved),
        element('p', { class: 'saving-line' }, this.saving, this.sum),
        this.goalBox,
        this.chosen,
        this.buy.root,
        this.wait.root,
        this.button,
      ),
    );
  }

  /** Shows the bundle; returns a sentence where something changed that a listener should hear. */
  show(bundle, onAir, unlock, why) {
    const before = this.bundle;
    this.bundle = bundle;
    this.onAir.hidden = !onAir;
    this.root.classList.toggle('is-on-air', onAir);
    this.showGoal(unlock);
    setText(this.name, nameOf(bundle));
    setText(this.why, why);
    this.why.hidden = why === '';
    const scenario = scenarioOf(bundle);
    setText(this.scenario, scenario);
    this.scenario.hidden = !scenario;
    this.showStock(bundle);
    this.showCollage(bundle);
    this.showItems(bundle);
    this.showOffer(bundle);
    this.showWait(bundle);
    this.root.classList.toggle('sold-out', bundle.soldOut);
    this.root.classList.toggle('locked', bundle.locked);
    return before ? this.news(before, bundle) : null;
  }

  /** A set that was waited for says that it is back for as long as it can be had and the page is open. */
  showWait(bundle) {
    this.wait.show(bundle.waitlist);
    this.button.hidden = bundle.waitlist;
    if (bundle.soldOut) {
      this.back.hidden = true;
    } else if (this.waits.ended(bundle.id)) {
      this.back.hidden = false;
      flash(this.back);
    }
  }

  news(before, bundle) {
    if (before.soldOut !== bundle.soldOut) {
      return text(bundle.soldOut ? 'news-sold-out' : 'news-back', nameOf(bundle));
    }
    if (before.locked && !bundle.locked) {
      flash(this.price);
      return text('news-unlocked', nameOf(bundle), money(bundle.price, bundle.currency));
    }
    if (!bundle.locked && before.price !== bundle.price) {
      flash(this.price);
      return text('news-price', nameOf(bundle), money(bundle.price, bundle.currency));
    }
    return null;
  }

  showStock(bundle) {
    const low = !bundle.soldOut && bundle.left !== undefined;
    const words = bundle.soldOut ? text('set-sold-out') : low ? text('sets-left', bundle.left) : text('in-stock');
    setText(this.stock, words);
    this.stock.className = `stock ${bundle.soldOut ? 'out' : low ? 'low' : 'in'}`;
  }

  /** The set's picture, with the price of this moment on its tag; without one, the pictures of what is offered. */
  showCollage(bundle) {
    this.collage.classList.toggle('whole-picture', bundle.picture !== undefined);
    if (bundle.picture) {
      this.showPicture(bundle.picture, bundle);
    } else {
      this.showPieces(bundle);
    }
  }

  showPicture({ path, x, y }, bundle) {
    if (this.collageKey !== path) {
      this.collageKey = path;
      this.tag = element('span', { class: 'picture-tag', hidden: true });
      const image = element('img', { src: `/${path}`, alt: '', width: 1000, height: 750, decoding: 'async' });
      this.collage.replaceChildren(image, this.tag);
    }
    this.tag.hidden = x === undefined || bundle.locked;
    this.tag.style.left = `${x / 10}%`;
    this.tag.style.top = `${y / 10}%`;
    setText(this.tag, bundle.locked ? '' : money(bundle.price, bundle.currency));
  }

  showPieces(bundle) {
    const shown = [bundle.main, ...bundle.items.filter(item => item.offered)].slice(0, 5);
    const key = JSON.stringify(shown.map(item => [item.id, item.picture, item.name]));
    if (this.collageKey !== key) {
      this.collageKey = key;
      this.collage.replaceChildren(...shown.map(item => picture(item)));
      this.collage.dataset.count = String(shown.length);
    }
  }

  showItems(bundle) {
    const rows = [bundle.main, ...bundle.items].map(item => {
      const key = `${item.role}:${item.id}`;
      let row = this.rows.get(key);
      if (!row) {
        row = new ItemRow(item, () => this.tick(item, row.isTicked()));
        this.rows.set(key, row);
      }
      row.show(item, bundle);
      if (!isTickable(item, bundle)) {
        this.ticked.delete(item.id);
      }
      row.setTicked(this.ticked.has(item.id));
      return row.root;
    });
    arrange(this.items, rows);
  }

  /** The like goal before the bundle's price, and for a moment that it was reached. */
  showGoal(unlock) {
    const shown = unlock && unlock.state !== 'ENDED';
    this.goalBox.hidden = !shown;
    if (shown) {
      const reached = unlock.state !== 'OPEN';
      setText(this.goal, this.goalWords(unlock));
      this.goalBar.style.transform = `scaleX(${Math.min(1, unlock.likes / unlock.goal)})`;
      this.goalBox.classList.toggle('reached', reached);
    }
  }

  goalWords(unlock) {
    if (unlock.state === 'OPEN') {
      return text('goal-open', count(unlock.goal - unlock.likes));
    }
    if (unlock.state === 'SPENT') {
      return text('goal-spent');
    }
    return unlock.setsLeft === undefined ? text('goal-reached') : text('goal-reached-left', unlock.setsLeft);
  }

  showOffer(bundle) {
    setText(this.price, bundle.locked ? text('price-locked') : money(bundle.price, bundle.currency));
    const saves = !bundle.locked && bundle.saving > 0;
    this.saving.hidden = !saves;
    this.sum.hidden = !saves;
    setText(this.saving, saves ? text('saves', money(bundle.saving, bundle.currency)) : '');
    setText(this.sum, saves ? text('singly', money(bundle.sum, bundle.currency)) : '');
    this.moved.hidden = !bundle.moved;
    this.showChosen();
  }

  tick({ id, slot }, on) {
    if (on) {
      this.ticked.add(id);
      this.note('CLICK', { product: id, slot });
    } else {
      this.ticked.delete(id);
    }
    this.showChosen();
  }

  toggleAll() {
    const all = this.tickable();
    const whole = this.isWhole();
    if (!whole) {
      this.note('CART');
    }
    this.ticked = new Set(whole ? [] : all.map(item => item.id));
    for (const item of all) {
      this.rows.get(`${item.role}:${item.id}`).setTicked(!whole);
    }
    this.showChosen();
  }

  tickable() {
    return this.bundle.items.filter(item => isTickable(item, this.bundle));
  }

  isWhole() {
    const all = this.tickable();
    return all.length > 0 && all.every(item => this.ticked.has(item.id));
  }

  /** Sum of the main product and what is ticked; the whole set costs the bundle's price. */
  showChosen() {
    const { bundle } = this;
    const whole = this.isWhole();
    const some = this.tickable().filter(item => this.ticked.has(item.id));
    setText(this.chosen, this.chosenWords(bundle, some, whole));
    this.chosen.classList.toggle('whole', whole);
    setText(this.button, this.buttonWords(bundle, whole));
    this.button.disabled = bundle.soldOut || bundle.locked;
    setAttribute(this.button, 'aria-pressed', String(whole));
    this.buy.show({ bundle: bundle.id, whole, price: bundle.price, currency: bundle.currency, locked: bundle.locked, soldOut: bundle.soldOut });
  }

  /** Total and saving of what is ticked: the set's price where all its required items are, else one by one. */
  chosenWords(bundle, some, whole) {
    if (bundle.soldOut || bundle.locked || some.length === 0) {
      return '';
    }
    const words = amount => money(amount, bundle.currency);
    const sum = [bundle.main, ...some].reduce((total, item) => total + item.price * item.quantity, 0);
    const price = whole ? bundle.price : this.priceWithout(bundle);
    if (price !== null && price < sum) {
      return text(whole ? 'chosen-all' : 'chosen-part', words(price), words(sum - price), some.length + 1);
    }
    const missing = this.tickable().filter(item => item.required && !this.ticked.has(item.id)).length;
    return missing > 0
      ? text('chosen-some', some.length + 1, words(sum), missing, words(bundle.price))
      : text('chosen-singly', some.length + 1, words(price ?? sum));
  }

  /** The set's price without the optional items that are not ticked; null where it has none. */
  priceWithout(bundle) {
    if (this.tickable().some(item => item.required && !this.ticked.has(item.id))) {
      return null;
    }
    const optional = bundle.items.filter(item => item.offered && !item.required && item.role !== 'GIFT');
    const taken = optional.reduce((bits, item, index) => bits + (this.ticked.has(item.id) ? 2 ** index : 0), 0);
    return bundle.prices[taken] ?? null;
  }

  buttonWords(bundle, whole) {
    if (bundle.soldOut) {
      return text('button-sold-out');
    }
    if (bundle.locked) {
      return text('button-locked');
    }
    if (whole) {
      return text('button-chosen');
    }
    return bundle.saving > 0 ? text('button-save', money(bundle.saving, bundle.currency)) : text('button-all');
  }
}
