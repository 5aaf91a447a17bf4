import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';

interface Piece {
  product: number;
  name: string;
  picture: string | null;
  letter: string;
  paper: string;
  ink: string;
  x: number;
  y: number;
  size: number;
}

interface Tag {
  text: string;
  x: number;
  y: number;
}

interface CanvasData {
  width: number;
  height: number;
  least: number;
  most: number;
  from: string;
  to: string;
  pieces: Piece[];
  tag: Tag | null;
  words: Record<string, string>;
}

/** The key of the price tag among what can be chosen; pieces have their product's number. */
const TAG = 'tag';
const STEP = 10;
const LEAP = 50;

type Chosen = number | typeof TAG | null;

/**
 * A bundle's picture to arrange: pieces are dragged, scaled by their corner, brought forward and back, by mouse, finger
 * or keyboard. Tells "arrange" with all places whenever something was moved.
 */
class PictureCanvas extends LitElement {
  static properties = { data: { type: Object }, chosen: { state: true } };

  static styles = css`
    :host {
      display: block;
      max-width: 560px;
    }
    .canvas {
      position: relative;
      aspect-ratio: 4 / 3;
      border-radius: 12px;
      overflow: hidden;
      border: 1px solid var(--line);
      touch-action: none;
      container-type: inline-size;
    }
    .piece,
    .tag {
      position: absolute;
      transform: translate(-50%, -50%);
      border: 0;
      padding: 0;
      font: inherit;
      cursor: grab;
      touch-action: none;
      user-select: none;
    }
    .piece {
      aspect-ratio: 1;
      border-radius: 16%;
      background: #fff;
      box-shadow: 0 3px 10px rgb(0 0 0 / 18%);
      display: grid;
      place-items: center;
    }
    .inner {
      width: 94%;
      height: 94%;
      border-radius: 14%;
      overflow: hidden;
      display: grid;
      place-items: center;
      font-size: 8cqw;
      font-weight: 600;
      pointer-events: none;
    }
    .inner img {
      width: 100%;
      height: 100%;
      object-fit: cover;
    }
    .tag {
      padding: 0.3em 0.8em;
      border-radius: 999px;
      background: #c8401f;
      color: #fff;
      font-weight: 700;
      font-size: 5.6cqw;
      line-height: 1.2;
      white-space: nowrap;
      box-shadow: 0 3px 10px rgb(0 0 0 / 18%);
    }
    .dragged {
      cursor: grabbing;
    }
    .chosen {
      outline: 3px solid var(--accent);
      outline-offset: 2px;
    }
    .piece:focus-visible,
    .tag:focus-visible {
      outline: 3px solid var(--accent);
      outline-offset: 2px;
    }
    .corner {
      position: absolute;
      right: -9px;
      bottom: -9px;
      width: 24px;
      height: 24px;
      border-radius: 50%;
      background: var(--accent);
      border: 3px solid #fff;
      box-sizing: border-box;
      cursor: nwse-resize;
      touch-action: none;
    }
    .tools {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
      min-height: 40px;
      margin-top: 8px;
      color: var(--text-soft);
    }
    .tools strong {
      color: var(--text);
      font-weight: 600;
    }
    .tools button {
      font: inherit;
      min-height: 32px;
      padding: 0 12px;
      border-radius: 8px;
      border: 1px solid var(--line);
      background: var(--surface-card);
      color: var(--text);
      cursor: pointer;
    }
  `;

  declare data: CanvasData | undefined;
  declare chosen: Chosen;

  private pieces: Piece[] = [];
  private tag: Tag | null = null;
  private drag: { pointer: number; scales: boolean; moved: boolean; dx: number; dy: number } | null = null;

  constructor() {
    super();
    this.chosen = null;
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('data') && this.data) {
      this.pieces = this.data.pieces.map((piece) => ({ ...piece }));
      this.tag = this.data.tag && { ...this.data.tag };
      if (this.chosen !== TAG && !this.pieces.some((piece) => piece.product === this.chosen)) {
        this.chosen = null;
      }
    }
  }

  override render() {
    const { data } = this;
    if (!data) {
      return nothing;
    }
    const background = { background: `linear-gradient(135deg, ${data.from}, ${data.to})` };
    return html`
      <div
        class="canvas"
        role="group"
        aria-label=${data.words.canvas}
        style=${styleMap(background)}
        @pointermove=${this.move}
        @pointerup=${this.drop}
        @pointercancel=${this.drop}
        @pointerdown=${this.leave}
      >
        ${repeat(
          this.pieces,
          (piece) => piece.product,
          (piece) => this.piece(piece, data),
        )}
        ${this.tag ? this.price(this.tag, data) : nothing}
      </div>
      <div class="tools">${this.tools(data)}</div>
    `;
  }

  private piece(piece: Piece, data: CanvasData) {
    const place = {
      left: `${(piece.x / data.width) * 100}%`,
      top: `${(piece.y / data.height) * 100}%`,
      width: `${(piece.size / data.width) * 100}%`,
    };
    const tile = { background: piece.picture ? '#fff' : piece.paper, color: piece.ink };
    const chosen = this.chosen === piece.product;
    return html`<button
      type="button"
      class="piece ${chosen ? 'chosen' : ''}"
      style=${styleMap(place)}
      aria-label=${piece.name}
      aria-pressed=${chosen}
      @pointerdown=${(event: PointerEvent) => this.take(event, piece.product, piece, false)}
      @focus=${() => (this.chosen = piece.product)}
      @keydown=${(event: KeyboardEvent) => this.key(event, piece)}
    >
      <span class="inner" style=${styleMap(tile)}>
        ${piece.picture ? html`<img src=${piece.picture} alt="" draggable="false" />` : piece.letter}
      </span>
      ${chosen
        ? html`<span
            class="corner"
            @pointerdown=${(event: PointerEvent) => this.take(event, piece.product, piece, true)}
          ></span>`
        : nothing}
    </button>`;
  }

  private price(tag: Tag, data: CanvasData) {
    const place = { left: `${(tag.x / data.width) * 100}%`, top: `${(tag.y / data.height) * 100}%` };
    const chosen = this.chosen === TAG;
    return html`<button
      type="button"
      class="tag ${chosen ? 'chosen' : ''}"
      style=${styleMap(place)}
      aria-label="${data.words.tag} ${tag.text}"
      aria-pressed=${chosen}
      @pointerdown=${(event: PointerEvent) => this.take(event, TAG, tag, false)}
      @focus=${() => (this.chosen = TAG)}
      @keydown=${(event: KeyboardEvent) => this.key(event, tag)}
    >
      ${tag.text}
    </button>`;
  }

  private tools(data: CanvasData) {
    const { words } = data;
    const piece = this.pieces.find((one) => one.product === this.chosen);
    if (!piece) {
      return this.chosen === TAG ? html`<strong>${words.tag}</strong> ${words.keys}` : html`${words.help}`;
    }
    const button = (word: string, act: () => void) => html`<button type="button" @click=${act}>${words[word]}</button>`;
    return html`<strong>${piece.name}</strong>
      ${button('larger', () => this.scale(piece, piece.size + LEAP))}
      ${button('smaller', () => this.scale(piece, piece.size - LEAP))}
      ${button('forward', () => this.layer(piece, 1))} ${button('back', () => this.layer(piece, -1))}`;
  }

  private take(event: PointerEvent, chosen: Chosen, what: { x: number; y: number }, scales: boolean) {
    if (event.button !== 0) {
      return;
    }
    event.stopPropagation();
    this.chosen = chosen;
    const at = this.place(event);
    this.drag = { pointer: event.pointerId, scales, moved: false, dx: what.x - at.x, dy: what.y - at.y };
    this.renderRoot.querySelector('.canvas')?.setPointerCapture(event.pointerId);
    (event.currentTarget as HTMLElement).closest('button')?.focus();
    event.preventDefault();
  }

  /** A press beside all pieces chooses none. */
  private leave() {
    this.chosen = null;
  }

  private move(event: PointerEvent) {
    const { drag, data } = this;
    const what = this.chosen === TAG ? this.tag : this.pieces.find((one) => one.product === this.chosen);
    if (!drag || !data || !what || drag.pointer !== event.pointerId) {
      return;
    }
    drag.moved = true;
    const at = this.place(event);
    if (drag.scales && 'size' in what) {
      const reach = Math.max(Math.abs(at.x - what.x), Math.abs(at.y - what.y));
      what.size = this.bounded(2 * reach, data.least, data.most);
    } else {
      what.x = this.bounded(at.x + drag.dx, 0, data.width);
      what.y = this.bounded(at.y + drag.dy, 0, data.height);
    }
    this.requestUpdate();
  }

  private drop(event: PointerEvent) {
    if (this.drag && this.drag.pointer === event.pointerId) {
      const { moved } = this.drag;
      this.drag = null;
      if (moved) {
        this.tell();
      }
    }
  }

  private key(event: KeyboardEvent, what: Piece | Tag) {
    const { data } = this;
    if (!data || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const step = event.shiftKey ? LEAP : STEP;
    const by: Record<string, [number, number]> = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, -step],
      ArrowDown: [0, step],
    };
    const way = by[event.key];
    if (way) {
      what.x = this.bounded(what.x + way[0], 0, data.width);
      what.y = this.bounded(what.y + way[1], 0, data.height);
      this.tell();
    } else if ('size' in what && (event.key === '+' || event.key === '=')) {
      this.scale(what, what.size + step);
    } else if ('size' in what && event.key === '-') {
      this.scale(what, what.size - step);
    } else if ('size' in what && (event.key === 'PageUp' || event.key === 'PageDown')) {
      this.layer(what, event.key === 'PageUp' ? 1 : -1);
    } else {
      return;
    }
    event.preventDefault();
  }

  private scale(piece: Piece, size: number) {
    piece.size = this.bounded(size, this.data!.least, this.data!.most);
    this.tell();
  }

  private layer(piece: Piece, by: number) {
    const from = this.pieces.indexOf(piece);
    const to = this.bounded(from + by, 0, this.pieces.length - 1);
    this.pieces.splice(from, 1);
    this.pieces.splice(to, 0, piece);
    this.tell();
    const again = this.chosen;
    void this.updateComplete.then(() => {
      if (again === piece.product) {
        this.renderRoot.querySelectorAll<HTMLButtonElement>('.piece')[to]?.focus();
      }
    });
  }

  private tell() {
    this.requestUpdate();
    const pieces = this.pieces.map(({ product, x, y, size }) => `${product}:${x},${y},${size}`).join(' ');
    const tag = this.tag ? `${this.tag.x},${this.tag.y}` : '';
    this.dispatchEvent(new CustomEvent('arrange', { detail: { pieces, tag } }));
  }

  private place(event: PointerEvent) {
    const box = this.renderRoot.querySelector('.canvas')!.getBoundingClientRect();
    const { width, height } = this.data!;
    return { x: ((event.clientX - box.left) / box.width) * width, y: ((event.clientY - box.top) / box.height) * height };
  }

  private bounded(value: number, least: number, most: number) {
    return Math.round(Math.min(most, Math.max(least, value)));
  }
}

customElements.define('picture-canvas', PictureCanvas);
