import { Activity } from './activity.js';
import { BundleCard } from './cards.js';
import { CommentBox, LikeButton } from './dock.js';
import { arrange, element, setText } from './elements.js';
import { initial, nameOf, text } from './formats.js';
import { AirProduct, PollCard } from './live.js';
import { Personal } from './personal.js';
import { Store } from './store.js';
import { follow } from './stream.js';
import { Screen } from './video.js';
import { Waits } from './waits.js';

const find = selector => document.querySelector(selector);
const store = new Store();
const cards = new Map();
const blanks = new Map();
/** Sets that were sold out when they came; they stay last, so that nothing moves under a thumb. */
const late = new Set();
let connection = 'connecting';
const room = document.body.dataset.room;
const air = new AirProduct();
const poll = new PollCard(room, id => nameOf(store.get(`bundle:${id}`) ?? { name: '' }));
const like = new LikeButton(room);
const comment = new CommentBox(room);
const activity = new Activity(room);
const own = JSON.parse(document.getElementById('own').textContent);
const personal = new Personal(room, own, () => showBundles(false));
const waits = new Waits(room, own.waits);
const screen = new Screen(find('.screen'));

function showRoom() {
  const facts = store.get('room');
  if (!facts) {
    return;
  }
  const shop = nameOf({ name: facts.shop, nameEn: facts.shopEn });
  setText(find('.room-name'), nameOf(facts));
  setText(find('.shop-name'), shop);
  setText(find('.shop-mark'), initial(shop));
}

/** What is on air first, then what can be had. */
function inOrder(bundles, onAir) {
  bundles.filter(bundle => bundle.soldOut && !cards.has(bundle.id)).forEach(bundle => late.add(bundle.id));
  const place = ({ id }) => (id === onAir ? 0 : late.has(id) ? 2 : 1);
  return bundles.sort((a, b) => place(a) - place(b));
}

function showBundles(first) {
  const open = store.get('room')?.open ?? true;
  const onAir = store.get('air')?.bundle;
  const bundles = open ? inOrder(personal.arrange(store.bundles()), onAir) : [];
  const unlock = store.get('unlock');
  const news = [];
  const shown = bundles.map((bundle, place) => {
    let card = cards.get(bundle.id);
    if (!card) {
      card = new BundleCard(bundle.id, (kind, what) => activity.note(kind, { bundle: bundle.id, ...what }), waits);
      cards.set(bundle.id, card);
      card.root.classList.toggle('new', !first);
      news.push(first ? null : text('news-added', nameOf(bundle)));
    }
    news.push(card.show(bundle, bundle.id === onAir, unlock?.bundle === bundle.id ? unlock : null, personal.why(bundle.id)));
    activity.watch(card.root, bundle.id, place);
    return card.root;
  });
  const ids = new Set(bundles.map(bundle => bundle.id));
  for (const [id, card] of cards) {
    if (!ids.has(id)) {
      activity.forget(card.root);
      cards.delete(id);
    }
  }
  const list = find('.cards');
  arrange(list, shown.length ? shown : [blank(open ? 'empty' : 'closed')]);
  list.setAttribute('aria-busy', 'false');
  setText(find('.count'), bundles.length ? text('count', bundles.length) : '');
  say(news.filter(sentence => sentence));
}

function blank(kind) {
  const made = blanks.get(kind) ?? makeBlank(kind);
  blanks.set(kind, made);
  return made;
}

function makeBlank(kind) {
  return element(
    'div',
    { class: 'blank' },
    element('span', { class: `drawing ${kind}`, 'aria-hidden': 'true' }),
    element('h3', {}, text(`${kind}-title`)),
    element('p', {}, text(`${kind}-text`)),
  );
}

function say(sentences) {
  if (sentences.length) {
    setText(find('.spoken'), sentences.slice(0, 3).join(' '));
  }
}

function showSession() {
  air.show(store.get('air')?.product);
  poll.show(store.get('poll'));
  const likes = store.get('likes');
  like.show(likes ?? 0);
  find('.dock').hidden = likes === undefined;
  showStatus();
  screen.show(store.get('room')?.video, likes !== undefined);
}

/** How the page is connected, and, where it is, whether the broadcast runs. */
function showStatus() {
  const pill = find('.status');
  pill.dataset.status = connection;
  const connected = store.get('likes') === undefined ? 'connected' : 'live';
  const words = { connecting: 'connecting', live: connected, gone: 'closed-short' };
  setText(find('.status-text'), text(words[connection] ?? 'reconnecting'));
}

function show(first) {
  showRoom();
  showSession();
  showBundles(first);
}

const heard = {
  frame(frame) {
    if (store.apply(frame)) {
      show(false);
    }
  },
  status(status) {
    connection = status;
    showStatus();
    const notice = find('.notice');
    const words = status === 'gone' ? text('gone-text') : status === 'stale' ? text('notice-reconnecting') : '';
    notice.hidden = words === '';
    setText(notice, words);
  },
};

find('.now').append(air.root, poll.root);
find('.cards').after(personal.root);
find('.dock').append(comment.root, like.root);
store.apply(JSON.parse(document.getElementById('state').textContent));
show(true);
// taken away and not filled in, so that nothing that was seen before moves
find('.skeletons').remove();
find('.cards').hidden = false;
find('.fine').hidden = false;
follow(room, () => store.position, heard);
