import { element, setAttribute, setText } from './elements.js';
import { initial, money, nameOf, pictureAddress, text, tint } from './formats.js';
import { postUntilDecided } from './sender.js';

const VOTE_TRIES = 6;
const serverAhead = Number(document.body.dataset.now) - Date.now();

/** The poll under way, or how the last one ended. */
export class PollCard {
  /** @param nameOfBundle name of a bundle in the page's language, if it is shown */
  constructor(room, nameOfBundle) {
    this.room = room;
    this.nameOfBundle = nameOfBundle;
    this.title = element('h3', { id: 'poll-title' });
    this.time = element('p', { class: 'poll-time' });
    this.options = element('div', { class: 'poll-options', role: 'group', 'aria-labelledby': 'poll-title' });
    this.result = element('p', { class: 'poll-result', role: 'status' });
    this.root = element('section', { class: 'poll', hidden: true }, this.title, this.time, this.options, this.result);
  }

  show(poll) {
    this.root.hidden = !poll;
    if (!poll) {
      this.poll = null;
      clearInterval(this.clock);
      return;
    }
    if (this.poll?.id !== poll.id) {
      this.begin(poll);
    }
    this.poll = poll;
    this.write();
  }

  begin(poll) {
    this.mine = Number(sessionStorage.getItem(`vote:${poll.id}`) ?? -1);
    this.buttons = poll.options.map((one, option) => {
      const share = element('span', { class: 'share' });
      const bar = element('span', { class: 'poll-bar', 'aria-hidden': 'true' });
      const button = element('button', { type: 'button' }, bar, element('span', { class: 'words' }, this.wordsOf(one)), share);
      button.addEventListener('click', () => this.vote(option));
      return { button, bar, share };
    });
    this.options.replaceChildren(...this.buttons.map(one => one.button));
    clearInterval(this.clock);
    this.clock = setInterval(() => this.writeTime(), 1000);
  }

  wordsOf(option) {
    return (option.bundle && this.nameOfBundle(option.bundle)) || option.text;
  }

  write() {
    const { poll } = this;
    const total = poll.votes.reduce((sum, votes) => sum + votes, 0);
    const best = Math.max(...poll.votes);
    setText(this.title, poll.question);
    this.buttons.forEach(({ button, bar, share }, option) => {
      const votes = poll.votes[option];
      const percent = total === 0 ? 0 : Math.round((100 * votes) / total);
      setText(share, this.mine >= 0 || !poll.open ? text('poll-share', percent, votes) : '');
      bar.style.transform = `scaleX(${(this.mine >= 0 || !poll.open ? percent : 0) / 100})`;
      button.disabled = !poll.open || (this.mine >= 0 && !poll.changeable);
      setAttribute(button, 'aria-pressed', String(this.mine === option));
      button.classList.toggle('leads', !poll.open && votes === best && total > 0);
    });
    const winner = poll.votes.indexOf(best);
    setText(this.result, poll.open ? '' : total === 0 ? text('poll-nobody') : text('poll-winner', this.wordsOf(poll.options[winner])));
    this.writeTime();
  }

  writeTime() {
    const { poll } = this;
    const left = Math.max(0, Math.ceil((poll.closesAt - Date.now() - serverAhead) / 1000));
    const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    setText(this.time, poll.open ? text('poll-open', clock) : text('poll-closed'));
  }

  async vote(option) {
    const { poll } = this;
    const before = this.mine;
    this.mine = option;
    this.write();
    const counted = await postUntilDecided(this.room, 'votes', { poll: poll.id, option }, VOTE_TRIES);
    if (counted === true) {
      sessionStorage.setItem(`vote:${poll.id}`, String(option));
      return;
    }
    this.mine = before;
    if (this.poll?.id === poll.id) {
      this.write();
      setText(this.result, text(counted === 'held' ? 'vote-held' : 'vote-failed'));
    }
  }
}

/** A single product that the host talks about. */
export class AirProduct {
  constructor() {
    this.root = element('section', { class: 'air', hidden: true });
  }

  show(product) {
    this.root.hidden = !product;
    const key = JSON.stringify(product ?? null);
    if (product && key !== this.key) {
      const name = nameOf(product);
      const picture = element('span', { class: `picture tint-${tint(product.name)}`, 'data-letter': initial(name) });
      if (product.picture) {
        picture.append(element('img', { src: pictureAddress(product.picture), alt: '' }));
      }
      this.root.replaceChildren(
        picture,
        element(
          'div',
          { class: 'item-text' },
          element('p', { class: 'on-air' }, text('on-air')),
          element('h3', { class: 'item-name' }, name),
        ),
        element('strong', { class: 'item-price' }, money(product.price, product.currency)),
      );
    }
    this.key = key;
  }
}
