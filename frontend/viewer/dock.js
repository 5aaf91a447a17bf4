import { element, setText } from './elements.js';
import { count, text } from './formats.js';
import { page, post, postUntilDecided } from './sender.js';

const MOST_TAPS = 50;
const FLUSH_AFTER = 800;
const COMMENT_LIMIT = 200;
const COMMENT_TRIES = 5;
const SAID_FOR = 6000;

/** The like button: taps are gathered and sent in numbered batches, each repeated until the server has it. */
export class LikeButton {
  constructor(room) {
    this.room = room;
    this.number = 0;
    this.waiting = 0;
    this.sent = null;
    this.failures = 0;
    this.count = element('span', { class: 'like-count' });
    this.root = element(
      'button',
      { type: 'button', class: 'like', 'aria-label': text('like') },
      element('span', { class: 'heart', 'aria-hidden': 'true' }),
      this.count,
    );
    this.root.addEventListener('click', () => this.tap());
  }

  show(likes) {
    this.known = likes;
    this.write();
  }

  write() {
    const total = this.known + this.waiting + (this.sent?.taps ?? 0);
    setText(this.count, total > 0 ? count(total) : '');
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
      this.sent = { page, number: ++this.number, taps: this.waiting };
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

/** Where a viewer says something to the host. */
export class CommentBox {
  constructor(room) {
    this.room = room;
    this.number = 0;
    this.input = element('input', {
      id: 'comment',
      type: 'text',
      maxlength: COMMENT_LIMIT,
      autocomplete: 'off',
      enterkeyhint: 'send',
      placeholder: text('comment-hint'),
      'aria-label': text('comment'),
    });
    this.button = element('button', { type: 'submit', class: 'send' }, text('comment-send'));
    this.said = element('p', { class: 'said', role: 'status' });
    this.root = element('form', { class: 'comment' }, this.said, this.input, this.button);
    this.root.addEventListener('submit', event => {
      event.preventDefault();
      this.send();
    });
  }

  async send() {
    const words = this.input.value.trim();
    if (words === '') {
      this.input.focus();
      return;
    }
    this.input.value = '';
    this.button.disabled = true;
    this.say(text('comment-mine', words));
    const counted = await postUntilDecided(this.room, 'comments', { page, number: ++this.number, text: words }, COMMENT_TRIES);
    this.button.disabled = false;
    if (counted) {
      this.fade();
    } else {
      this.say(text('comment-failed'));
      this.input.value ||= words;
    }
  }

  say(words) {
    clearTimeout(this.timer);
    setText(this.said, words);
  }

  fade() {
    this.timer = setTimeout(() => setText(this.said, ''), SAID_FOR);
  }
}
