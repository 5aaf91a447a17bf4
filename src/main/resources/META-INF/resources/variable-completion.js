/* Offers a script's variables while somebody types "{{" in a text area, and inserts one at the cursor. */
window.dapeiVariables = (() => {
  const open = /\{\{([\w.]*)$/;

  function insert(field, written) {
    const input = field.inputElement;
    const at = input.selectionStart ?? input.value.length;
    const before = input.value.slice(0, at).replace(open, '');
    const after = input.value.slice(input.selectionEnd ?? at).replace(/^\}\}/, '');
    input.value = before + written + after;
    const cursor = before.length + written.length;
    input.focus();
    input.setSelectionRange(cursor, cursor);
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  function attach(field, variables) {
    if (field.dataset.variables) {
      return;
    }
    field.dataset.variables = 'on';
    const list = document.createElement('ul');
    list.className = 'variable-list';
    list.setAttribute('role', 'listbox');
    list.hidden = true;
    let offered = [];
    let marked = 0;

    const close = () => {
      list.hidden = true;
      list.remove();
    };
    const choose = (index) => {
      insert(field, offered[index].written);
      close();
    };
    const show = () => {
      const input = field.inputElement;
      const typed = open.exec(input.value.slice(0, input.selectionStart));
      offered = typed ? variables.filter((one) => one.written.includes(typed[1])) : [];
      if (offered.length === 0) {
        close();
        return;
      }
      marked = 0;
      list.replaceChildren(
        ...offered.map((one, index) => {
          const item = document.createElement('li');
          item.setAttribute('role', 'option');
          const code = document.createElement('code');
          code.textContent = one.written;
          item.append(code, ' ' + one.words);
          item.addEventListener('mousedown', (event) => {
            event.preventDefault();
            choose(index);
          });
          return item;
        }),
      );
      const box = field.getBoundingClientRect();
      list.style.left = `${box.left + window.scrollX}px`;
      list.style.top = `${box.bottom + window.scrollY}px`;
      list.hidden = false;
      document.body.append(list);
      mark(0);
    };
    const mark = (index) => {
      marked = (index + offered.length) % offered.length;
      [...list.children].forEach((item, at) => item.setAttribute('aria-selected', String(at === marked)));
    };

    field.addEventListener('input', show);
    field.addEventListener('focusout', close);
    field.addEventListener(
      'keydown',
      (event) => {
        if (list.hidden) {
          return;
        }
        const acts = {
          ArrowDown: () => mark(marked + 1),
          ArrowUp: () => mark(marked - 1),
          Enter: () => choose(marked),
          Tab: () => choose(marked),
          Escape: close,
        };
        if (acts[event.key]) {
          event.preventDefault();
          event.stopPropagation();
          acts[event.key]();
        }
      },
      true,
    );
  }

  return { attach, insert };
})();
