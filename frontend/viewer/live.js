import { element, setAttribute, setText } from './elements.js';
import { initial, money, nameOf, pictureAddress, text, tint } from './formats.js';

const MOST_TAPS = 50;
const FLUSH_AFTER = 800;
const serverAhead = Number(document.body.dataset.now) - Date.now();

/** Posts an act of the viewer; true when it counts or counted before, false when it never will, null to try again. */
async function post(room, act, body) {
  try {
    const answer = await fetch(`/r/${room}/${act}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      keepalive: true,
    });
    return answer.ok ? true : answer.status >= 500 || answer.status === 429 ? null : false;
  } catch {
    return null;
  }
}

/** The like button: taps are gathered and sent in numbered batches, each repeated until the server has it. */
export class LikeButton {
  constructor(room) {
    this.room = room;
    this.page = Math.random().toString(36).slice(2, 14);
    this.number = 0;
    this.waiting = 0;
    this.sent = null;
    this.failures = 0;
    this.count = element('span', { class: 'like-count' });
    this.root = element(
      'button',
      { type: 'button', class: 'like', 'aria-label': text('like'), hidden: true },
      element('span', { class: 'heart', 'aria-hidden': 'true' }),
      this.count,
    );
    this.root.addEventListener('click', () => this.tap());
  }

  show(likes) {
    this.root.hidden = likes === undefined;
    this.known = likes ?? 0;
    this.write();
  }

  write() {
    const total = this.known + this.waiting + (this.sent?.taps ?? 0);
    setText(this.count, total > 0 ? total.toLocaleString(document.documentElement.lang) : '');
  }

  tap() {
    this.waiting = Math.min(this.waiting + 1, MOST_TAPS);
    this.write();
    this.root.classList.remove('tapped');
    requestAnimationFrame(() => this.root.classList.add('tapped'));
    this.timer ??= setTimeout(() => this.flush(), FLUSH_AFTER);
  }

  async flush() {
    this.timer = undefined;
    if (!this.sent) {
      if (this.waiting === 0) {
        return;
      }
      this.sent = { page: this.page, number: ++this.number, taps: this.waiting };
      this.waiting = 0;
    }
    const counted = await post(this.room, 'likes', this.sent);
    this.failures = counted === null ? this.failures + 1 : 0;
    if (counted !== null) {
      this.sent = null;
      this.write();
    }
    if (this.sent || this.waiting > 0) {
      const longer = Math.min(30_000, FLUSH_AFTER * 2 ** this.failures);
      this.timer ??= setTimeout(() => this.flush(), FLUSH_AFTER + Math.random() * longer);
    }
  }
}

/** The poll under way, or how the last one ended. */
export class PollCard {
  constructor(room) {
    this.room = room;
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
    this.buttons = poll.options.map((words, option) => {
      const share = element('span', { class: 'share' });
      const bar = element('span', { class: 'poll-bar', 'aria-hidden': 'true' });
      const button = element('button', { type: 'button' }, bar, element('span', { class: 'words' }, words), share);
      button.addEventListener('click', () => this.vote(option));
      return { button, bar, share };
    });
    this.options.replaceChildren(...this.buttons.map(one => one.button));
    clearInterval(this.clock);
    this.clock = setInterval(() => this.writeTime(), 1000);
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
    setText(this.result, poll.open ? '' : total === 0 ? text('poll-nobody') : text('poll-winner', poll.options[winner]));
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
    for (let attempt = 0; attempt < 6; attempt++) {
      const counted = await post(this.room, 'votes', { poll: poll.id, option });
      if (counted) {
        sessionStorage.setItem(`vote:${poll.id}`, String(option));
        return;
      }
      if (counted === false) {
        break;
      }
      await new Promise(done => setTimeout(done, 500 * 2 ** attempt * (0.5 + Math.random())));
    }
    this.mine = before;
    if (this.poll?.id === poll.id) {
      this.write();
      setText(this.result, text('vote-failed'));
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
