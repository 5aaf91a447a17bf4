import { element, setText } from './elements.js';
import { text } from './formats.js';

const HLS = 'application/vnd.apple.mpegurl';

/** The host's picture: the room's HLS address where it has one and the browser can play it, else a placeholder. */
export class Screen {
  constructor(root) {
    this.root = root;
    this.words = element('p', { class: 'screen-words' });
    this.link = element('a', { class: 'screen-link', hidden: true }, text('video-open'));
    this.blank = element('div', { class: 'screen-blank' }, element('span', { class: 'waves', 'aria-hidden': 'true' }), this.words, this.link);
    root.append(this.blank);
    this.show(undefined, false);
  }

  show(address, live) {
    if (address !== this.address) {
      this.address = address;
      this.video?.remove();
      this.video = address && this.canPlay() ? this.player(address) : null;
      if (this.video) {
        this.root.append(this.video);
      }
    }
    const unplayable = Boolean(address) && !this.video;
    this.blank.hidden = Boolean(this.video);
    this.link.hidden = !unplayable;
    if (unplayable) {
      this.link.href = address;
    }
    setText(this.words, text(unplayable ? 'video-unplayable' : live ? 'video-elsewhere' : 'video-none'));
  }

  canPlay() {
    return document.createElement('video').canPlayType(HLS) !== '';
  }

  /** Begins without sound, as browsers want it; the viewer turns it on with the player's own button. */
  player(address) {
    const video = element('video', { class: 'video', playsinline: true, autoplay: true, controls: true, 'aria-label': text('video') });
    video.muted = true;
    video.src = address;
    video.addEventListener('error', () => {
      video.remove();
      this.video = null;
      this.show(address, true);
    });
    return video;
  }
}
