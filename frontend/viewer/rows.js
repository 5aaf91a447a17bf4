import { element, setText } from './elements.js';
import { initial, money, nameOf, pictureAddress, text, tint } from './formats.js';

/** A product of a bundle: the main one is part of every choice, gifts come by themselves, the others are ticked. */
export class ItemRow {
  constructor(item, changed) {
    this.picture = picture(item);
    this.pictureKey = `${item.picture}|${item.name}`;
    this.name = element('span', { class: 'item-name' });
    this.role = element('span', { class: 'role' });
    this.state = element('span', { class: 'item-state' });
    this.price = element('span', { class: 'item-price' });
    this.fixed = item.role === 'MAIN' || item.role === 'GIFT';
    const mark = this.fixed ? element('span', { class: `fixed ${item.role}`, 'aria-hidden': 'true' }) : this.box(changed);
    this.root = element(
      'li',
      { class: `item ${item.role.toLowerCase()}` },
      element(
        this.fixed ? 'div' : 'label',
        { class: 'row' },
        mark,
        this.picture,
        element('span', { class: 'item-text' }, this.name, element('span', { class: 'tags' }, this.role, this.state)),
        this.price,
      ),
    );
  }

  box(changed) {
    this.input = element('input', { type: 'checkbox' });
    this.input.addEventListener('change', changed);
    return this.input;
  }

  show(item, bundle) {
    const pictureKey = `${item.picture}|${item.name}`;
    if (pictureKey !== this.pictureKey) {
      this.pictureKey = pictureKey;
      const fresh = picture(item);
      this.picture.replaceWith(fresh);
      this.picture = fresh;
    }
    const name = nameOf(item);
    setText(this.name, item.quantity > 1 ? text('quantity', name, item.quantity) : name);
    setText(this.role, text(`role-${item.role.toLowerCase()}`));
    this.showState(item);
    const gift = item.role === 'GIFT';
    if (setText(this.price, gift ? text('free') : money(item.price * item.quantity, bundle.currency)) && this.shown) {
      flash(this.price);
    }
    this.root.classList.toggle('unavailable', item.stock === 'SOLD_OUT');
    if (this.input) {
      this.input.disabled = !isTickable(item, bundle);
    }
    this.shown = true;
  }

  showState(item) {
    const out = item.stock === 'SOLD_OUT';
    const key = out && !item.offered ? 'item-left-out' : out ? 'item-sold-out' : item.substitute ? 'item-substitute' : item.stock === 'LOW' ? 'item-low' : null;
    setText(this.state, key ? text(key) : '');
    this.state.className = `item-state ${out ? 'out' : 'low'}`;
    this.state.hidden = !key;
  }

  isTicked() {
    return this.input.checked;
  }

  setTicked(ticked) {
    if (this.input) {
      this.input.checked = ticked;
    }
  }
}

/** Whether the viewer may choose the item: gifts come by themselves. */
export function isTickable(item, bundle) {
  return item.role !== 'GIFT' && item.offered && item.stock !== 'SOLD_OUT' && !bundle.soldOut;
}

/** A picture, with the first letter of the name under it for where there is none or it cannot be loaded. */
export function picture(item) {
  const frame = element('span', { class: `picture tint-${tint(item.name)}`, 'data-letter': initial(nameOf(item)) });
  if (item.picture) {
    const image = element('img', { src: pictureAddress(item.picture), alt: '', loading: 'lazy', decoding: 'async' });
    image.addEventListener('error', () => image.remove());
    frame.append(image);
  }
  return frame;
}

/** Lights an element up for a moment. */
export function flash(node) {
  node.classList.remove('changed');
  requestAnimationFrame(() => node.classList.add('changed'));
}
